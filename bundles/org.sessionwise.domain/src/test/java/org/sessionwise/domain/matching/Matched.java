package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The kernel as the tests ask it: duties of any order in, what became of each out. */
final class Matched {

    /** One for all: that nothing of a run is left in the next belongs to what is tested. */
    private static final PersonMatch KERNEL = new PersonMatch();

    private Matched() {}

    static Verdicts of(Map<LocalDate, MatchingPolicy> policies, ZoneId zone, List<Duty> planned, List<Duty> worked) {
        List<String> codes = new ArrayList<>();
        long[] plannedRows = rows(planned, codes, true);
        long[] workedRows = rows(worked, codes, false);
        KERNEL.run(
                PolicyDates.of(policies),
                ZoneMinutes.of(zone),
                plannedRows,
                plannedRows.length,
                workedRows,
                workedRows.length);
        return new Verdicts(
                each(plannedRows.length).mapToObj(KERNEL::plannedOutcome).toList(),
                each(workedRows.length).mapToObj(KERNEL::workedOutcome).toList(),
                each(plannedRows.length).map(KERNEL::answer).boxed().toList(),
                each(plannedRows.length).map(KERNEL::pass).boxed().toList());
    }

    private static long[] rows(List<Duty> side, List<String> codes, boolean planned) {
        return side.stream().mapToLong(duty -> row(duty, codes, planned)).toArray();
    }

    private static long row(Duty duty, List<String> codes, boolean planned) {
        if (!codes.contains(duty.code())) {
            codes.add(duty.code());
        }
        int start = Row.minute(duty.start());
        int minutes = Math.toIntExact(Duration.between(duty.start(), duty.end()).toMinutes());
        int code = codes.indexOf(duty.code());
        return planned
                ? Row.planned(start, minutes, code, duty.part(), duty.otherwise())
                : Row.worked(start, minutes, code, duty.part(), duty.otherwise());
    }

    private static IntStream each(int count) {
        return IntStream.range(0, count);
    }
}
