package org.sessionwise.itests.benchmark.year;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.Part;
import org.sessionwise.domain.matching.PersonMatch;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.matching.Row;
import org.sessionwise.domain.matching.ZoneMinutes;

/**
 * Both sides of one person's year, as the domain's matching takes them and under the ids that the product gives them, in real
 * time: a night over a clock change has the length that it really has. Of what is planned only what has a date.
 */
public final class PersonDuties {

    private static final PolicyDates POLICIES = PolicyDates.always(MatchingPolicy.DEFAULT);
    private static final ZoneMinutes CLOCK = ZoneMinutes.of(YearCalendar.ZONE);

    private final List<Named> planned = new ArrayList<>();
    private final List<Named> worked = new ArrayList<>();
    private final long[] plannedRows;
    private final long[] workedRows;

    private record Named(String id, Instant start, long row) {

        static final Comparator<Named> IN_ORDER =
                Comparator.comparing(Named::start).thenComparing(Named::id);
    }

    private PersonDuties(TrustYear year, int person) {
        for (long session : year.person(person).planned()) {
            if (!Packed.unusual(session)) {
                Period period = YearCalendar.period(session);
                long row = Row.planned(period, Packed.category(session), Part.DUE, Outcome.NOT_ROSTERED);
                planned.add(new Named(Rostering.plannedId(person, session), period.start(), row));
            }
        }
        long[] delivered = year.delivered(person);
        for (int i = 0; i < delivered.length; i++) {
            Period period = YearCalendar.period(delivered[i]);
            boolean cancelled = Packed.unusual(delivered[i]);
            long row = Row.worked(
                    period,
                    Packed.category(delivered[i]),
                    cancelled ? Part.EXPLAINS : Part.ANSWERS,
                    cancelled ? Outcome.CANCELLED : Outcome.EXTRA_UNPAID);
            worked.add(new Named(Rostering.sessionId(person, i), period.start(), row));
        }
        planned.sort(Named.IN_ORDER);
        worked.sort(Named.IN_ORDER);
        plannedRows = planned.stream().mapToLong(Named::row).toArray();
        workedRows = worked.stream().mapToLong(Named::row).toArray();
    }

    public static PersonDuties of(TrustYear year, int person) {
        return new PersonDuties(year, person);
    }

    /** Matches by the product's rules as they are without any setting. */
    public void matchBy(PersonMatch match) {
        match.run(POLICIES, CLOCK, plannedRows, plannedRows.length, workedRows, workedRows.length);
    }

    public int rows() {
        return plannedRows.length + workedRows.length;
    }

    public int planned() {
        return plannedRows.length;
    }

    public String plannedId(int place) {
        return planned.get(place).id();
    }

    public String workedId(int place) {
        return worked.get(place).id();
    }
}
