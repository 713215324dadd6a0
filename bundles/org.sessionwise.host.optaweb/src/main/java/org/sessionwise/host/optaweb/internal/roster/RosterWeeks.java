package org.sessionwise.host.optaweb.internal.roster;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.optaweb.internal.product.RosterState;
import org.sessionwise.host.optaweb.internal.product.RosterView;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.RosterWeek.State;

/**
 * How far each week is. The product draws its lines between days: a week is only as far as the least advanced of its days. A
 * week of the past in which the tenant has no shift at all was never rostered here. Pure.
 */
public final class RosterWeeks {

    private static final int LAST_DAY = 6;
    private static final int WEEK = 7;

    private final RosterState state;

    public RosterWeeks(RosterState state) {
        this.state = state;
    }

    /** Returns the Mondays that are asked for, from the first that may have a roster; empty if none may. */
    public Optional<DateRange> mondays(DateRange range) {
        LocalDate first = later(range.from(), LocalDate.EPOCH).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate end = earlier(
                range.until(),
                later(state.firstUnplannedDate(), state.lastHistoricDate().plusDays(1)));
        LocalDate after = end.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return first.isBefore(after) ? Optional.of(new DateRange(first, after)) : Optional.empty();
    }

    /**
     * Returns the weeks of these Mondays that are set up.
     *
     * @param view of all their days
     */
    public List<RosterWeek> weeks(DateRange mondays, RosterView view) {
        Set<LocalDate> rostered = view.shifts().stream()
                .map(shift -> monday(shift.period().startDate(state.zone())))
                .collect(Collectors.toSet());
        List<RosterWeek> weeks = new ArrayList<>();
        for (LocalDate day = mondays.from(); day.isBefore(mondays.until()); day = day.plusDays(WEEK)) {
            LocalDate monday = day;
            week(monday, rostered.contains(monday)).ifPresent(found -> weeks.add(RosterWeek.of(monday, found)));
        }
        return List.copyOf(weeks);
    }

    private Optional<State> week(LocalDate monday, boolean rostered) {
        LocalDate sunday = monday.plusDays(LAST_DAY);
        if (!sunday.isAfter(state.lastHistoricDate())) {
            return rostered ? Optional.of(State.FINALISED) : Optional.empty();
        }
        if (sunday.isBefore(state.firstDraftDate())) {
            return Optional.of(State.PUBLISHED);
        }
        return monday.isBefore(state.firstUnplannedDate()) ? Optional.of(State.DRAFT) : Optional.empty();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
