package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/**
 * Made-up people who are in no denominator, by left-out.txt.
 *
 * @param lasts days from the start of the demonstration; zero: without an end
 */
public record LeftOut(PersonRecord.Kind kind, int lasts, String reason, Set<StaffId> staff) {

    private static final int SINCE = 200;

    public static List<LeftOut> all() {
        return Table.rows("left-out.txt").stream()
                .map(row -> new LeftOut(
                        PersonRecord.Kind.valueOf(row.get(0)),
                        row.get(1).equals("-") ? 0 : Integer.parseInt(row.get(1)),
                        row.get(2),
                        Arrays.stream(row.get(3).split(",")).map(StaffId::new).collect(Collectors.toSet())))
                .toList();
    }

    /** Returns the days for which it holds, seen from the day on which the demonstration starts. */
    public DateRange days(LocalDate start) {
        LocalDate from = start.minusDays(SINCE);
        return lasts == 0 ? DateRange.startingOn(from) : new DateRange(from, start.plusDays(lasts));
    }
}
