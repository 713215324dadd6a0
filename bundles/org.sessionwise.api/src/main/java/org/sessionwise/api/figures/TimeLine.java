package org.sessionwise.api.figures;

import java.util.Objects;
import java.util.Optional;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;

/** Time allocated to one kind of activity against time that it took. */
public final class TimeLine {

    private final LineKey key;
    private final String name;
    private final Optional<ActivityCategory> category;
    private final long allocated;
    private final long taken;
    private final long occurrences;

    private TimeLine(
            LineKey key,
            String name,
            Optional<ActivityCategory> category,
            long allocated,
            long taken,
            long occurrences) {
        this.key = Objects.requireNonNull(key, "key");
        this.name = Objects.requireNonNull(name, "name");
        this.category = Objects.requireNonNull(category, "category");
        this.allocated = allocated;
        this.taken = taken;
        this.occurrences = occurrences;
    }

    /**
     * Returns a line.
     *
     * @param category empty where plans differ
     */
    public static TimeLine of(
            LineKey key,
            String name,
            Optional<ActivityCategory> category,
            long allocated,
            long taken,
            long occurrences) {
        return new TimeLine(key, name, category, allocated, taken, occurrences);
    }

    public LineKey key() {
        return key;
    }

    public String name() {
        return name;
    }

    public Optional<ActivityCategory> category() {
        return category;
    }

    /** Returns the minutes that plans gave to the occurrences that were worked. */
    public long allocated() {
        return allocated;
    }

    /** Returns the minutes that were worked of them, and unpaid beyond them. */
    public long taken() {
        return taken;
    }

    /** Returns how many occurrences were worked. */
    public long occurrences() {
        return occurrences;
    }

    /** Returns by how much more was taken than allocated, in per cent, exact; empty if nothing was allocated. */
    public Optional<Fraction> percent() {
        return allocated == 0
                ? Optional.empty()
                : Optional.of(new Fraction(Math.multiplyExact(100, taken - allocated), allocated));
    }
}
