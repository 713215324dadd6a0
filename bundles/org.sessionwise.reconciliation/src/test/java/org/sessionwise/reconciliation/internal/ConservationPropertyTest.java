package org.sessionwise.reconciliation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.api.reconciliation.PersonFindings;
import org.sessionwise.api.reconciliation.PersonPosition;
import org.sessionwise.api.reconciliation.Tally;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.PlanExpansion;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.Unavailability;

/** Random rotas around the summer bank holiday: two plan versions, leave, weeks in every state, moved and extra work. */
class ConservationPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 17);
    private static final DateRange EIGHT_WEEKS = new DateRange(FIRST.minusWeeks(1), FIRST.plusWeeks(7));
    private static final BankHolidays HOLIDAYS = BankHolidays.published();
    private static final List<String> DUTIES = List.of("CLINIC", "NIGHT", "THEATRE", "ADMIN");

    @Property(tries = 100)
    void plannedSideIsTheExpansionLessWhatIsExcusedOnBothBases(@ForAll long seed) throws Exception {
        Ward ward = ward(new Random(seed));
        PersonPosition position = ward.amy(EIGHT_WEEKS);
        Workload expanded = ward.register.plans.get(Ward.AMY).stream()
                .flatMap(plan -> PlanExpansion.of(plan, EIGHT_WEEKS, HOLIDAYS).planned().stream())
                .map(PlannedSession::workload)
                .reduce(Workload.NONE, Workload::plus);
        Workload leave = ward.reconciliation.findings(Ward.AMY, EIGHT_WEEKS, Basis.ROSTERED).excused().stream()
                .filter(away -> !away.reason().equals("bank holiday"))
                .map(away -> away.occurrence().workload())
                .reduce(Workload.NONE, Workload::plus);

        assertEquals(expanded, position.rostered().totalPlanned().plus(leave));
        assertEquals(expanded, position.delivered().totalPlanned().plus(leave));
    }

    @Property(tries = 100)
    void workedSideIsEverySessionThatCountsOnce(@ForAll long seed) throws Exception {
        Ward ward = ward(new Random(seed));

        assertEquals(
                ward.host.roster.stream()
                        .filter(session -> session.status() != RosterSession.Status.CANCELLED)
                        .filter(session -> state(ward, session).isPresent())
                        .map(session -> session.id())
                        .sorted()
                        .toList(),
                sessions(ward, Basis.ROSTERED));
        assertEquals(
                ward.host.roster.stream()
                        .filter(session -> session.status() == RosterSession.Status.WORKED)
                        .filter(session -> state(ward, session).equals(Optional.of(RosterWeek.State.FINALISED)))
                        .map(session -> session.id())
                        .sorted()
                        .toList(),
                sessions(ward, Basis.DELIVERED));
    }

    @Property(tries = 100)
    void findingsAddUpToTheTally(@ForAll long seed) throws Exception {
        Ward ward = ward(new Random(seed));
        PersonPosition position = ward.amy(EIGHT_WEEKS);
        for (Basis basis : Basis.values()) {
            Tally tally = basis == Basis.ROSTERED ? position.rostered() : position.delivered();
            PersonFindings found = ward.reconciliation.findings(Ward.AMY, EIGHT_WEEKS, basis);
            for (Outcome outcome : Outcome.values()) {
                List<Finding> ofOutcome = found.findings().stream()
                        .filter(finding -> finding.outcome() == outcome)
                        .toList();
                assertEquals(
                        tally.planned(outcome),
                        ofOutcome.stream()
                                .flatMap(finding -> finding.planned().stream())
                                .map(Finding.Planned::workload)
                                .reduce(Workload.NONE, Workload::plus));
                assertEquals(
                        tally.worked(outcome),
                        ofOutcome.stream()
                                .flatMap(finding -> finding.worked().stream())
                                .map(Finding.Worked::workload)
                                .reduce(Workload.NONE, Workload::plus));
            }
            assertEquals(position.excused(), found.excused().size());
        }
    }

    @Property(tries = 100)
    void weeksAddUpToTheWholePeriod(@ForAll long seed, @ForAll @IntRange(min = 1, max = 13) int daysEach)
            throws Exception {
        Ward ward = ward(new Random(seed));
        PersonPosition whole = ward.amy(EIGHT_WEEKS);
        Tally rostered = Tally.NOTHING;
        Tally delivered = Tally.NOTHING;
        int identical = 0;
        int excused = 0;
        List<Finding> findings = new ArrayList<>();
        for (DateRange slice : slices(daysEach)) {
            PersonPosition part = ward.amy(slice);
            rostered = rostered.plus(part.rostered());
            delivered = delivered.plus(part.delivered());
            identical += part.identical();
            excused += part.excused();
            findings.addAll(ward.findings(Basis.DELIVERED, slice));
        }

        assertEquals(whole.rostered(), rostered);
        assertEquals(whole.delivered(), delivered);
        assertEquals(whole.identical(), identical);
        assertEquals(whole.excused(), excused);
        assertEquals(ward.findings(Basis.DELIVERED, EIGHT_WEEKS), findings);
    }

    private static Ward ward(Random random) {
        Ward ward = new Ward(FIRST.minusWeeks(1).plusDays(random.nextInt(2)).minusDays(1));
        ward.host.weeks.clear();
        for (int week = 0; week < 6; week++) {
            int state = random.nextInt(5);
            if (state < 4) {
                ward.host.week(FIRST.plusWeeks(week), RosterWeek.State.values()[Math.min(state, 2)]);
            }
        }
        LocalDate change = FIRST.plusDays(random.nextInt(40));
        ward.register.put(
                Ward.AMY,
                Plans.plan(1, new DateRange(Plans.YEAR.from(), change), activities(random)),
                Plans.plan(
                        2, new DateRange(change.plusDays(random.nextInt(3)), Plans.YEAR.until()), activities(random)));
        for (int i = 0; i < 25; i++) {
            addSession(ward, random);
        }
        for (int i = 0; i < 3; i++) {
            ward.host.leave(
                    Ward.AMY,
                    FIRST.plusDays(random.nextInt(45)),
                    hour(random),
                    hour(random),
                    Unavailability.Kind.values()[random.nextInt(4)]);
        }
        return ward;
    }

    private static Activity[] activities(Random random) {
        return random.ints(4, 0, DUTIES.size() + 1)
                .mapToObj(duty -> Plans.weekly(
                        "a" + random.nextInt(1_000_000),
                        duty < DUTIES.size() ? DUTIES.get(duty) : "UNMAPPED",
                        DayOfWeek.of(1 + random.nextInt(7)),
                        hour(random),
                        hour(random),
                        HolidayRule.values()[random.nextInt(2)]))
                .toArray(Activity[]::new);
    }

    private static void addSession(Ward ward, Random random) {
        RosterSession session = ward.session(
                DUTIES.get(random.nextInt(4)),
                FIRST.plusDays(random.nextInt(42)),
                hour(random),
                hour(random),
                RosterSession.Status.values()[random.nextInt(3)]);
        if (random.nextInt(8) == 0) {
            ward.host.roster.remove(session);
            ward.host.roster.add(session.asPaidExtra());
        }
    }

    private static String hour(Random random) {
        return "%02d:00".formatted(random.nextInt(8) * 3);
    }

    private static Optional<RosterWeek.State> state(Ward ward, RosterSession session) {
        LocalDate date = session.period().startDate(FakeHost.LONDON);
        return ward.host.weeks.stream()
                .filter(week -> new DateRange(week.monday(), week.monday().plusWeeks(1)).contains(date))
                .map(RosterWeek::state)
                .findFirst();
    }

    private static List<?> sessions(Ward ward, Basis basis) throws NoAnswerException {
        DateRange wide = new DateRange(
                EIGHT_WEEKS.from().minusWeeks(3), EIGHT_WEEKS.until().plusWeeks(3));
        return ward.reconciliation.findings(Ward.AMY, wide, basis).findings().stream()
                .flatMap(finding -> finding.worked().stream())
                .map(Finding.Worked::id)
                .sorted()
                .toList();
    }

    private static List<DateRange> slices(int daysEach) {
        List<DateRange> slices = new ArrayList<>();
        LocalDate from = EIGHT_WEEKS.from();
        while (from.isBefore(EIGHT_WEEKS.until())) {
            LocalDate until = from.plusDays(daysEach);
            slices.add(new DateRange(from, until.isBefore(EIGHT_WEEKS.until()) ? until : EIGHT_WEEKS.until()));
            from = until;
        }
        return slices;
    }

    /** Everything is asked for one person; somebody else's sessions never appear. */
    @Property(tries = 50)
    void sessionsOfOthersAreTheirs(@ForAll long seed) throws Exception {
        Ward ward = ward(new Random(seed));
        List<Finding> before = ward.findings(Basis.ROSTERED, EIGHT_WEEKS);
        ward.host.employ(Ward.BEN, false);
        ward.host.session("ben", Ward.BEN, "CLINIC", FIRST, "09:00", "12:00", RosterSession.Status.WORKED);
        ward.keeper.touch(Set.of(), Optional.empty());

        assertEquals(before, ward.findings(Basis.ROSTERED, EIGHT_WEEKS));
    }
}
