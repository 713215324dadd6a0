package org.sessionwise.entitlement.internal.plan;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** When schedules will pull next. They tell it here, so that who shows it need not know them. */
@Component(service = PullTimes.class)
public final class PullTimes {

    /** When a schedule pulls next, and when it last wanted to. */
    private record Next(String source, Optional<Instant> at, Optional<Instant> last) {}

    private final Map<Object, Next> bySchedule = new ConcurrentHashMap<>();

    @Activate
    public PullTimes() {}

    /** Keeps when a schedule pulls its source next, and when it last was to. */
    public void put(Object schedule, String source, Optional<Instant> next, Optional<Instant> last) {
        bySchedule.put(schedule, new Next(source, next, last));
    }

    public void remove(Object schedule) {
        bySchedule.remove(schedule);
    }

    /** Returns when a source is pulled from next; empty if no schedule will. */
    public Optional<Instant> next(String source) {
        return of(source).flatMap(next -> next.at().stream()).min(Comparator.naturalOrder());
    }

    /** Returns when a schedule last wanted a pull of a source; empty if none did lately. */
    public Optional<Instant> last(String source) {
        return of(source).flatMap(next -> next.last().stream()).max(Comparator.naturalOrder());
    }

    private Stream<Next> of(String source) {
        return bySchedule.values().stream().filter(next -> next.source().equals(source));
    }
}
