package org.sessionwise.staffrecord.internal;

import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Whether any adapter asks the record: what nobody asks for would be kept in vain. */
@Component(service = RecordUse.class)
public final class RecordUse {

    private final AtomicInteger records = new AtomicInteger();

    @Activate
    public RecordUse() {}

    void begins() {
        records.incrementAndGet();
    }

    void ends() {
        records.decrementAndGet();
    }

    boolean isInUse() {
        return records.get() > 0;
    }
}
