package org.sessionwise.demo.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sessionwise.demo.internal.trust.TrustDocument.Leave;
import org.sessionwise.demo.internal.trust.TrustDocument.Session;
import org.sessionwise.demo.internal.trust.TrustDocument.Slot;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.demo.internal.trust.TrustDocument.Week;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.plan.Timing.Annualised;
import org.sessionwise.domain.plan.Timing.Flexible;
import org.sessionwise.domain.plan.Timing.Timetabled;

class MadeUpTrustTest {

    private static final MadeUpTrust TRUST = new MadeUpTrust();
    private static final TrustDocument DOCUMENT = TRUST.document();
    private static final String SECOND_ASSIGNMENT = "c06";

    @Test
    void everyMakingGivesTheSame() {
        MadeUpTrust again = new MadeUpTrust();

        assertEquals(DOCUMENT, again.document());
        assertEquals(TRUST.plans(), again.plans());
        assertEquals(TRUST.changes(), again.changes());
    }

    @Test
    void departmentHasFortyPeopleInThreeGroupsAndFourTeams() {
        List<Staff> gastro = members(MadeUpTrust.GASTRO);

        assertEquals(40, gastro.size());
        assertEquals(3, distinct(gastro, Staff::professionalGroup));
        assertEquals(4, distinct(gastro, Staff::team));
        assertEquals(4, gastro.stream().filter(Staff::inTraining).count());
        assertEquals(6, members(MadeUpTrust.SLEEP).size());
    }

    @Test
    void keysAreUnique() {
        assertUnique(DOCUMENT.staff(), Staff::id);
        List<Staff> onceEach = DOCUMENT.staff().stream()
                .filter(person -> !person.id().equals(SECOND_ASSIGNMENT))
                .toList();
        assertUnique(onceEach, Staff::name);
        assertUnique(DOCUMENT.sessions(), Session::id);
        assertUnique(DOCUMENT.leave(), Leave::id);
        assertUnique(DOCUMENT.duties(), TrustDocument.Duty::code);
        assertUnique(DOCUMENT.duties(), TrustDocument.Duty::abbreviation);
        assertUnique(
                DOCUMENT.staff().stream()
                        .filter(person -> person.assignmentNumber() != null)
                        .toList(),
                Staff::assignmentNumber);
        assertUnique(
                onceEach.stream()
                        .filter(person -> person.registration() != null)
                        .toList(),
                Staff::registration);
        assertUnique(TRUST.plans(), plan -> plan.planId() + "/" + plan.version());
    }

    @Test
    void everyReferenceInTheDocumentResolves() {
        Set<String> people = keys(DOCUMENT.staff(), Staff::id);
        Set<String> departments = keys(DOCUMENT.departments(), TrustDocument.Department::id);
        Set<String> teams = keys(DOCUMENT.teams(), TrustDocument.Team::id);
        Set<String> duties = keys(DOCUMENT.duties(), TrustDocument.Duty::code);

        DOCUMENT.teams().forEach(team -> assertTrue(departments.contains(team.department()), team.id()));
        DOCUMENT.staff().forEach(person -> {
            assertTrue(departments.contains(person.department()), person.id());
            assertTrue(teams.contains(person.team()), person.id());
            assertTrue(person.lineManager() == null || people.contains(person.lineManager()), person.id());
        });
        DOCUMENT.users().forEach(user -> {
            assertTrue(departments.containsAll(user.departments()), user.id());
            assertTrue(teams.containsAll(user.teams()), user.id());
            assertTrue(people.containsAll(user.staff()), user.id());
        });
        DOCUMENT.templates().forEach(template -> {
            assertTrue(departments.contains(template.department()), template.id());
            template.slots().forEach(slot -> {
                assertTrue(people.contains(slot.staff()), slot.toString());
                assertTrue(duties.contains(slot.duty()), slot.toString());
                assertTrue(slot.week() >= 1 && slot.week() <= template.weeks(), slot.toString());
            });
        });
        DOCUMENT.weeks().forEach(week -> assertTrue(departments.contains(week.department())));
        DOCUMENT.sessions().forEach(session -> {
            assertTrue(people.contains(session.staff()), session.id());
            assertTrue(duties.contains(session.duty()), session.id());
        });
        DOCUMENT.leave().forEach(leave -> assertTrue(people.contains(leave.staff()), leave.id()));
        assertTrue(duties.containsAll(MadeUpTrust.recommendedMapping().values()));
    }

