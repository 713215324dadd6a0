package org.sessionwise.reconciliation.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * Everything that is known of one person: matched once over all weeks with a roster; a period only selects. Occurrences
 * outside those weeks are unknown whatever else happens, so they are worked out when asked for and never kept.
 */
final class PersonBook {

    private final PersonFacts person;
    private final PlannedSide planned;
    private final RosterCalendar calendar;
    private final Map<Basis, List<Entry>> entries = new EnumMap<>(Basis.class);
    private final List<Excused> excused;

    PersonBook(
            PersonFacts person,
            DutyMapping mapping,
            RosterCalendar calendar,
            BankHolidays holidays,
            MatchingPolicy policy) {
        this.person = person;
        this.planned = new PlannedSide(person, mapping, calendar, holidays);
        this.calendar = calendar;
        PlannedSide.Occurrences inSpan =
                calendar.span().map(planned::in).orElse(new PlannedSide.Occurrences(List.of(), List.of()));
        WorkedSide roster = new WorkedSide(person, mapping, calendar);
        for (Basis basis : Basis.values()) {
            entries.put(basis, Reckoning.of(inSpan.due(), roster, calendar, policy, basis));
        }
        this.excused = inSpan.excused();
    }

    List<JobPlanVersion> plans() {
        return person.plans();
    }

    /** Returns what falls in the period, ordered. */
    List<Entry> entries(Basis basis, DateRange period) {
        Stream<Entry> known = entries.get(basis).stream()
                .filter(entry -> period.contains(entry.finding().date()));
        Stream<Entry> unknown = beyondRoster(period).stream()
                .flatMap(range -> planned.in(range).due().stream())
                .flatMap(occurrence -> Reckoning.unknown(occurrence, calendar, basis).stream());
        return Stream.concat(known, unknown).sorted(Entry.ORDER).toList();
    }

    /** Returns the occurrences of the period that leave or a bank holiday removed, ordered. */
    List<Excused> excused(DateRange period) {
        Stream<Excused> known = excused.stream()
                .filter(away ->
                        period.contains(calendar.dateOf(away.occurrence().period())));
        Stream<Excused> unknown = beyondRoster(period).stream().flatMap(range -> planned.in(range).excused().stream());
        return Stream.concat(known, unknown)
                .sorted(PlannedSide.EXCUSED_BY_START)
                .toList();
    }

    /** Returns the days of the period that are reconciled, but before the first or after the last week with a roster. */
    private List<DateRange> beyondRoster(DateRange period) {
        List<DateRange> beyond = new ArrayList<>();
        period.intersection(DateRange.startingOn(calendar.from())).ifPresent(days -> {
            Optional<DateRange> span = calendar.span();
            if (span.isEmpty()) {
                beyond.add(days);
            } else {
                before(days, span.get()).ifPresent(beyond::add);
                after(days, span.get()).ifPresent(beyond::add);
            }
        });
        return beyond;
    }

    private static Optional<DateRange> before(DateRange days, DateRange span) {
        return days.from().isBefore(span.from())
                ? days.intersection(new DateRange(days.from(), span.from()))
                : Optional.empty();
    }

    private static Optional<DateRange> after(DateRange days, DateRange span) {
        return days.until().isAfter(span.until())
                ? days.intersection(new DateRange(span.until(), days.until()))
                : Optional.empty();
    }
}
