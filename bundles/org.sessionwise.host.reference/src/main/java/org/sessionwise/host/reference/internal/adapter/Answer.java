package org.sessionwise.host.reference.internal.adapter;

import java.util.function.Supplier;
import org.sessionwise.host.reference.internal.store.StoreException;
import org.sessionwise.host.spi.HostUnavailableException;

/** Turns "the database gave no answer" into the SPI's word for it. */
final class Answer {

    private Answer() {}

    static <T> T of(Supplier<T> question) throws HostUnavailableException {
        try {
            return question.get();
        } catch (StoreException e) {
            throw new HostUnavailableException("the reference host gave no answer", e);
        }
    }
}
