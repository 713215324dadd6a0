package org.sessionwise.reconciliation.internal.figures;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.api.plan.DutyMapping;
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
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.reconciliation.internal.RosterCalendar;
import org.sessionwise.reconciliation.internal.ledger.CountConsumer;
import org.sessionwise.reconciliation.internal.ledger.Counted;
import org.sessionwise.reconciliation.internal.ledger.DepartmentLedger;
import org.sessionwise.reconciliation.internal.ledger.Kind;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;
import org.sessionwise.reconciliation.internal.ledger.Role;

/** A department whose findings were made up: it counts what it tells. */
final class FakeLedger implements DepartmentLedger, Counted {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    final List<StaffMember> people = new ArrayList<>();
    final Map<StaffId, List<JobPlanVersion>> plans = new HashMap<>();
    final Map<ActivityCode, DutyCode> duties = new HashMap<>();
    final Map<StaffId, Map<Basis, List<Finding>>> findings = new HashMap<>();
    final TreeMap<LocalDate, RosterWeek.State> weeks = new TreeMap<>();
    private int ids;

    FakeLedger() {
        for (String code : List.of("CLINIC", "THEATRE", "LIST")) {
            duties.put(new ActivityCode(code), new DutyCode(code));
        }
        duties.put(new ActivityCode("WARD"), new DutyCode("CLINIC"));
        duties.put(new ActivityCode("EXAMS"), new DutyCode("EXAMS"));
    }

    StaffId employ(String id, String team, String group, boolean inTraining) {
        StaffMember person = StaffMember.builder(new StaffId(id), department(), new TeamId(team), "Person " + id)
                .professionalGroup(group)
                .inTraining(inTraining)
                .build();
        people.add(person);
        return person.id();
    }

    /** A plan with dated, annualised and unmapped activities; the second version has a clinic less. */
    static JobPlanVersion plan(String id, int version, DateRange inForce) {
        List<Activity> activities = new ArrayList<>();
        if (version == 1) {
            activities.add(weekly("CLINIC", ActivityCategory.DCC, DayOfWeek.MONDAY));
        }
        activities.add(weekly("WARD", ActivityCategory.DCC, DayOfWeek.TUESDAY));
        activities.add(weekly("THEATRE", ActivityCategory.DCC, DayOfWeek.WEDNESDAY));
        activities.add(weekly("ADMIN", ActivityCategory.SPA, DayOfWeek.FRIDAY));
        activities.add(weekly("EXAMS", ActivityCategory.EXT, DayOfWeek.THURSDAY));
        activities.add(activity("LIST", ActivityCategory.DCC, new Timing.Annualised(42, Duration.ofHours(4))));
        return JobPlanVersion.builder(
                        new JobPlanId("P" + id),
                        version,
                        new PersonReference(Optional.of(id), Optional.empty()),
                        inForce)
                .contract(Contract.inProgrammedActivities("consultant 2003", Duration.ofHours(4)))
                .reviewedOn(LocalDate.of(2026, 1, 10))
                .approvedOn(LocalDate.of(2026, 1, 20))
                .activities(activities)
                .build();
    }

    static Activity weekly(String code, ActivityCategory category, DayOfWeek day) {
        CycleSlot slot = new CycleSlot(1, day, LocalTime.of(9, 0), LocalTime.of(13, 0));
        return activity(code, category, new Timing.Timetabled(new Cycle(1, MONDAY), List.of(slot)));
    }

    static Activity activity(String code, ActivityCategory category, Timing timing) {
        return Activity.builder(new ActivityId("a-" + code), new ActivityCode(code), category, timing)
                .name("The " + code)
                .build();
    }

    Finding.Planned planned(StaffId staff, LocalDate day, String code) {
        JobPlanVersion plan = plans.get(staff).stream()
                .filter(version -> version.rules(day))
                .findFirst()
                .orElseThrow();
        Activity activity = plan.activities().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
        return new Finding.Planned(
                "o" + ids++,
                plan.planId(),
                plan.version(),
                activity.id(),
                activity.name(),
                activity.category(),
                Optional.ofNullable(duties.get(activity.code())),
                period(day, 240),
                work(240));
    }