    @Test
    void newDepartmentsHaveAboutFortyPeopleInFourTeamsUnderOneMedicalDirector() {
        for (String department : List.of(MadeUpTrust.THEATRES, MadeUpTrust.CHILDREN)) {
            List<Staff> people = members(department);

            assertTrue(people.size() >= 38 && people.size() <= 42, department + " " + people.size());
            assertEquals(4, distinct(people, Staff::team));
            people.stream()
                    .collect(Collectors.groupingBy(Staff::team, Collectors.counting()))
                    .forEach((team, count) -> assertTrue(count >= 8 && count <= 12, team + " " + count));
            people.forEach(person -> assertEquals("t01", topOfTheLine(person), person.id()));
        }
    }

    private static String topOfTheLine(Staff person) {
        Map<String, Staff> byId = DOCUMENT.staff().stream().collect(Collectors.toMap(Staff::id, Function.identity()));
        Staff above = person;
        for (int steps = 0; above.lineManager() != null && steps < 10; steps++) {
            above = byId.get(above.lineManager());
        }
        return above.id();
    }

    @Test
    void fiveProfessionalGroupsHaveEightPeopleWithJobPlansAtLeast() {
        Map<String, Long> counts = new TreeMap<>(DOCUMENT.staff().stream()
                .filter(person -> planned().contains(person.id()))
                .collect(Collectors.groupingBy(Staff::professionalGroup, Collectors.counting())));

        assertEquals(
                Set.of(
                        "Additional professional scientific and technical",
                        "Allied health professionals",
                        "Healthcare scientists",
                        "Medical and dental",
                        "Nursing and midwifery registered"),
                counts.keySet());
        assertTrue(counts.values().stream().allMatch(count -> count >= 8), counts.toString());
    }

    @Test
    void nobodyInTrainingHasAJobPlan() {
        assertEquals(9, DOCUMENT.staff().stream().filter(Staff::inTraining).count());
        assertTrue(DOCUMENT.staff().stream().filter(Staff::inTraining).noneMatch(person -> planned()
                .contains(person.id())));
    }

    @Test
    void onePersonHasTwoAssignmentsInTwoDepartments() {
        Map<String, List<Staff>> byRegistration = DOCUMENT.staff().stream()
                .filter(person -> person.registration() != null)
                .collect(Collectors.groupingBy(Staff::registration));
        List<List<Staff>> twice = byRegistration.values().stream()
                .filter(people -> people.size() > 1)
                .toList();

        assertEquals(1, twice.size());
        assertEquals(
                List.of("t23", SECOND_ASSIGNMENT),
                twice.get(0).stream().map(Staff::id).toList());
        assertEquals(1, distinct(twice.get(0), Staff::name));
        assertTrue(planned().containsAll(Set.of("t23", SECOND_ASSIGNMENT)));
    }

    @Test
    void someCameAndSomeWentInTheYear() {
        assertEquals(
                LocalDate.of(2026, 9, 7), sessionDays("t21").iterator().next().with(DayOfWeek.MONDAY));
        assertTrue(sessionDays("t08").stream().allMatch(day -> day.isBefore(LocalDate.of(2026, 10, 1))));
        assertTrue(!sessionDays("t08").isEmpty());
    }

