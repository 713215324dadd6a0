package org.sessionwise.attainment.internal.evidence.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;

/** Reads packed parts, all together up to a limit: a small file may unpack to far more than there is room for. */
final class Unpacking {

    private static final long MOST = 20 * EvidenceRegister.MOST_BYTES;
    private static final int NESTED = (int) (2 * EvidenceRegister.MOST_BYTES);
    private static final int STEP = 8_192;

    private long left = MOST;

    /**
     * Reads the start of a part and, unless the whole is needed or more of it may follow, lets the rest pass.
     *
     * @param most how many bytes to keep
     * @param whole whether a longer one is refused
     */
    byte[] read(InputStream part, int most, boolean whole) throws IOException, EvidenceRefusedException {
        byte[] start = part.readNBytes(most);
        take(start.length);
        if (whole && part.read() >= 0) {
            throw tooMuch();
        }
        if (!whole && !isZip(start)) {
            skip(part);
        }
        return start;
    }

    /** Returns a nested file whole. */
    byte[] restOf(byte[] start, InputStream part) throws IOException, EvidenceRefusedException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(start);
        byte[] rest = part.readNBytes(NESTED);
        take(rest.length);
        if (rest.length == NESTED) {
            throw tooMuch();
        }
        all.write(rest);
        return all.toByteArray();
    }

    /** Counts what was unpacked. */
    void take(long bytes) throws EvidenceRefusedException {
        left -= bytes;
        if (left < 0) {
            throw tooMuch();
        }
    }

    private void skip(InputStream part) throws IOException, EvidenceRefusedException {
        byte[] passing = new byte[STEP];
        for (int count = part.read(passing); count >= 0; count = part.read(passing)) {
            take(count);
        }
    }

    private static boolean isZip(byte[] start) {
        return start.length >= 4 && Arrays.equals(start, 0, 4, new byte[] {'P', 'K', 3, 4}, 0, 4);
    }

    static EvidenceRefusedException tooMuch() {
        return FileLook.refused("A file that unpacks to at most " + MOST / 1024 / 1024
                + " MB was expected. Take large pictures out, or save it as a PDF.");
    }
}
