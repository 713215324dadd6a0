package org.sessionwise.rest.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Commitment;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;

/** Made-up figures. */
final class Figures {

    private Figures() {}

    static Workload work(int occurrences, long minutes) {
        return new Workload(
                occurrences,
                new Fraction(occurrences, 2),
                minutes,
                new ProgrammedActivities(new Fraction(minutes, 180)));
    }

    static PersonPosition person(String id, boolean inScope, int missed, int shortened) {
        Tally rostered = new Tally(
                Map.of(
                        Outcome.AS_PLANNED, work(10, 2400),
                        Outcome.NOT_ROSTERED, work(missed, 240L * missed),
                        Outcome.SHORT, work(shortened, 240L * shortened)),
                Map.of(Outcome.AS_PLANNED, work(10, 2400), Outcome.SHORT, work(shortened, 120L * shortened)));
        Commitment commitment = new Commitment(
                new JobPlanId("P-" + id),
                1,
                new ActivityId("A9"),
                "On call",
                ActivityCategory.DCC,
                Commitment.Unit.OCCURRENCES,
                new Fraction(10, 3),
                3,
                2);
        return new PersonPosition(
                new StaffId(id),
                inScope,
                inScope ? "" : "doctor in training",
                "",
                rostered,
                Tally.NOTHING,
                9,
                1,
                List.of(commitment));
    }

    static Finding.Planned planned(String id, String name, LocalDate date, int from, int to) {
        return new Finding.Planned(
                id,
                new JobPlanId("P1"),
                2,
                new ActivityId("A1"),
                name,
                ActivityCategory.DCC,
                Optional.of(new DutyCode("THEATRE")),
                period(date, from, to),
                work(1, (to - from) * 60L));
    }

    static Finding.Worked worked(String id, String duty, LocalDate date, int from, int to) {
        return new Finding.Worked(
                new SessionId(id), new DutyCode(duty), period(date, from, to), work(1, (to - from) * 60L), false, "");
    }

    static Finding finding(Outcome outcome, Finding.Planned planned, Finding.Worked worked) {
        LocalDate date = planned == null
                ? worked.period().startDate(FakeHost.LONDON)
                : planned.period().startDate(FakeHost.LONDON);
        return new Finding(
                date, outcome, Optional.ofNullable(planned), Optional.ofNullable(worked), "matching/2 pass 1");
    }

    private static Period period(LocalDate date, int from, int to) {
        return Period.of(date, LocalTime.of(from, 0), LocalTime.of(to, 0), FakeHost.LONDON);
    }
}
