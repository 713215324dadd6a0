package org.sessionwise.host.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Cancellation;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.RosterWeek.State;

/** The rules of {@link RosterSessionSource}. */
public abstract class RosterSessionSourceContract extends AnswersContract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateRange JUNE = new DateRange(MONDAY, MONDAY.plusWeeks(4));
    private static final DateRange YEARS = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));

    @Override
    Map<String, Callable<? extends List<?>>> questions() throws Exception {
        source();
        roster(0, at(0, "09:00", "13:00"));
        Set<StaffId> some = Set.of(person(0));
        return new TreeMap<>(Map.of(
                "sessions", () -> source().sessions(department(), days(JUNE)),
                "sessions of some people", () -> source().sessions(department(), some, days(JUNE)),
                "weeks", () -> source().weeks(department(), JUNE)));
    }

    @Override
    Map<String, Callable<? extends List<?>>> questionsAboutNowhere() {
        source();
        Set<StaffId> some = Set.of(person(0));
        return Map.of(
                "sessions", () -> source().sessions(NOWHERE, days(JUNE)),
                "sessions of some people", () -> source().sessions(NOWHERE, some, days(JUNE)),
                "weeks", () -> source().weeks(NOWHERE, JUNE));
    }

    @Rule(
            id = "R-1",
            says = "A session is told with its key, person, duty, time and status.",
            intent = "Figures are made of these.",
            check = "the mapping of one session, its zone first")
    void required_R1_sessionsAreToldAsTheyAre() throws Exception {
        RosterSession session = roster(0, at(0, "09:00", "13:00"));

        expect(List.of(session), told(JUNE));
    }

    @Rule(
            id = "R-2",
            says = "A session that crosses the start of the period is told.",
            intent = "A night belongs to both days that somebody asks for.",
            check =
                    "the filter: end after the period's start, not start after it; a product that is asked by the day on "
                            + "which shifts start has to be asked for the day before, too")
    void required_R2_sessionAcrossTheStartIsTold() throws Exception {
        RosterSession night = roster(0, at(6, "21:00", "08:00"));
        expect(List.of(night), told(days(new DateRange(MONDAY.plusDays(7), MONDAY.plusDays(8)))));

        RosterSession session = roster(0, at(0, "09:00", "13:00"));
        Instant within = session.period().start().plus(session.period().length().dividedBy(2));

        expect(List.of(session), told(new Period(within, within.plus(Duration.ofDays(1)))));
    }

    @Rule(
            id = "R-2",
            says = "A session that crosses the end of the period is told.",
            intent = "A night belongs to both days that somebody asks for.",
            check = "the filter: start before the period's end, not end before it")
    void required_R2_sessionAcrossTheEndIsTold() throws Exception {
        RosterSession session = roster(0, at(0, "09:00", "13:00"));
        Instant within = session.period().start().plus(session.period().length().dividedBy(2));

        expect(List.of(session), told(new Period(within.minus(Duration.ofDays(1)), within)));
    }

    @Rule(
            id = "R-3",
            says = "A session that starts at the end of the period is not told.",
            intent = "The end is excluded everywhere, so that periods join without a seam.",
            check = "the filter: start before the period's end, not at it")
    void required_R3_endOfPeriodIsExcluded() throws Exception {
        Instant start = roster(0, at(0, "09:00", "13:00")).period().start();

        expect(List.of(), told(new Period(start.minus(HOUR), start)));
    }

    @Rule(
            id = "R-4",
            says = "A session that ends at the start of the period is not told.",
            intent = "Its end is excluded: nothing of it is in the period.",
            check = "the filter: end after the period's start, not at it; products often answer with a day too many")
    void required_R4_sessionThatEndsAtTheStartIsNotTold() throws Exception {
        Instant end = roster(0, at(0, "09:00", "13:00")).period().end();

        expect(List.of(), told(new Period(end, end.plus(HOUR))));
    }

    @Rule(
            id = "R-5",
            says = "Cancelled sessions are told.",
            intent = "A cancelled session is a reason; one that vanished is a gap.",
            check = "what the product leaves out of its lists")
    void required_R5_cancelledSessionsAreTold() throws Exception {
        RosterSession session = host().roster(person(0), duty(), at(0, "09:00", "13:00"), Status.CANCELLED);

        expect(List.of(session), told(JUNE));
        expect(Status.CANCELLED, told(JUNE).get(0).status());
    }

    @Rule(
            id = "R-6",
            says = "Sessions are ordered by start and then by key.",
            intent = "Who reads them as a stream need not sort years of them.",
            check = "sort by start, then by key as text; not by person")
    void required_R6_sessionsAreOrderedByStartAndKey() throws Exception {
        roster(0, at(2, "09:00", "13:00"));
        roster(1, at(0, "14:00", "18:00"));
        roster(0, at(0, "09:00", "13:00"));
        roster(1, at(0, "09:00", "13:00"));

        List<RosterSession> told = told(JUNE);
        expect(4, told.size());
        for (int i = 1; i < told.size(); i++) {
            RosterSession one = told.get(i - 1);
            RosterSession next = told.get(i);
            int order = one.period().start().compareTo(next.period().start());
            expectThat(
                    order < 0 || order == 0 && one.id().compareTo(next.id()) < 0,
                    "order by start, then by key",
                    one.id() + " before " + next.id());
        }
    }

    @Rule(
            id = "R-7",
            says = "Each session is told once, also where many are.",
            intent = "An answer that tells one twice contradicts itself and is not used.",
            check = "pages that are left out or overlap, and sessions that the product lists for each day they touch")
    void required_R7_eachSessionIsToldOnce() throws Exception {
        for (int day = 0; day < 14; day++) {
            roster(0, at(day, "21:00", "08:00"));
        }

        List<RosterSession> told = told(JUNE);
        expectThat(told.size() == 14, "14 sessions", told.size() + " sessions");
        int keys = new HashSet<>(told.stream().map(RosterSession::id).toList()).size();
        expectThat(keys == 14, "14 keys", keys + " keys of 14 sessions");
    }

    @Rule(
            id = "R-8",
            says = "Only sessions of the department's people are told.",
            intent = "Departments are what access is given by.",
            check = "the filter by department, and people who were lent from another one")
    void required_R8_otherDepartmentsAreKeptOut() throws Exception {
        roster(0, at(0, "09:00", "13:00"));

        expect(List.of(), source().sessions(host().otherDepartment(), days(JUNE)));
    }

    @Rule(
            id = "R-9",
            says = "A session keeps its key when it is moved.",
            intent = "Whoever looks at it before and after looks at one session.",
            check = "keys that are made of person, day or time; if the product has no other: lacks(), and limits()")
    void required_R9_keyStaysWhenMoved() throws Exception {
        RosterSession session = roster(0, at(0, "09:00", "13:00"));
        RosterSession moved = host().move(session, person(0), at(1, "14:00", "18:00"));

        expect(List.of(moved), told(JUNE));
        expect(session.id(), told(JUNE).get(0).id());
    }

    @Rule(
            id = "R-9",
            says = "A session keeps its key when it is given to somebody else.",
            intent = "A swap is one session, not one that went and one that came.",
            check = "keys that are made of the person; if the product has no other: lacks(), and limits()")
    void required_R9_keyStaysWhenSwapped() throws Exception {
        RosterSession session = roster(0, at(0, "09:00", "13:00"));
        host().move(session, person(1), session.period());

        StaffId expected = person(1);
        expect(List.of(expected), told(JUNE).stream().map(RosterSession::staff).toList());
        expect(session.id(), told(JUNE).get(0).id());
    }

    @Rule(
            id = "R-10",
            says = "A period may be years long.",
            intent = "The first figures of a department are made of all there is.",
            check = "limits of the product's requests: split, and put together without a seam")
    void required_R10_periodMayBeYearsLong() throws Exception {
        RosterSession session = roster(0, at(0, "09:00", "13:00"));

        expect(List.of(session), told(YEARS));
        expectThat(!source().weeks(department(), YEARS).isEmpty(), "the session's week", "no week");
    }

    @Rule(
            id = "R-11",
            says = "A night over the change to summer time has the length it really had.",
            intent = "Who works 20:00 to 08:00 that night works eleven hours.",
            check = "local times: turn each into an Instant with the zone, and subtract Instants only")
    void required_R11_nightOverSpringChangeIsAnHourShort() throws Exception {
        expectNight(eveningBeforeClocksGo(true), Duration.ofHours(11));
    }

    @Rule(
            id = "R-11",
            says = "A night over the change to winter time has the length it really had.",
            intent = "Who works 20:00 to 08:00 that night works thirteen hours.",
            check = "local times: turn each into an Instant with the zone, and subtract Instants only")
    void required_R11_nightOverAutumnChangeIsAnHourLong() throws Exception {
        expectNight(eveningBeforeClocksGo(false), Duration.ofHours(13));
    }

    @Rule(
            id = "R-12",
            says = "Weeks are told once each, in order, with their state.",
            intent = "Only in a week that is there can something be missed, only in a finalised one delivered.",
            check = "the mapping of states, and the order")
    void required_R12_weeksAreToldInOrderWithTheirState() throws Exception {
        List<State> states = weekStates();
        host().setUpWeeks(MONDAY, states);

        List<RosterWeek> expected = Stream.iterate(0, week -> week < states.size(), week -> week + 1)
                .map(week -> RosterWeek.of(MONDAY.plusWeeks(week), states.get(week)))
                .toList();
        expect(expected, source().weeks(department(), new DateRange(MONDAY, MONDAY.plusWeeks(states.size()))));
    }

    @Rule(
            id = "R-13",
            says = "Weeks are those that begin in the range: its first day is inside, its last is not.",
            intent = "Ranges join without a seam.",
            check = "the comparison with the range's ends; a week that only reaches into the range begins before it")
    void required_R13_weeksBeginInTheRange() throws Exception {
        List<State> states = weekStates();
        host().setUpWeeks(MONDAY, states);

        expect(List.of(MONDAY), mondays(new DateRange(MONDAY.minusDays(3), MONDAY.plusWeeks(1))));
        expect(List.of(MONDAY.plusWeeks(1)), mondays(new DateRange(MONDAY.plusDays(1), MONDAY.plusDays(8))));
    }

    @Rule(
            id = "R-14",
            says = "Without FINALISED_WEEKS no week is told as finalised.",
            intent = "\"Delivered\" would otherwise be said of what nobody confirmed.",
            check = "RosterHost.features() and the mapping of states: they must say the same")
    void required_R14_finalisedOnlyWithTheFeature() throws Exception {
        if (finalises()) {
            throw new TestAbortedException("the host has FINALISED_WEEKS: R-12 looks at them");
        }
        host().setUpWeeks(MONDAY, weekStates());
        expectThat(
                source().weeks(department(), YEARS).stream().noneMatch(week -> week.state() == State.FINALISED),
                "no finalised week",
                "one");
    }

    @Rule(
            id = "R-15",
            says = "Extra work that is paid apart is told as such.",
            intent = "It counts as no delivery of a plan.",
            check = "")
    void untested_R15_paidExtraIsTold() {
        cannotBeTested("products mark it in ways of their own");
    }

    @Rule(
            id = "R-16",
            says = "A cancelled session says who called it off, and when.",
            intent = "What the trust calls off is not held against the person.",
            check = "the mapping of the product's reasons, and the moment: of the cancelling, not of the session")
    void optional_R16_whoCalledItOffIsTold() throws Exception {
        for (Cancellation.By by : Cancellation.By.values()) {
            RosterSession calledOff = host().callOff(roster(0, at(by.ordinal(), "09:00", "13:00")), by);

            RosterSession told = told(calledOff);
            expect(Optional.of(by), told.cancellation().map(Cancellation::by));
            expect(calledOff, told);
        }
    }

    @Rule(
            id = "R-17",
            says = "A session that was given to a colleague says whose it was first.",
            intent = "Who did it is credited, and for whom it was done is not called missing.",
            check =
                    "the owner: the first person, also after the session was given on, and none once it is theirs again")
    void optional_R17_firstOwnerIsTold() throws Exception {
        RosterSession given = host().giveTo(person(1), roster(0, at(0, "09:00", "13:00")));
        expect(given, told(given));
        expect(person(1), told(given).staff());
        expect(Optional.of(person(0)), told(given).owner());

        RosterSession back = host().giveTo(person(0), given);
        expect(Optional.empty(), told(back).owner());
    }

    @Rule(
            id = "R-18",
            says = "A session that was worked in place of planned work says so.",
            intent = "Time off in lieu that was earned is no session missed.",
            check = "the product's mark for work that earns time off")
    void optional_R18_workForTimeOffInLieuIsTold() throws Exception {
        RosterSession marked = host().workForTimeOffInLieu(roster(0, at(0, "09:00", "13:00")));

        expect(marked, told(marked));
        expectThat(told(marked).forTimeOffInLieu(), "a session that earns time off in lieu", marked);
    }

    @Rule(
            id = "R-19",
            says = "Of some people everything is told that is theirs, and nothing of others.",
            intent = "After a change these people's figures are made of this answer alone.",
            check = "the filter by people, and the same order, edges and mapping as in the answer about the department")
    void required_R19_someAreToldAsAll() throws Exception {
        RosterSession one = roster(0, at(6, "21:00", "08:00"));
        RosterSession two = roster(1, at(0, "09:00", "13:00"));
        roster(0, at(2, "09:00", "13:00"));
        List<RosterSession> all = told(JUNE);

        expect(
                all.stream().filter(each -> each.staff().equals(person(0))).toList(),
                source().sessions(department(), Set.of(person(0)), days(JUNE)));
        expect(all, source().sessions(department(), Set.of(person(0), person(1)), days(JUNE)));
        expect(List.of(), source().sessions(department(), Set.of(), days(JUNE)));
        Period night = days(new DateRange(MONDAY.plusDays(7), MONDAY.plusDays(8)));
        expect(List.of(one), source().sessions(department(), Set.of(person(0)), night));
        expect(List.of(two), source().sessions(department(), Set.of(person(1)), days(JUNE)));
    }

    @Rule(
            id = "R-19",
            says = "Somebody of another department has nothing in this one.",
            intent = "Departments are what access is given by.",
            check = "the filter by department, beside that by people")
    void required_R19_othersPeopleHaveNothing() throws Exception {
        roster(0, at(0, "09:00", "13:00"));

        expect(List.of(), source().sessions(host().otherDepartment(), Set.of(person(0)), days(JUNE)));
    }

    @Rule(
            id = "R-19",
            says = "Of some people the sessions are told, too, that were theirs first and are a colleague's now.",
            intent = "Otherwise what a colleague did for them reads as missing after the next change.",
            check = "the question: by the person or by the first owner")
    void optional_R19_whatWasTheirsFirstIsTold() throws Exception {
        RosterSession given = host().giveTo(person(1), roster(0, at(0, "09:00", "13:00")));

        expect(List.of(given), source().sessions(department(), Set.of(person(0)), days(JUNE)));
        expect(List.of(given), source().sessions(department(), Set.of(person(1)), days(JUNE)));
    }

    /** Returns what is told of this session now. */
    private RosterSession told(RosterSession session) throws Exception {
        List<RosterSession> told = told(JUNE).stream()
                .filter(each -> each.id().equals(session.id()))
                .toList();
        expectThat(told.size() == 1, "the session once", told);
        return told.get(0);
    }

    private List<State> weekStates() {
        return finalises()
                ? List.of(State.FINALISED, State.PUBLISHED, State.DRAFT)
                : List.of(State.PUBLISHED, State.DRAFT);
    }

    private boolean finalises() {
        return host().rosterHost().features().contains(RosterHost.Feature.FINALISED_WEEKS);
    }

    private List<LocalDate> mondays(DateRange range) throws Exception {
        return source().weeks(department(), range).stream()
                .map(RosterWeek::monday)
                .toList();
    }

    private void expectNight(LocalDate evening, Duration expected) throws Exception {
        Period night = Period.of(evening, LocalTime.of(20, 0), LocalTime.of(8, 0), zone());
        RosterSession session = roster(0, night);
        if (!session.period().equals(night)) {
            throw new TestAbortedException("cannot be arranged: the product has no sessions of such times");
        }

        List<RosterSession> told = told(new DateRange(evening, evening.plusDays(1)));
        expect(List.of(session.id()), told.stream().map(RosterSession::id).toList());
        expect(expected, told.get(0).period().length());
        expect(night, told.get(0).period());
    }

    private RosterSession roster(int person, Period period) throws Exception {
        return host().roster(person(person), duty(), period, Status.ROSTERED);
    }

    private List<RosterSession> told(DateRange days) throws Exception {
        return told(days(days));
    }

    private List<RosterSession> told(Period period) throws Exception {
        return source().sessions(department(), period);
    }

    private Period days(DateRange days) {
        return Period.of(days, zone());
    }

    private RosterSessionSource source() {
        return host().sessionSource();
    }
}
