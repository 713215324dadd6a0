package org.sessionwise.attainment.internal.evidence.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.sessionwise.api.evidence.EvidenceRefusedException;

/** Whether a picture is whole and nothing else hangs on to it. What it shows is not decoded. */
final class PictureLook {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12; // length, name and checksum of a part

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private PictureLook() {}

    /** Some programs find an archive wherever it begins. By chance it stands in one of some hundred very large pictures. */
    static void requireNoArchive(byte[] content) throws EvidenceRefusedException {
        for (int at = 0; at <= content.length - ZIP.length; at++) {
            if (Arrays.equals(content, at, at + ZIP.length, ZIP, 0, ZIP.length)) {
                throw FileLook.refused("A picture with no archive in it was expected. Open it and save it again, a"
                        + " little smaller.");
            }
        }
    }

    /** A PNG is a row of parts from IHDR to IEND; after that nothing. */
    static void requireWholePng(byte[] content) throws EvidenceRefusedException {
        ByteBuffer rest = ByteBuffer.wrap(content, SIGNATURE, content.length - SIGNATURE);
        String part = "";
        while (!part.equals("IEND")) {
            boolean first = part.isEmpty();
            long length = rest.remaining() < AROUND ? -1 : rest.getInt();
            if (length < 0 || length > rest.remaining() - (AROUND - Integer.BYTES)) {
                throw FileLook.refused("A whole PNG was expected; this one breaks off. Save it again.");
            }
            byte[] name = new byte[Integer.BYTES];
            rest.get(name);
            part = new String(name, StandardCharsets.US_ASCII);
            if (first != part.equals("IHDR")) {
                throw FileLook.refused("A PNG that begins with its header was expected. Save it again.");
            }
            rest.position(rest.position() + (int) length + Integer.BYTES);
        }
        requireEnd(rest.remaining(), "PNG");
    }

    /** A JPEG ends with its end mark. What stands between the two marks is not looked into. */
    static void requireWholeJpeg(byte[] content) throws EvidenceRefusedException {
        int last = content.length - 1;
        while (last > 1 && content[last] == 0) {
            last--; // some cameras fill up
        }
        boolean whole = last > 3 && (content[last] & 0xFF) == 0xD9 && (content[last - 1] & 0xFF) == 0xFF;
        requireEnd(whole ? 0 : 1, "JPEG");
    }

    private static void requireEnd(int more, String kind) throws EvidenceRefusedException {
        if (more > 0) {
            throw FileLook.refused(
                    "A " + kind + " with nothing after its end was expected. Open it and save it again.");
        }
    }
}
