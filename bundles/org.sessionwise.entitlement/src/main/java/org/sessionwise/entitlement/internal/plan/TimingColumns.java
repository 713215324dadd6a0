package org.sessionwise.entitlement.internal.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Timing;

/** When an activity is done, as columns of its row and rows of its slots. */
record TimingColumns(
        String kind,
        Optional<Cycle> cycle,
        Optional<Integer> times,
        Optional<Timing.Counted.Per> per,
        Optional<Duration> duration,
        Optional<OnCallWork> work,
        List<Slot> slots) {

    /**
     * A slot.
     *
     * @param place week of the cycle, or which weekday of the month
     */
    record Slot(int place, DayOfWeek day, LocalTime start, LocalTime end) {

        static Slot of(ResultSet row) throws SQLException {
            return new Slot(
                    row.getInt("place"),
                    DayOfWeek.valueOf(row.getString("day")),
                    LocalTime.parse(row.getString("starts")),
                    LocalTime.parse(row.getString("ends")));
        }
    }

    static TimingColumns of(Timing timing) {
        if (timing instanceof Timing.Timetabled table) {
            return slots(
                    "TIMETABLED",
                    Optional.of(table.cycle()),
                    table.slots().stream()
                            .map(slot -> new Slot(slot.week(), slot.day(), slot.start(), slot.end()))
                            .toList());
        }
        if (timing instanceof Timing.Monthly monthly) {
            return slots(
                    "MONTHLY",
                    Optional.empty(),
                    monthly.days().stream()
                            .map(slot -> new Slot(slot.nth(), slot.day(), slot.start(), slot.end()))
                            .toList());
        }
        if (timing instanceof Timing.Flexible flexible) {
            return counts("FLEXIBLE", Optional.empty(), Optional.empty(), Optional.of(flexible.perWeek()));
        }
        if (timing instanceof Timing.Annualised annual) {
            return counts(
                    "ANNUALISED",
                    Optional.of(annual.occurrencesPerYear()),
                    Optional.empty(),
                    Optional.of(annual.each()));
        }
        if (timing instanceof Timing.Counted counted) {
            return counts(
                    "COUNTED", Optional.of(counted.times()), Optional.of(counted.per()), Optional.of(counted.each()));
        }
        return onCall((Timing.OnCall) timing);
    }

    private static TimingColumns slots(String kind, Optional<Cycle> cycle, List<Slot> slots) {
        return new TimingColumns(
                kind, cycle, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), slots);
    }

    private static TimingColumns counts(
            String kind, Optional<Integer> times, Optional<Timing.Counted.Per> per, Optional<Duration> duration) {
        return new TimingColumns(kind, Optional.empty(), times, per, duration, Optional.empty(), List.of());
    }

    private static TimingColumns onCall(Timing.OnCall onCall) {
        return new TimingColumns(
                "ON_CALL",
                Optional.empty(),
                Optional.of(onCall.dutiesPerYear()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(onCall.work()),
                List.of());
    }

    /** Returns the timing in a row. */
    static Timing read(ResultSet row, List<Slot> slots) throws SQLException {
        return switch (row.getString("timing")) {
            case "TIMETABLED" ->
                new Timing.Timetabled(
                        new Cycle(row.getInt("cycle_weeks"), LocalDate.parse(row.getString("cycle_anchor"))),
                        slots.stream()
                                .map(slot -> new CycleSlot(slot.place(), slot.day(), slot.start(), slot.end()))
                                .toList());
            case "MONTHLY" ->
                new Timing.Monthly(slots.stream()
                        .map(slot -> new NthWeekday(slot.place(), slot.day(), slot.start(), slot.end()))
                        .toList());
            case "FLEXIBLE" -> new Timing.Flexible(duration(row, "duration"));
            case "ANNUALISED" -> new Timing.Annualised(row.getInt("times"), duration(row, "duration"));
            case "COUNTED" ->
                new Timing.Counted(
                        row.getInt("times"),
                        Timing.Counted.Per.valueOf(row.getString("times_per")),
                        duration(row, "duration"));
            default ->
                new Timing.OnCall(
                        row.getInt("times"),
                        new OnCallWork(
                                duration(row, "predictable_plain"),
                                duration(row, "predictable_premium"),
                                duration(row, "unpredictable_plain"),
                                duration(row, "unpredictable_premium")));
        };
    }

    private static Duration duration(ResultSet row, String column) throws SQLException {
        return Sql.text(row, column).map(Duration::parse).orElse(Duration.ZERO);
    }
}
