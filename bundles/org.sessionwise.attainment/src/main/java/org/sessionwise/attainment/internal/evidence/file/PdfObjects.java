package org.sessionwise.attainment.internal.evidence.file;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/**
 * Objects that a PDF keeps packed in streams. Other streams, of pages, pictures and fonts, do nothing by themselves. Where the file
 * speaks of packed objects and it is not plain which stream they are in, they might be in one that was not unpacked: it is refused.
 */
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

    private static final Set<String> FILTER = Set.of("Filter");

    /** Flate alone, named right there. */
    private static final Pattern FLATE =
            Pattern.compile("/Filter\\s*+(\\[\\s*+/FlateDecode\\s*+]|/FlateDecode)\\s*+(/|>>)");

    private static final Set<String> PACKED = Set.of("ObjStm");

    /** What a reader takes for packed objects: some do not ask for the type, but all for where the first one is. */
    private static final Set<String> FIRST = Set.of("First");

    /** As the first heading of a list of headings is told. */
    private static final Pattern REFERENCE = Pattern.compile("\\s++\\d++\\s++\\d++\\s++R\\b");

    /** Nothing of packed objects is told in texts, and a remark would hide what follows it. */
    private static final Pattern TEXT = Pattern.compile("[()%]");

    /** A file begins with remarks. */
    private static final Pattern REMARKS = Pattern.compile("(?:\\s|%[^\\r\\n]*+[\\r\\n])*+");

    /** They begin with a list of numbers and places. */
    private static final Pattern NUMBERS = Pattern.compile("\\s*+\\d++\\s++\\d++\\s");

    private static final int STEP = 16_384;

    private final String text;
    private final byte[] file;
    private final Unpacking budget = new Unpacking();

    private PdfObjects(String text, byte[] file) {
        this.text = text;
        this.file = file;
    }

    /** Returns the objects of each stream that holds some, as text. */
    static List<String> of(String text, byte[] file, List<PdfStreams.Stream> streams) throws EvidenceRefusedException {
        return new PdfObjects(text, file).objects(streams);
    }

    private List<String> objects(List<PdfStreams.Stream> streams) throws EvidenceRefusedException {
        List<String> all = new ArrayList<>();
        int plain = 0;
        for (PdfStreams.Stream stream : streams) {
            String description = stream.description(text);
            if (speaksOfPacked(description) || PdfLook.has(description, FIRST).isPresent()) {
                requireNotPacked(plain, stream.describedFrom());
                all.add(objects(stream, description));
                plain = stream.until();
            }
        }
        requireNotPacked(plain, text.length());
        return all;
    }

    /** What is taken for data here may be an object to a reader: it is looked at as well. */
    private void requireNotPacked(int from, int until) throws EvidenceRefusedException {
        if (speaksOfPacked(text.substring(from, until))) {
            throw notLookedInto();
        }
    }

    private static boolean speaksOfPacked(String part) {
        return PdfLook.has(part, PACKED).isPresent()
                || PdfLook.ends(part, FIRST).stream().anyMatch(end -> !REFERENCE
                        .matcher(part)
                        .region(end, part.length())
                        .lookingAt());
    }

    private String objects(PdfStreams.Stream stream, String description) throws EvidenceRefusedException {
        if (TEXT.matcher(REMARKS.matcher(description).replaceFirst("")).find()
                || PdfLook.has(description, OTHER_FILTERS).isPresent()) {
            throw notLookedInto();
        }
        int filters = PdfLook.ends(description, FILTER).size();
        if (filters > 1 || filters == 1 && !FLATE.matcher(description).find()) {
            throw notLookedInto();
        }
        String objects = filters == 0
                ? text.substring(stream.from(), stream.until())
                : unpacked(stream.from(), stream.until() - stream.from());
        if (!NUMBERS.matcher(objects).lookingAt()) {
            throw notLookedInto();
        }
        return objects;
    }

    private String unpacked(int from, int length) throws EvidenceRefusedException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, length);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            byte[] step = new byte[STEP];
            for (int count = inflater.inflate(step); count > 0; count = inflater.inflate(step)) {
                budget.take(count);
                all.write(step, 0, count);
            }
            int end = from + length - inflater.getRemaining();
            if (!inflater.finished() || !text.substring(end, from + length).isBlank()) {
                throw notLookedInto();
            }
            return all.toString(StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            throw notLookedInto();
        } finally {
            inflater.end();
        }
    }

    private static EvidenceRefusedException notLookedInto() {
        return FileLook.refused(
                "A PDF whose objects can be looked into was expected. Print it to a new PDF and attach that.");
    }
}
