package org.sessionwise.itests.benchmark.year;

import java.util.ArrayList;
import java.util.List;
import org.sessionwise.domain.matching.DatedDuty;
import org.sessionwise.domain.matching.Matching;
import org.sessionwise.domain.matching.MatchingPolicy;

/**
 * Both sides of one person's year, as the domain's matching takes them and under the ids that the product gives them.
 *
 * @param planned dated occurrences only
 * @param worked without cancelled ones
 */
public record PersonDuties(List<DatedDuty> planned, List<DatedDuty> worked) {

    public static PersonDuties of(TrustYear year, int person) {
        List<DatedDuty> planned = new ArrayList<>();
        for (long session : year.person(person).planned()) {
            add(planned, Rostering.plannedId(person, session), session);
        }
        List<DatedDuty> worked = new ArrayList<>();
        long[] delivered = year.delivered(person);
        for (int i = 0; i < delivered.length; i++) {
            add(worked, Rostering.sessionId(person, i), delivered[i]);
        }
        return new PersonDuties(planned, worked);
    }

    /** Matches by the product's rules as they are without any setting. */
    public Matching match() {
        return Matching.of(MatchingPolicy.DEFAULT, YearCalendar.ZONE, planned, worked);
    }

    public int rows() {
        return planned.size() + worked.size();
    }

    private static void add(List<DatedDuty> side, String id, long session) {
        if (!Packed.unusual(session)) {
            side.add(new DatedDuty(id, Rostering.duty(session), YearCalendar.period(session)));
        }
    }
}
