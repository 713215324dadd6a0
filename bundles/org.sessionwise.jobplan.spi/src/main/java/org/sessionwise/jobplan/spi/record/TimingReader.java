package org.sessionwise.jobplan.spi.record;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Timing;

/** Reads when an activity is done. */
final class TimingReader {

    private static final int LONGEST_CYCLE = 520;
    private static final int WEEK_OF_MINUTES = 7 * 24 * 60;
    private static final int DAY_OF_MINUTES = 24 * 60;
    private static final int MOST_OCCURRENCES = 1_000;
    private static final int LATEST_IN_MONTH = 5;

    private final FieldReader reader;
    private final List<? extends Fields> slots;

    TimingReader(FieldReader activity, List<? extends Fields> slots) {
        this.reader = activity;
        this.slots = slots;
    }

    Timing read(TimingKind kind) throws FieldException {
        return switch (kind) {
            case TIMETABLED -> timetabled();
            case MONTHLY -> monthly();
            case FLEXIBLE ->
                new Timing.Flexible(Duration.ofMinutes(reader.whole(PlanField.MINUTES_PER_WEEK, 1, WEEK_OF_MINUTES)));
            case ANNUALISED ->
                new Timing.Annualised(reader.whole(PlanField.OCCURRENCES_PER_YEAR, 1, MOST_OCCURRENCES), each());
            case COUNTED -> counted();
            case ON_CALL -> new Timing.OnCall(reader.whole(PlanField.DUTIES_PER_YEAR, 1, MOST_OCCURRENCES), work());
        };
    }

    private Duration each() throws FieldException {
        return Duration.ofMinutes(reader.whole(PlanField.MINUTES_EACH, 1, DAY_OF_MINUTES));
    }

    private Timing timetabled() throws FieldException {
        int weeks = reader.whole(PlanField.CYCLE_WEEKS, 1, LONGEST_CYCLE);
        LocalDate anchor = reader.date(PlanField.CYCLE_ANCHOR);
        Cycle cycle = reader.built(Refusal.NO_SUCH_TIME, PlanField.CYCLE_ANCHOR, () -> new Cycle(weeks, anchor));
        List<CycleSlot> read = new ArrayList<>();
        Set<List<Object>> starts = new HashSet<>();
        for (Fields fields : slots) {
            FieldReader slot = new FieldReader(fields);
            CycleSlot one = new CycleSlot(week(slot, cycle), day(slot), start(slot), end(slot));
            requireOnce(starts.add(List.of(one.week(), one.day(), one.start())), slot);
            read.add(one);
        }
        return reader.built(Refusal.IMPOSSIBLE_SLOT, PlanField.TIMING, () -> new Timing.Timetabled(cycle, read));
    }

    private Timing monthly() throws FieldException {
        List<NthWeekday> read = new ArrayList<>();
        Set<List<Object>> starts = new HashSet<>();
        for (Fields fields : slots) {
            FieldReader slot = new FieldReader(fields);
            NthWeekday one = new NthWeekday(nth(slot), day(slot), start(slot), end(slot));
            requireOnce(starts.add(List.of(one.nth(), one.day(), one.start())), slot);
            read.add(one);
        }
        return reader.built(Refusal.IMPOSSIBLE_SLOT, PlanField.TIMING, () -> new Timing.Monthly(read));
    }

    private Timing counted() throws FieldException {
        Timing.Counted.Per per = reader.oneOf(PlanField.TIMES_PER, EnumSet.allOf(Timing.Counted.Per.class));
        int times = reader.whole(PlanField.TIMES, 1, MOST_OCCURRENCES);
        Duration each = each();
        Duration longest =
                switch (per) {
                    case WEEK -> Duration.ofDays(7);
                    case MONTH -> Duration.ofDays(31);
                    case YEAR -> Duration.ofDays(366);
                };
        if (each.multipliedBy(times).compareTo(longest) > 0) {
            throw reader.refused(
                    Refusal.AMOUNT_OUT_OF_RANGE,
                    PlanField.TIMES,
                    "found " + times + " of " + each.toMinutes() + " minutes, expected no more than one "
                            + per.name().toLowerCase(Locale.ROOT) + " has");
        }
        return new Timing.Counted(times, per, each);
    }

    private OnCallWork work() throws FieldException {
        OnCallWork work = new OnCallWork(
                worked(PlanField.PREDICTABLE_PLAIN_MINUTES),
                worked(PlanField.PREDICTABLE_PREMIUM_MINUTES),
                worked(PlanField.UNPREDICTABLE_PLAIN_MINUTES),
                worked(PlanField.UNPREDICTABLE_PREMIUM_MINUTES));
        if (work.total().toMinutes() > WEEK_OF_MINUTES) {
            throw reader.refused(
                    Refusal.AMOUNT_OUT_OF_RANGE,
                    PlanField.PREDICTABLE_PLAIN_MINUTES,
                    "makes " + work.total().toMinutes() + " with the others, expected at most " + WEEK_OF_MINUTES
                            + " minutes of work on call in a week");
        }
        return work;
    }

    private Duration worked(PlanField field) throws FieldException {
        return Duration.ofMinutes(
                reader.optionalWhole(field, 0, WEEK_OF_MINUTES).orElse(0));
    }

    private static int week(FieldReader slot, Cycle cycle) throws FieldException {
        int week = slot.whole(PlanField.WEEK, 1, LONGEST_CYCLE);
        if (week > cycle.weeks()) {
            throw slot.refused(
                    Refusal.IMPOSSIBLE_SLOT,
                    PlanField.WEEK,
                    "found " + week + ", expected a week of the cycle, 1 to " + cycle.weeks());
        }
        return week;
    }

    private static int nth(FieldReader slot) throws FieldException {
        String expected = "1 to " + LATEST_IN_MONTH + ", or " + NthWeekday.LAST + " for the last of the month";
        int nth = slot.optionalWhole(PlanField.NTH, Integer.MIN_VALUE, Integer.MAX_VALUE)
                .orElseThrow(() -> slot.missing(PlanField.NTH, expected));
        if (nth != NthWeekday.LAST && (nth < 1 || nth > LATEST_IN_MONTH)) {
            throw slot.refused(Refusal.IMPOSSIBLE_SLOT, PlanField.NTH, "found " + nth + ", expected " + expected);
        }
        return nth;
    }

    private static DayOfWeek day(FieldReader slot) throws FieldException {
        return slot.oneOf(PlanField.DAY, EnumSet.allOf(DayOfWeek.class));
    }

    private static LocalTime start(FieldReader slot) throws FieldException {
        return slot.time(PlanField.START);
    }

    private static LocalTime end(FieldReader slot) throws FieldException {
        LocalTime end = slot.time(PlanField.END);
        if (end.equals(start(slot))) {
            throw slot.refused(
                    Refusal.IMPOSSIBLE_SLOT,
                    PlanField.END,
                    "found " + end + ", the same as the start, expected some time between them");
        }
        return end;
    }

    private static void requireOnce(boolean isFirst, FieldReader slot) throws FieldException {
        if (!isFirst) {
            throw slot.refused(
                    Refusal.IMPOSSIBLE_SLOT,
                    PlanField.START,
                    "the activity starts twice at the same time of the same day, expected once");
        }
    }
}