    Finding.Worked worked(LocalDate day, String duty, int minutes) {
        return new Finding.Worked(
                new SessionId("s" + ids++), new DutyCode(duty), period(day, minutes), work(minutes), false, "");
    }

    void add(
            StaffId staff,
            Basis basis,
            LocalDate day,
            Outcome outcome,
            Finding.Planned planned,
            Finding.Worked worked) {
        findings.computeIfAbsent(staff, any -> new HashMap<>())
                .computeIfAbsent(basis, any -> new ArrayList<>())
                .add(new Finding(day, outcome, Optional.ofNullable(planned), Optional.ofNullable(worked), "made up"));
    }

    List<Finding> of(StaffId staff, Basis basis, DateRange period) {
        return findings.getOrDefault(staff, Map.of()).getOrDefault(basis, List.of()).stream()
                .filter(finding -> period.contains(finding.date()))
                .toList();
    }

    /** Returns what is excused apart, as reconciliation does. */
    Map<StaffId, PersonFindings> told(Set<StaffId> staff, DateRange period, Basis basis) {
        Map<StaffId, PersonFindings> told = new HashMap<>();
        for (StaffId one : staff) {
            List<Finding> all = of(one, basis, period);
            told.put(
                    one,
                    new PersonFindings(
                            one,
                            period,
                            basis,
                            rule(),
                            all.stream().filter(finding -> !isExcused(finding)).toList(),
                            all.stream()
                                    .filter(FakeLedger::isExcused)
                                    .map(finding ->
                                            new Excused(finding.planned().orElseThrow(), finding.outcome(), "away"))
                                    .toList()));
        }
        return told;
    }

    private static boolean isExcused(Finding finding) {
        return finding.outcome().credit() == Outcome.Credit.EXCUSED;
    }

    static Workload work(int minutes) {
        return new Workload(
                1, new Fraction(minutes, 480), minutes, new ProgrammedActivities(new Fraction(minutes, 180)));
    }

    private static Period period(LocalDate day, int minutes) {
        return Period.of(day, LocalTime.of(8, 0), LocalTime.of(8, 0).plusMinutes(minutes), LONDON);
    }

    @Override
    public DepartmentId department() {
        return new DepartmentId("anaes");
    }

    @Override
    public String rule() {
        return "matching/2";
    }

    @Override
    public Counted countedBy(PolicyDates policies) {
        return this;
    }

    @Override
    public Counted counted() {
        return this;
    }

    @Override
    public Instant asAt() {
        return Instant.parse("2026-07-01T08:00:00Z");
    }

    @Override
    public List<StaffMember> staff() {
        return List.copyOf(people);
    }

    @Override
    public RosterCalendar calendar() {
        return new RosterCalendar(LONDON, LocalDate.of(2000, 1, 1), weeks);
    }

    @Override
    public DutyMapping mapping() {
        return new DutyMapping(duties);
    }

    @Override
    public BankHolidays holidays() {
        return BankHolidays.published();
    }

    @Override
    public boolean leaveKnown() {
        return true;
    }

    @Override
    public List<JobPlanVersion> plans(StaffId staff) {
        return plans.getOrDefault(staff, List.of());
    }

    @Override
    public void count(StaffId staff, Basis basis, DateRange period, CountConsumer consumer) {
        for (Finding finding : of(staff, basis, period)) {
            consumer.rows(
                    finding.planned().map(FakeLedger::kind).orElse(Kind.NONE),
                    finding.worked().map(FakeLedger::kind).orElse(Kind.NONE),
                    finding.outcome(),
                    1);
        }
    }

    private static Kind kind(Finding.Planned side) {
        PlanActivity activity =
                new PlanActivity(side.plan(), side.version(), side.activity(), side.activityName(), side.category());
        return Kind.ofPlanned(activity, side.duty(), side.workload(), Role.DUE, Role.DUE);
    }

    private static Kind kind(Finding.Worked side) {
        return Kind.ofSession(side.duty(), side.workload(), Optional.empty(), Optional.empty(), Role.PAID, Role.PAID);
    }
}
