package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.domain.year.Absence;

/** Absences in eight bytes each: start and end in minutes since 2000, and the kind. */
final class PackedAbsences {

    private static final PackedAbsences NONE = new PackedAbsences(new long[0]);
    private static final int KIND_BITS = 4;
    private static final int END_BITS = 30;
    private static final int KIND = (1 << KIND_BITS) - 1;
    private static final Absence.Kind[] KINDS = Absence.Kind.values();
    private static final Instant FIRST = Row.instant(0);
    private static final Instant LAST = Row.instant(Row.LAST_START);

    private final long[] packed;

    private PackedAbsences(long[] packed) {
        this.packed = packed;
    }

    static PackedAbsences of(List<Absence> absences) {
        return absences.isEmpty()
                ? NONE
                : new PackedAbsences(
                        absences.stream().mapToLong(PackedAbsences::packed).toArray());
    }

    List<Absence> absences() {
        return Arrays.stream(packed).mapToObj(PackedAbsences::absence).toList();
    }

    /** Returns about how many bytes of the heap it takes. */
    long bytes() {
        return packed.length == 0 ? 0 : 2 * 16 + (long) Long.BYTES * packed.length;
    }

    private static long packed(Absence away) {
        long start = minute(away.period().start());
        long end = minute(away.period().end());
        return (start << END_BITS | end) << KIND_BITS | away.kind().ordinal();
    }

    private static Absence absence(long packed) {
        int start = (int) (packed >>> END_BITS + KIND_BITS);
        int end = (int) (packed >>> KIND_BITS) & (1 << END_BITS) - 1;
        Period period = new Period(Row.instant(start), Row.instant(Math.max(start + 1, end)));
        return new Absence(period, KINDS[(int) packed & KIND]);
    }

    /** What reaches beyond the years that rows can name, ends there. */
    private static int minute(Instant instant) {
        Instant named = instant.isBefore(FIRST) ? FIRST : instant;
        return Row.minute(named.isAfter(LAST) ? LAST : named);
    }
}
