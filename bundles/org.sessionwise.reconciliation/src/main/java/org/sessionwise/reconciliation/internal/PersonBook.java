package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        WorkedSide roster = new WorkedSide(person, mapping, calendar, holidays);
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
        List<Entry> found = new ArrayList<>();
        beforeRoster(period).ifPresent(days -> found.addAll(unknown(basis, days)));
        entries.get(basis).stream()
                .filter(entry -> period.contains(entry.finding().date()))
                .forEach(found::add);
        afterRoster(period).ifPresent(days -> found.addAll(unknown(basis, days)));
        return found;
    }

    /** Returns the occurrences of the period that leave or a bank holiday removed, ordered. */
    List<Excused> excused(DateRange period) {
        List<Excused> found = new ArrayList<>();
        beforeRoster(period).ifPresent(days -> found.addAll(planned.in(days).excused()));
        excused.stream()
                .filter(away ->
                        period.contains(calendar.dateOf(away.occurrence().period())))
                .forEach(found::add);
        afterRoster(period).ifPresent(days -> found.addAll(planned.in(days).excused()));
        return found;
    }

    private List<Entry> unknown(Basis basis, DateRange days) {
        return planned.in(days).due().stream()
                .flatMap(occurrence -> Reckoning.unknown(occurrence, calendar, basis).stream())
                .toList();
    }

    /** Returns the days of the period that are reconciled, but before the first week with a roster. */
    private Optional<DateRange> beforeRoster(DateRange period) {
        return calendar.span()
                .filter(span -> calendar.from().isBefore(span.from()))
                .flatMap(span -> period.intersection(new DateRange(calendar.from(), span.from())));
    }

    /** Returns the days of the period after the last week with a roster; all that are reconciled if there is no roster. */
    private Optional<DateRange> afterRoster(DateRange period) {
        LocalDate end = calendar.span().map(DateRange::until).orElse(calendar.from());
        return period.intersection(DateRange.startingOn(end));
    }
}
