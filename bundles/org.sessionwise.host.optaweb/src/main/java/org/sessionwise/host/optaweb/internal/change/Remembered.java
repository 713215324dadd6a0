package org.sessionwise.host.optaweb.internal.change;

import java.util.Arrays;
import java.util.Optional;
import org.sessionwise.host.optaweb.internal.product.Deadline;
import org.sessionwise.host.optaweb.internal.product.Product;
import org.sessionwise.host.optaweb.internal.product.Tagged;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * The last answer from one address, so that the same answer is not read twice. The product gives no tag today; something in
 * front of it may. Not for several threads.
 *
 * @param <T> what the answer was read as
 */
final class Remembered<T> {

    /** Reads an answer. */
    interface Reader<T> {
        T read(byte[] answer) throws HostUnavailableException;
    }

    private final Product product;
    private final Reader<T> reader;
    private String path = "";
    private Optional<String> etag = Optional.empty();
    private byte[] body = {};
    private Optional<T> read = Optional.empty();

    Remembered(Product product, Reader<T> reader) {
        this.product = product;
        this.reader = reader;
    }

    T at(String asked, Deadline deadline) throws HostUnavailableException {
        if (!asked.equals(path)) {
            forget(asked);
        }
        Optional<Tagged> fresh = product.fresh(path, etag, deadline);
        if (fresh.isPresent()
                && (read.isEmpty() || !Arrays.equals(body, fresh.get().body()))) {
            read = Optional.of(reader.read(fresh.get().body()));
            body = fresh.get().body();
        }
        fresh.ifPresent(answer -> etag = answer.etag());
        return read.orElseThrow();
    }

    private void forget(String asked) {
        path = asked;
        etag = Optional.empty();
        body = new byte[0];
        read = Optional.empty();
    }
}
