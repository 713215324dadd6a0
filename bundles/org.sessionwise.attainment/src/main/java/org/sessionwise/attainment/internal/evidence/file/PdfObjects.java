package org.sessionwise.attainment.internal.evidence.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/** Objects that a PDF keeps packed in a stream. Other streams, of pages, pictures and fonts, do nothing by themselves. */
final class PdfObjects {

    private static final Set<String> OTHER_FILTERS = Set.of(
            "ASCIIHexDecode",
            "AHx",
            "ASCII85Decode",
            "A85",
            "LZWDecode",
            "LZW",
            "RunLengthDecode",
            "RL",
            "Crypt",
            "DecodeParms",
            "DP",
            "F");

    /** What a reader takes for packed objects: some do not ask for the type, but all for where the first one is. */
    private static final Set<String> PACKED_OBJECTS = Set.of("ObjStm", "First");

    /** They begin with a list of numbers and places. */
    private static final Pattern NUMBERS = Pattern.compile("\\s*\\d+\\s+\\d+\\s");

    private static final int STEP = 16_384;

    private PdfObjects() {}

    /** Returns the objects in a stream as text; empty if it holds none. */
    static Optional<String> of(PdfStreams.Stream stream, byte[] file, Unpacking budget)
            throws EvidenceRefusedException {
        if (PdfLook.has(stream.description(), PACKED_OBJECTS).isEmpty()) {
            return Optional.empty();
        }
        String objects = new String(
                unpacked(file, stream.from(), stream.until() - stream.from(), budget), StandardCharsets.ISO_8859_1);
        if (PdfLook.has(stream.description(), OTHER_FILTERS).isPresent()
                || !NUMBERS.matcher(objects).lookingAt()) {
            throw FileLook.refused(
                    "A PDF whose objects can be looked into was expected. Print it to a new PDF and attach that.");
        }
        return Optional.of(objects);
    }

    /** Returns data as they are if they are not packed. */
    private static byte[] unpacked(byte[] file, int from, int length, Unpacking budget)
            throws EvidenceRefusedException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, length);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            for (int count = inflater.inflate(step); count > 0; count = inflater.inflate(step)) {
                budget.take(count);
                all.write(step, 0, count);
            }
            return all.toByteArray();
        } catch (DataFormatException e) {
            return Arrays.copyOfRange(file, from, from + length);
        } finally {
            inflater.end();
        }
    }
}