    private static Set<LocalDate> sessionDays(String person) {
        return DOCUMENT.sessions().stream()
                .filter(session -> session.staff().equals(person) && !session.paidExtra())
                .map(session -> LocalDateTime.parse(session.start()).toLocalDate())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void somePlansAreOlderThanTwelveMonths() {
        LocalDate aYearAgo = SixMonths.TODAY.minusYears(1);
        long expired = TRUST.plans().stream()
                .filter(plan -> plan.rules(SixMonths.TODAY))
                .filter(plan -> plan.approvedOn().orElseThrow().isBefore(aYearAgo))
                .count();

        assertTrue(expired >= 6, "" + expired);
    }

    /** Returns the ids of those who have a plan in any state. */
    private static Set<String> planned() {
        return TRUST.plans().stream()
                .map(MadeUpTrustTest::owner)
                .filter(person -> person != null)
                .collect(Collectors.toSet());
    }

    /** Returns whose plan it is; {@code null} if the host does not know the person. */
    private static String owner(JobPlanVersion plan) {
        return DOCUMENT.staff().stream()
                .filter(person -> plan.person()
                        .assignmentNumber()
                        .map(number -> number.equals(person.assignmentNumber()))
                        .orElseGet(() -> plan.person().registration().orElse("").equals(person.registration())))
                .map(Staff::id)
                .findFirst()
                .orElse(null);
    }

    @Test
    void usersOfTheFirstDepartmentsStayAndThreeOthersSeeNewOnes() {
        assertEquals(
                List.of("coordinator", "lead", "staff", "administrator", "theatres", "children", "board"),
                DOCUMENT.users().stream().map(TrustDocument.User::id).toList());
        assertEquals(
                List.of(MadeUpTrust.GASTRO, MadeUpTrust.SLEEP),
                DOCUMENT.users().get(0).departments());
        assertEquals(List.of(MadeUpTrust.THEATRES), DOCUMENT.users().get(4).departments());
        assertEquals(List.of("c20"), DOCUMENT.users().get(5).staff());
    }

    @Test
    void nobodyIsInTwoPlaces() {
        Map<String, String> keys = DOCUMENT.staff().stream()
                .collect(Collectors.toMap(
                        Staff::id, person -> person.registration() == null ? person.id() : person.registration()));
        Map<String, List<Session>> byPerson = DOCUMENT.sessions().stream()
                .filter(session -> !session.status().equals("CANCELLED"))
                .sorted(Comparator.comparing(Session::start))
                .collect(Collectors.groupingBy(session -> keys.get(session.staff())));

        byPerson.values().forEach(sessions -> {
            for (int i = 1; i < sessions.size(); i++) {
                Session before = sessions.get(i - 1);
                Session next = sessions.get(i);
                boolean supervises =
                        before.start().equals(next.start()) && before.end().equals(next.end());
                assertTrue(supervises || before.end().compareTo(next.start()) <= 0, next.toString());
            }
        });
    }

    @Test
    void nobodyWorksOnApprovedLeave() {
        for (Leave leave : DOCUMENT.leave()) {
            if (leave.approved()) {
                assertTrue(
                        DOCUMENT.sessions().stream()
                                .filter(session -> session.staff().equals(leave.staff()))
                                .filter(session -> !session.status().equals("CANCELLED"))
                                .noneMatch(session -> session.start().compareTo(leave.until()) < 0
                                        && leave.from().compareTo(session.end()) < 0),
                        leave.toString());
            }
        }
    }

    @Test
    void everySessionLiesInAWeekOfItsDepartment() {
        Map<String, String> departmentOf =
                DOCUMENT.staff().stream().collect(Collectors.toMap(Staff::id, Staff::department));
        Map<String, String> states = DOCUMENT.weeks().stream()
                .collect(Collectors.toMap(week -> week.department() + week.monday(), Week::state));

        for (Session session : DOCUMENT.sessions()) {
            String state = states.get(departmentOf.get(session.staff()) + monday(session));
            boolean fits = state != null
                    && switch (state) {
                        case "FINALISED" -> true;
                        case "PUBLISHED" -> true;
                        default -> !session.status().equals("WORKED");
                    };
            assertTrue(fits, session + " in a week that is " + state);
        }
    }

    @Test
    void lastWeekIsOverButNotFinalised() {
        Map<String, String> states = DOCUMENT.weeks().stream()
                .filter(week -> week.department().equals(MadeUpTrust.GASTRO))
                .collect(Collectors.toMap(Week::monday, Week::state));

        assertEquals(27, states.size());
        assertEquals("FINALISED", states.get("2026-11-02"));
        assertEquals("PUBLISHED", states.get("2026-11-09"));
        assertEquals("PUBLISHED", states.get("2026-11-16"));
        assertEquals("DRAFT", states.get("2026-11-23"));
        assertEquals("DRAFT", states.get("2026-11-30"));
    }

    @Test
    void nightOverTheClockChangeIsAnHourLonger() {
        Session night = DOCUMENT.sessions().stream()
                .filter(session ->
                        session.duty().equals("NIGHT") && session.start().startsWith("2026-10-24"))
                .findFirst()
                .orElseThrow();
        Period period = Period.of(LocalDate.of(2026, 10, 24), LocalTime.of(21, 0), LocalTime.of(9, 0), SixMonths.ZONE);

        assertEquals("2026-10-25T09:00", night.end());
        assertEquals(Duration.ofHours(13), period.length());
    }

    @Test
    void bankHolidayHasWardRoundsAndCriticalCareOnly() {
        Set<String> duties = DOCUMENT.sessions().stream()
                .filter(session -> session.start().startsWith("2026-08-31"))
                .map(Session::duty)
                .collect(Collectors.toSet());

        assertEquals(Set.of("WARD", "CRIT"), duties);
    }

    @Test
    void lifeHasEveryKindOfDifference() {
        List<Session> sessions = DOCUMENT.sessions();

        assertTrue(sessions.stream().anyMatch(Session::paidExtra));
        assertTrue(sessions.stream().anyMatch(session -> "Sickness".equals(session.reason())));
        assertTrue(sessions.stream().anyMatch(session -> "Room out of use".equals(session.reason())));
        assertTrue(sessions.stream().anyMatch(session -> session.end().endsWith("T11:45")), "short");
        assertTrue(DOCUMENT.leave().stream().anyMatch(leave -> !leave.approved()));
    }

    @Test
    void rosterTellsWhatBecameOfSessions() {
        List<Session> known = DOCUMENT.sessions().stream()
                .filter(session -> session.start().compareTo(SixMonths.FINALISED_UNTIL.toString()) < 0)
                .toList();

        assertTrue(known.stream().anyMatch(session -> session.status().equals("ROSTERED")), "not worked");
        assertTrue(known.stream().anyMatch(session -> session.owner() != null), "given to a colleague");
        assertTrue(known.stream().anyMatch(Session::timeOffInLieu));
        Set<String> sides = known.stream()
                .filter(session -> session.status().equals("CANCELLED"))
                .map(session -> "" + session.cancelledBy())
                .collect(Collectors.toSet());
        assertEquals(Set.of("TRUST", "PERSON", "null"), sides);
        Set<Boolean> inTime = known.stream()
                .filter(session -> "TRUST".equals(session.cancelledBy()))
                .map(session -> LocalDateTime.parse(session.cancelledAt())
                        .isBefore(LocalDateTime.parse(session.start()).minusDays(42)))
                .collect(Collectors.toSet());
        assertEquals(Set.of(true, false), inTime);
        Set<String> kinds = keys(DOCUMENT.leave(), Leave::kind);
        assertEquals(Set.of("ANNUAL_LEAVE", "STUDY_LEAVE", "SICKNESS", "TIME_OFF_IN_LIEU", "OTHER"), kinds);
    }

    @Test
    void plansHaveEveryKindOfTiming() {
        List<Timing> timings = TRUST.plans().stream()
                .flatMap(plan -> plan.activities().stream())
                .map(activity -> activity.timing())
                .toList();
        Set<Integer> cycles = timings.stream()
                .filter(Timetabled.class::isInstance)
                .map(timing -> ((Timetabled) timing).cycle().weeks())
                .collect(Collectors.toSet());

        assertEquals(Set.of(1, 2, 3, 4, 6, 8), cycles);
        assertTrue(timings.stream().anyMatch(Flexible.class::isInstance));
        assertEquals(
                Set.of(2, 12, 18, 20, 30, 36, 42),
                timings.stream()
                        .filter(Annualised.class::isInstance)
                        .map(timing -> ((Annualised) timing).occurrencesPerYear())
                        .collect(Collectors.toSet()));
    }

    @Test
    void plansSayWhatJobPlansSay() {
        List<Activity> activities = TRUST.plans().stream()
                .flatMap(plan -> plan.activities().stream())
                .toList();

        long withOutput =
                activities.stream().filter(one -> one.output().isPresent()).count();
        assertTrue(withOutput * 2 > activities.size() && withOutput < activities.size(), "" + withOutput);
        assertTrue(activities.stream().anyMatch(one -> one.timing() instanceof Timing.Monthly));
        assertTrue(activities.stream().anyMatch(one -> one.timing() instanceof Timing.Counted));
        assertTrue(activities.stream().anyMatch(one -> one.timing() instanceof Timing.OnCall));
        assertTrue(activities.stream().anyMatch(one -> one.remuneration() == Remuneration.ADDITIONAL));
        assertTrue(activities.stream().anyMatch(one -> one.remuneration() == Remuneration.PRIVATE));
        assertTrue(activities.stream().anyMatch(one -> one.premiumAs() == PremiumAs.MONEY));
        assertTrue(activities.stream().anyMatch(Activity::covered));
        assertTrue(activities.stream().anyMatch(one -> one.purposes().contains(Purpose.MANAGING_PLANS)));
        assertTrue(activities.stream().anyMatch(one -> one.agreement().isComplete()));
        assertTrue(TRUST.plans().stream().anyMatch(plan -> plan.year().onCall().isPresent()));
        assertTrue(TRUST.plans().stream().anyMatch(plan -> plan.life().disputes().stream()
                .anyMatch(one -> one.outcome().isPresent())));
    }

    @Test
    void everyActivityServesObjectivesOfItsPlanWhichLeadToTheTrusts() {
        for (JobPlanVersion plan : TRUST.plans()) {
            Set<ObjectiveId> known =
                    plan.agreement().objectives().stream().map(Objective::id).collect(Collectors.toSet());
            plan.activities()
                    .forEach(one -> assertTrue(
                            known.containsAll(one.objectives()), plan.planId().value()));
            plan.agreement().objectives().stream()
                    .flatMap(one -> one.supports().stream())
                    .forEach(wider ->
                            assertTrue(known.contains(wider), plan.planId().value()));
        }
        assertTrue(TRUST.plans().stream()
                .anyMatch(plan -> plan.agreement().objectives().isEmpty()));
    }

    @Test
    void partTimersHaveTheirShareOfTheContractAndOfLeave() {
        JobPlanVersion partTimer = TRUST.plans().stream()
                .filter(plan -> "t16".equals(owner(plan)))
                .findFirst()
                .orElseThrow();

        assertEquals(Optional.of(Fraction.of(15)), partTimer.year().contracted());
        assertEquals(new Fraction(58, 5), partTimer.year().leaveDays().get(LeaveKind.ANNUAL));
    }

    @Test
    void contractOfEveryPlanIsKnown() {
        ContractCatalogue known = ContractCatalogue.published();

        TRUST.plans()
                .forEach(plan -> assertTrue(
                        known.terms(plan.contract().code(), plan.inForce().from())
                                .isPresent(),
                        plan.contract().code()));
    }

    @Test
    void plansHaveEveryStateAndSystem() {
        assertEquals(
                Set.of(
                        JobPlanState.APPROVED,
                        JobPlanState.DRAFT,
                        JobPlanState.IN_DISCUSSION,
                        JobPlanState.AWAITING_SIGNATURES,
                        JobPlanState.MEDIATION,
                        JobPlanState.APPEAL),
                TRUST.plans().stream().map(JobPlanVersion::state).collect(Collectors.toSet()));
        assertEquals(
                Set.of(SystemOfRecord.values()),
                TRUST.plans().stream().map(JobPlanVersion::systemOfRecord).collect(Collectors.toSet()));
    }

    @Test
    void onePlanIsOfSomebodyTheHostDoesNotKnow() {
        Set<String> known = keys(DOCUMENT.staff(), Staff::registration);

        assertEquals(
                List.of("JP-1041"),
                TRUST.plans().stream()
                        .filter(plan ->
                                !known.contains(plan.person().registration().orElse("")))
                        .map(plan -> plan.planId().value())
                        .toList());
    }

    @Test
    void onePlanRulesAtATime() {
        SixMonths.ROSTERED.dates().forEach(date -> {
            List<String> ruling = TRUST.plans().stream()
                    .filter(plan -> plan.rules(date))
                    .map(plan -> plan.planId().value())
                    .toList();
            assertEquals(new HashSet<>(ruling).size(), ruling.size(), date.toString());
        });
    }

    @Test
    void onlyTheMedicalExaminerIsNotMapped() {
        Set<String> codes = TRUST.plans().stream()
                .flatMap(plan -> plan.activities().stream())
                .filter(activity -> activity.remuneration().counts())
                .map(activity -> activity.code().value())
                .collect(Collectors.toSet());
        codes.removeAll(MadeUpTrust.recommendedMapping().keySet());

        assertEquals(Set.of("MEDICAL_EXAMINER"), codes);
    }

    @Test
    void mostDeliverAboutWhatIsPlannedAndAFewMuchLess() {
        Map<String, Long> percents = new TreeMap<>();
        deliveredPercent(MadeUpTrust.GASTRO).forEach(percents::put);
        List<Long> figures = new ArrayList<>(percents.values());

        long usual = figures.stream().filter(p -> p >= 85 && p <= 105).count();
        assertTrue(usual * 10 >= figures.size() * 8L, percents.toString());
        assertTrue(figures.stream().filter(p -> p < 82).count() >= 4, percents.toString());
        assertTrue(figures.stream().noneMatch(p -> p < 50 || p > 115), percents.toString());
    }

    @Test
    void oneDepartmentDeliversMuchLessThanTheOthers() {
        assertTrue(average(MadeUpTrust.THEATRES) < 80, "" + average(MadeUpTrust.THEATRES));
        assertTrue(average(MadeUpTrust.CHILDREN) > 90, "" + average(MadeUpTrust.CHILDREN));
        assertTrue(average(MadeUpTrust.GASTRO) > 90, "" + average(MadeUpTrust.GASTRO));
    }

    private static double average(String department) {
        return deliveredPercent(department).values().stream()
                .mapToLong(percent -> percent)
                .average()
                .orElseThrow();
    }

    @Test
    void templateFilledByHandDiffersFromThePlans() {
        List<Slot> slots = DOCUMENT.templates().get(0).slots();
        Map<String, Long> perPerson = slots.stream().collect(Collectors.groupingBy(Slot::staff, Collectors.counting()));

        assertTrue(!perPerson.containsKey("g04"), "nobody has entered g04 yet");
        assertTrue(perPerson.get("g01") > 30, perPerson.toString());
        assertTrue(slots.stream().anyMatch(slot -> slot.start().equals("09:30")), "a slot somebody edited");
    }

    /** Worked and not paid extra, in percent of what timetable and weekly amounts plan, approved leave taken off. */
    private static Map<String, Long> deliveredPercent(String department) {
        Set<String> people = keys(members(department), Staff::id);
        DateRange finalised = new DateRange(SixMonths.FIRST_DAY, SixMonths.FINALISED_UNTIL);
        Map<String, Long> planned = new HashMap<>();
        for (JobPlanVersion plan : TRUST.plans()) {
            String person = owner(plan);
            PlanExpansion.of(plan, finalised, BankHolidays.published()).planned().stream()
                    .filter(session -> people.contains(person) && !isOnLeave(person, session))
                    .forEach(session -> planned.merge(person, session.workload().minutes(), Long::sum));
        }
        Map<String, Long> worked = DOCUMENT.sessions().stream()
                .filter(session -> session.status().equals("WORKED") && !session.paidExtra())
                .filter(session -> session.start().compareTo(finalised.until().toString()) < 0)
                .collect(Collectors.groupingBy(Session::staff, Collectors.summingLong(MadeUpTrustTest::minutes)));
        return planned.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(), person -> worked.getOrDefault(person, 0L) * 100 / planned.get(person)));
    }

    private static boolean isOnLeave(String person, PlannedSession planned) {
        return DOCUMENT.leave().stream()
                .anyMatch(leave -> leave.staff().equals(person)
                        && leave.approved()
                        && leave.from().compareTo(planned.date() + "T00:00") <= 0
                        && planned.date().toString().compareTo(leave.until()) < 0);
    }

    private static long minutes(Session session) {
        return Duration.between(LocalDateTime.parse(session.start()), LocalDateTime.parse(session.end()))
                .toMinutes();
    }

    private static LocalDate monday(Session session) {
        return LocalDateTime.parse(session.start()).toLocalDate().with(DayOfWeek.MONDAY);
    }

    private static List<Staff> members(String department) {
        return DOCUMENT.staff().stream()
                .filter(person -> person.department().equals(department))
                .toList();
    }

    private static <T> Set<String> keys(List<T> all, Function<T, String> key) {
        return all.stream().map(key).collect(Collectors.toCollection(HashSet::new));
    }

    private static <T> long distinct(List<T> all, Function<T, String> key) {
        return all.stream().map(key).distinct().count();
    }

    private static <T> void assertUnique(List<T> all, Function<T, String> key) {
        Stream<String> keys = all.stream().map(key);
        assertEquals(all.size(), keys.distinct().count());
    }
}
