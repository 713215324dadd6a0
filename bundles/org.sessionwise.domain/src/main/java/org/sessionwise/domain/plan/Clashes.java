package org.sessionwise.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;

/**
 * Which activities of a plan meet in time, private ones included: nobody is in two places. Bank holidays are not looked at.
 *
 * @param all each pair of activities once, by when it first happens
 * @param looked the days that were looked at: from the plan's first day for the least common multiple of all cycles, and no
 *     further than the plan is in force; empty if nothing has times of its own
 * @param complete false if the cycles, or days of the month, repeat only beyond those days, so that there may be more
 */
public record Clashes(List<Clash> all, Optional<DateRange> looked, boolean complete) {

    /** No more weeks than this are looked at: ten years. */
    public static final int MOST_WEEKS = 522;

    private static final int WEEKS_FOR_MONTHS = 261; // five years: each nth weekday meets each week of shorter cycles

    public Clashes {
        all = List.copyOf(all);
    }

    /** One occurrence in the timetable. */
    private record Occurrence(int place, Activity activity, Period period) {}

    /** Looks at one version. */
    public static Clashes of(JobPlanVersion plan) {
        List<Activity> timed = plan.activities().stream()
                .filter(activity -> isMonthly(activity) || activity.timing() instanceof Timing.Timetabled)
                .toList();
        if (timed.isEmpty()) {
            return new Clashes(List.of(), Optional.empty(), true);
        }
        long cycle = timed.stream().mapToLong(Clashes::cycle).reduce(1, Clashes::leastCommonMultiple);
        boolean monthly = timed.stream().anyMatch(Clashes::isMonthly);
        long weeks = Math.min(MOST_WEEKS, monthly ? Math.max(cycle, WEEKS_FOR_MONTHS) : cycle);
        LocalDate from = plan.inForce().from();
        // One more, for what begins in the last week and meets the first again.
        DateRange span = new DateRange(from, from.plusWeeks(weeks + 1));
        DateRange looked = plan.inForce().intersection(span).orElseThrow();
        boolean complete = looked.until().isBefore(span.until()) || !monthly && cycle <= MOST_WEEKS;
        return new Clashes(meeting(occurrences(plan, timed, looked)), Optional.of(looked), complete);
    }

    private static List<Occurrence> occurrences(JobPlanVersion plan, List<Activity> timed, DateRange days) {
        List<Occurrence> found = new ArrayList<>();
        days.dates().forEach(date -> {
            for (int i = 0; i < timed.size(); i++) {
                int place = i;
                Activity activity = timed.get(i);
                Occurrences.on(
                        date,
                        activity,
                        (start, end) ->
                                found.add(new Occurrence(place, activity, Period.of(date, start, end, plan.zone()))));
            }
        });
        found.sort(Comparator.comparing(
                        (Occurrence occurrence) -> occurrence.period().start())
                .thenComparing(Occurrence::place));
        return found;
    }

    private static List<Clash> meeting(List<Occurrence> byStart) {
        List<Clash> clashes = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        List<Occurrence> going = new ArrayList<>();
        for (Occurrence next : byStart) {
            going.removeIf(
                    earlier -> !earlier.period().end().isAfter(next.period().start()));
            for (Occurrence earlier : going) {
                Occurrence one = earlier.place() < next.place() ? earlier : next;
                Occurrence other = one == earlier ? next : earlier;
                if (one.place() != other.place() && seen.add(List.of(one.place(), other.place()))) {
                    clashes.add(new Clash(one.activity(), other.activity(), both(earlier.period(), next.period())));
                }
            }
            going.add(next);
        }
        return clashes;
    }

    private static Period both(Period earlier, Period later) {
        Instant end = earlier.end().isBefore(later.end()) ? earlier.end() : later.end();
        return new Period(later.start(), end);
    }

    private static boolean isMonthly(Activity activity) {
        return activity.timing() instanceof Timing.Monthly;
    }

    private static long cycle(Activity activity) {
        return activity.timing() instanceof Timing.Timetabled timetable
                ? timetable.cycle().weeks()
                : 1;
    }

    /** Returns it, or some number beyond what is looked at, so that no product overflows. */
    private static long leastCommonMultiple(long a, long b) {
        if (a > MOST_WEEKS || b > MOST_WEEKS) {
            return MOST_WEEKS + 1;
        }
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }
}
