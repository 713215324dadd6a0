package org.sessionwise.rest.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Reads a body within a size and a time. Who sends a byte now and then holds a thread of the host; who sends nothing at all
 * is let go by the host's own idle time.
 */
final class RequestBody {

    /** For a small body over a bad line. */
    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** Slower than this no line is that a sheet is sent over: 16 KiB a second. */
    private static final long NANOS_A_BYTE = TimeUnit.SECONDS.toNanos(1) / (16 * 1024);

    /** So many times the size are read and dropped: who is still sending when the connection closes never sees the answer. */
    private static final int PASSED_BY = 16;

    private static final int BUFFER = 8 * 1024;

    private final int largest;
    private final String inWords;
    private final LongSupplier nanos;

    /**
     * A reader.
     *
     * @param inWords the size as it is told
     * @param nanos a clock as {@link System#nanoTime()}
     */
    RequestBody(int largest, String inWords, LongSupplier nanos) {
        this.largest = largest;
        this.inWords = inWords;
        this.nanos = nanos;
    }

    /**
     * Returns the whole body.
     *
     * @throws Problem if it is too large, too slow or breaks off
     */
    byte[] read(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        long begin = nanos.getAsLong();
        long size = 0;
        try {
            for (int read = in.read(buffer); read >= 0 && size <= PASSED_BY * (long) largest; read = in.read(buffer)) {
                size += read;
                if (size <= largest) {
                    bytes.write(buffer, 0, read);
                }
                if (nanos.getAsLong() - begin > LEAST_NANOS + size * NANOS_A_BYTE) {
                    throw Problem.of(ProblemType.REFUSED, "The body came too slowly. Nothing was changed.");
                }
            }
        } catch (IOException e) {
            // The client hung up under way: nobody reads this answer, and it is not worth a line in the log.
            throw Problem.of(ProblemType.REFUSED, "The request broke off.");
        }
        if (size > largest) {
            throw Problem.of(ProblemType.TOO_LARGE, "The body must not be larger than " + inWords + ".");
        }
        return bytes.toByteArray();
    }
}
