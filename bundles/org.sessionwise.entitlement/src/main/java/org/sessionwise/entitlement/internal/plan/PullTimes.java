package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** When schedules will pull next. They tell it here, so that who shows it need not know them. */
@Component(service = PullTimes.class)
public final class PullTimes {

    /** When a schedule pulls next. */
    private record Next(String source, Instant at) {}

    private final Map<Object, Next> bySchedule = new ConcurrentHashMap<>();

    @Activate
    public PullTimes() {}

    /** Keeps when a schedule pulls its source next. */
    public void put(Object schedule, String source, Instant at) {
        bySchedule.put(schedule, new Next(source, at));
    }

    public void remove(Object schedule) {
        bySchedule.remove(schedule);
    }

    /** Returns when a source is pulled from next; empty if no schedule will. */
    public Optional<Instant> next(String source) {
        return bySchedule.values().stream()
                .filter(next -> next.source().equals(source))
                .map(Next::at)
                .min(Comparator.naturalOrder());
    }
}
