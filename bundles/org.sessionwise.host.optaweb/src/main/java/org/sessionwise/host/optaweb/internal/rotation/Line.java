package org.sessionwise.host.optaweb.internal.rotation;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.host.optaweb.internal.product.TimeBucket;

/** One bucket in the making: as it stood, and as it shall be. Not for several threads. */
final class Line {

    private final TimeBucket stood;
    private final boolean ours;
    private final Cycle cycle;
    private TimeBucket planned;
    private long id;

    /**
     * Begins with what is there.
     *
     * @param stood not stored yet if the line is to be added
     * @param ours whether we made it, or are about to
     */
    Line(TimeBucket stood, boolean ours, Cycle cycle) {
        this.stood = stood;
        this.ours = ours;
        this.cycle = cycle;
        this.planned = stood;
        this.id = stood.id();
    }

    TimeBucket stood() {
        return stood;
    }

    TimeBucket planned() {
        return planned;
    }

    boolean isOurs() {
        return ours;
    }

    boolean isNew() {
        return stood.id() == TimeBucket.NEW;
    }

    /** Returns the key: of a new line, as soon as the product has given it one. */
    long id() {
        return id;
    }

    void stored(long key) {
        id = key;
    }

    OptionalLong employeeOn(int day) {
        int seat = planned.seatOn(day);
        return seat < 0 ? OptionalLong.empty() : planned.seats().get(seat).employee();
    }

    boolean isOpenOn(int day) {
        return planned.seatOn(day) >= 0 && employeeOn(day).isEmpty();
    }

    void seat(int day, OptionalLong employee) {
        planned = planned.seated(planned.seatOn(day), employee);
    }

    void addSeat(int day, long employee) {
        planned = repeated(planned.withSeat(day, employee));
    }

    void removeSeat(int day) {
        planned = repeated(planned.withoutSeat(planned.seatOn(day)));
    }

    /** The screens shall repeat a line of ours where it has seats; a line of somebody else says itself where. */
    private TimeBucket repeated(TimeBucket bucket) {
        return ours
                ? bucket.repeatedOn(bucket.seats().stream()
                        .map(seat -> cycle.screenDay(seat.day()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))))
                : bucket;
    }

    boolean asksOnly(Set<Long> skills) {
        return skills.containsAll(planned.skills());
    }

    /** Tells whether nothing of it is left that we would have made. */
    boolean isEmptied() {
        return ours && planned.seats().isEmpty();
    }

    boolean isChanged() {
        return isNew() ? !isEmptied() : !planned.content().equals(stood.content());
    }
}
