package org.sessionwise.rest.internal.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.ProgrammedActivities;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.host.spi.StaffMember;

/** Made-up sessions of one person. */
final class Facts {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private Facts() {}

    static StaffMember person(String name) {
        return StaffMember.builder(new StaffId("a1"), new DepartmentId("anaes"), new TeamId("red"), name)
                .build();
    }

    static Finding.Planned planned(String id, String activity, String start, String end) {
        return new Finding.Planned(
                id,
                new JobPlanId("P1"),
                2,
                new ActivityId("A1"),
                activity,
                ActivityCategory.DCC,
                Optional.of(new DutyCode("THEATRE")),
                period(start, end),
                work(1, 240));
    }

    static Finding.Worked worked(String id, String duty, String start, String end) {
        return new Finding.Worked(new SessionId(id), new DutyCode(duty), period(start, end), work(1, 200), false, "");
    }

    static Finding finding(Outcome outcome, Finding.Planned planned, Finding.Worked worked) {
        Period period = planned == null ? worked.period() : planned.period();
        LocalDate date = period.startDate(LONDON);
        return new Finding(
                date, outcome, Optional.ofNullable(planned), Optional.ofNullable(worked), "matching/2 pass 1");
    }

    static PersonFindings of(List<Finding> findings, List<Excused> excused) {
        DateRange period = new DateRange(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 11, 1));
        return new PersonFindings(new StaffId("a1"), period, Basis.ROSTERED, "matching/2", findings, excused);
    }

    static Workload work(int occurrences, long minutes) {
        return new Workload(
                occurrences,
                new Fraction(occurrences, 2),
                minutes,
                new ProgrammedActivities(new Fraction(minutes, 180)));
    }

    private static Period period(String start, String end) {
        return new Period(Instant.parse(start), Instant.parse(end));
    }
}
