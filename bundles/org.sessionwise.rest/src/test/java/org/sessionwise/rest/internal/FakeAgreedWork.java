package org.sessionwise.rest.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.figures.AgreedWork;
import org.sessionwise.api.figures.Annualised;
import org.sessionwise.api.figures.AnnualisedLine;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.OutputLine;
import org.sessionwise.api.figures.OutputSheet;
import org.sessionwise.api.figures.TimeLine;
import org.sessionwise.api.figures.TimeSheet;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.YearTerms;
import org.sessionwise.domain.year.AnnualEntitlement;
import org.sessionwise.domain.year.LeaveBalance;
import org.sessionwise.domain.year.Pace;
import org.sessionwise.domain.year.PlanYear;

/** Everybody agreed 42 lists a year and did 10; answers for whomever it is asked, and remembers whom it was asked for. */
final class FakeAgreedWork implements AgreedWork {

    private static final Instant AS_AT = Instant.parse("2026-03-30T06:00:00Z");
    private static final LineKey LIST = LineKey.of(LineKey.Kind.ACTIVITY, "LIST");

    final Set<StaffId> askedFor = new HashSet<>();
    volatile boolean leaveKnown = true;
    volatile LocalDate on;
    volatile NoAnswerException noAnswer;

    private final DepartmentId department;

    FakeAgreedWork(String department) {
        this.department = new DepartmentId(department);
    }

    @Override
    public DepartmentId department() {
        return department;
    }

    @Override
    public Annualised annualised(LocalDate day, Set<StaffId> visible) throws NoAnswerException {
        asked(visible);
        on = day;
        Map<StaffId, List<AnnualisedLine>> people = new LinkedHashMap<>();
        new TreeSet<>(visible).forEach(one -> people.put(one, List.of(line(day))));
        people.put(new StaffId("s1"), List.of(line(day))); // on purpose: the resource must not rely on us
        return Annualised.of(AS_AT, day, people);
    }

    @Override
    public TimeSheet times(DateRange period, Set<StaffId> visible) throws NoAnswerException {
        asked(visible);
        return TimeSheet.of(
                AS_AT,
                period,
                List.of(TimeLine.of(LIST, "Theatre list", Optional.of(ActivityCategory.DCC), 240, 250, 1)));
    }

    @Override
    public OutputSheet output(DateRange period, Set<StaffId> visible) throws NoAnswerException {
        asked(visible);
        OutputLine line =
                OutputLine.of(LIST, "Theatre list", "cases", new Fraction(5, 2), Fraction.of(8), Fraction.of(7));
        Map<StaffId, List<OutputLine>> people = new LinkedHashMap<>();
        new TreeSet<>(visible).forEach(one -> people.put(one, List.of(line)));
        return OutputSheet.of(AS_AT, period, people, Map.of(new TeamId("red"), List.of(line.plus(line))));
    }

    private void asked(Set<StaffId> visible) throws NoAnswerException {
        if (noAnswer != null) {
            throw noAnswer;
        }
        askedFor.addAll(visible);
    }

    private AnnualisedLine line(LocalDate day) {
        PlanYear year = PlanYear.of(YearTerms.NONE, day);
        Activity list = Activity.builder(
                        new ActivityId("A9"),
                        new ActivityCode("LIST"),
                        ActivityCategory.DCC,
                        new Timing.Annualised(42, Duration.ofHours(4)))
                .build();
        JobPlanVersion plan = JobPlanVersion.builder(
                        new JobPlanId("P1"), 2, new PersonReference(Optional.of("1"), Optional.empty()), year.days())
                .contract(Contract.inProgrammedActivities("made up", Duration.ofHours(4)))
                .activities(List.of(list))
                .build();
        LeaveBalance leave = new LeaveBalance(
                LeaveBalance.Kind.ANNUAL, Fraction.of(30), Fraction.of(4), new Fraction(1, 2), List.of());
        Pace pace = Pace.of(
                AnnualEntitlement.of(plan, list, year, BankHolidays.published()),
                year,
                BankHolidays.published(),
                leave,
                List.of(),
                new Pace.Counted(day, 10, 3, any -> true, any -> false));
        return AnnualisedLine.of(
                plan, list, year.days(), pace, Optional.of(leave).filter(known -> leaveKnown));
    }
}
