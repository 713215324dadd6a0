package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

    private static final int MOST = 1_000_000;

    private final AtomicLong now = new AtomicLong();

    /** A body that comes in pieces, and how long each takes. */
    private byte[] read(int pieces, int bytes, long millis) {
        InputStream in = new InputStream() {
            private int left = pieces;

            @Override
            public int read() throws IOException {
                throw new IOException("by the piece only");
            }

            @Override
            public int read(byte[] buffer, int from, int most) {
                now.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
                return left-- > 0 ? bytes : -1;
            }
        };
        return new RequestBody(MOST, "1 MB", now::get).read(in);
    }

    private int refused(int pieces, int bytes, long millis) {
        return assertThrows(Problem.class, () -> read(pieces, bytes, millis))
                .getResponse()
                .getStatus();
    }

    @Test
    void aByteNowAndThenIsNotWaitedForLonger() {
        assertEquals(400, refused(1_000, 1, 1_000));
        assertEquals(6, TimeUnit.NANOSECONDS.toSeconds(now.get()));
    }

    @Test
    void aBadLineIsGivenItsTime() {
        assertEquals(4, read(4, 1, 1_000).length);
        assertEquals(800_000, read(100, 8_000, 450).length);
    }

    @Test
    void oneByteTooManyEndsIt() {
        assertEquals(MOST, read(1_000, 1_000, 0).length);
        assertEquals(413, refused(1_001, 1_000, 0));
    }

    @Test
    void whatIsTooMuchIsPassedByBeforeTheAnswerWithinBounds() {
        assertEquals(413, refused(130, 8_000, 1));
        assertEquals(131, TimeUnit.NANOSECONDS.toMillis(now.get()), "not read to its end");

        now.set(0);
        assertEquals(413, refused(100_000, 8_000, 1));
        assertEquals(2_002, TimeUnit.NANOSECONDS.toMillis(now.get()), "read without end");
    }
}
