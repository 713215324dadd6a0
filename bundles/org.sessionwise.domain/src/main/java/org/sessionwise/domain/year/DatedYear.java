package org.sessionwise.domain.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.domain.plan.Timing;

/** The dated occurrences of one activity in a stretch, and what became of them. */
final class DatedYear {

    /** What became of an occurrence. */
    enum Fate {
        DUE,
        BANK_HOLIDAY,
        LEAVE
    }

    /** One occurrence. */
    record Dated(LocalDate date, Fate fate, YearAmount amount) {}

    private final List<Dated> all;

    private DatedYear(List<Dated> all) {
        this.all = all;
    }

    /** Returns the occurrences of an activity, ordered by start; empty if it has no dates. */
    static Optional<DatedYear> of(Activity activity, PlanExpansion expansion, Absences absences) {
        if (!(activity.timing() instanceof Timing.Timetabled || activity.timing() instanceof Timing.Monthly)) {
            return Optional.empty();
        }
        Stream<Dated> fallen = expansion.fallenAway().stream()
                .filter(session -> session.activity() == activity)
                .map(session -> dated(session, Fate.BANK_HOLIDAY));
        Stream<Dated> planned = expansion.planned().stream()
                .filter(session -> session.activity() == activity)
                .map(session -> dated(session, excused(session, absences) ? Fate.LEAVE : Fate.DUE));
        return Optional.of(new DatedYear(Stream.concat(fallen, planned).toList()));
    }

    List<Dated> due(DateRange days) {
        return all.stream()
                .filter(one -> one.fate() == Fate.DUE && days.contains(one.date()))
                .toList();
    }

    YearAmount sum(Optional<DateRange> days, Fate fate) {
        return sum(days, one -> one.fate() == fate);
    }

    /** Returns all there are, whatever became of them. */
    YearAmount sum(Optional<DateRange> days) {
        return sum(days, one -> true);
    }

    private YearAmount sum(Optional<DateRange> days, Predicate<Dated> which) {
        return all.stream()
                .filter(one -> days.isPresent() && days.get().contains(one.date()))
                .filter(which)
                .map(Dated::amount)
                .reduce(YearAmount.NONE, YearAmount::plus);
    }

    /** Colleagues do what is covered, so leave takes nothing off it. */
    private static boolean excused(PlannedSession session, Absences absences) {
        return !session.activity().covered() && absences.excuse(session.period());
    }

    private static Dated dated(PlannedSession session, Fate fate) {
        return new Dated(session.date(), fate, YearAmount.of(session.workload()));
    }
}
