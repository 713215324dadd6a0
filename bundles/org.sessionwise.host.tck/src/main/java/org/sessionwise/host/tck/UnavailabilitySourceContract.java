package org.sessionwise.host.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.opentest4j.TestAbortedException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.Unavailability.Kind;
import org.sessionwise.host.spi.UnavailabilitySource;

/** The rules of {@link UnavailabilitySource}. */
public abstract class UnavailabilitySourceContract extends AnswersContract {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final DateRange JUNE = new DateRange(MONDAY, MONDAY.plusWeeks(4));

    @Override
    Map<String, Callable<? extends List<?>>> questions() throws Exception {
        source();
        grant(0, at(0, "09:00", "17:00"));
        Set<StaffId> some = Set.of(person(0));
        return Map.of(
                "unavailability", () -> source().unavailability(department(), days(JUNE)),
                "unavailability of some people", () -> source().unavailability(department(), some, days(JUNE)));
    }

    @Override
    Map<String, Callable<? extends List<?>>> questionsAboutNowhere() {
        source();
        Set<StaffId> some = Set.of(person(0));
        return Map.of(
                "unavailability", () -> source().unavailability(NOWHERE, days(JUNE)),
                "unavailability of some people", () -> source().unavailability(NOWHERE, some, days(JUNE)));
    }

    @Rule(
            id = "U-1",
            says = "Approved leave is told with its person, time and kind.",
            intent = "A planned session that leave covers is not missed.",
            check = "the mapping of one leave, its zone first")
    void required_U1_leaveIsToldAsItIs() throws Exception {
        Unavailability leave = grant(0, at(0, "09:00", "17:00"));

        expect(List.of(leave), told(days(JUNE)));
    }

    @Rule(
            id = "U-2",
            says = "Leave that crosses the start or the end of the period is told whole.",
            intent = "Leave reaches over months; somebody asks for one.",
            check = "the filter: start before the period's end and end after its start; and no cutting")
    void required_U2_leaveAcrossTheEdgesIsTold() throws Exception {
        Unavailability leave = grant(0, at(0, "09:00", "17:00"));
        Instant within = leave.period().start().plus(leave.period().length().dividedBy(2));

        expect(List.of(leave), told(new Period(within, within.plus(Duration.ofDays(2)))));
        expect(List.of(leave), told(new Period(within.minus(Duration.ofDays(2)), within)));
    }

    @Rule(
            id = "U-3",
            says = "Leave that starts at the end of the period, or ends at its start, is not told.",
            intent = "The end is excluded everywhere, so that periods join without a seam.",
            check = "the comparison with the period's ends")
    void required_U3_edgesAreHalfOpen() throws Exception {
        Period leave = grant(0, at(0, "09:00", "17:00")).period();

        expect(List.of(), told(new Period(leave.start().minus(HOUR), leave.start())));
        expect(List.of(), told(new Period(leave.end(), leave.end().plus(HOUR))));
    }

    @Rule(
            id = "U-4",
            says = "Leave is ordered by start.",
            intent = "Who reads it as a stream need not sort it.",
            check = "sort by start, not by person")
    void required_U4_leaveIsOrderedByStart() throws Exception {
        grant(0, at(9, "09:00", "17:00"));
        grant(1, at(2, "09:00", "17:00"));
        grant(0, at(0, "09:00", "17:00"));

        List<Instant> starts =
                told(days(JUNE)).stream().map(away -> away.period().start()).toList();
        expectThat(starts.size() == 3, "3 absences", starts.size() + " absences");
        expect(starts.stream().sorted().toList(), starts);
    }

    @Rule(
            id = "U-5",
            says = "A request that nobody has approved is not told.",
            intent = "Who is asked to wait is still planned to work.",
            check = "the filter by the product's word for approved")
    void required_U5_requestsAreNotTold() throws Exception {
        host().requestLeave(person(0), at(0, "09:00", "17:00"));

        expect(List.of(), told(days(JUNE)));
    }

    @Rule(
            id = "U-6",
            says = "A whole day off reaches from midnight to midnight in the host's zone, on every day of the year.",
            intent = "A night before or after it is not covered, and the day of a clock change has 23 or 25 hours.",
            check = "days that are taken for 24 hours, midnight in UTC, or 23:59")
    void required_U6_wholeDaysReachFromMidnightToMidnight() throws Exception {
        LocalDate change = eveningBeforeClocksGo(true).plusDays(1);
        host().grantDaysOff(person(0), change, change.plusDays(1));

        Period day = days(new DateRange(change, change.plusDays(1)));
        expect(List.of(day), told(day).stream().map(Unavailability::period).toList());
    }

    @Rule(
            id = "U-7",
            says = "Only leave of the department's people is told.",
            intent = "Departments are what access is given by, and absence is sensitive.",
            check = "the filter by department")
    void required_U7_otherDepartmentsAreKeptOut() throws Exception {
        grant(0, at(0, "09:00", "17:00"));

        expect(List.of(), source().unavailability(host().otherDepartment(), days(JUNE)));
    }

    @Rule(
            id = "U-8",
            says = "Of some people what they have is told, and nothing of others.",
            intent = "After a change these people's figures are made of this answer alone.",
            check = "the filter by people, and the same order and edges as in the answer about the department")
    void required_U8_someAreToldAsAll() throws Exception {
        grant(0, at(9, "09:00", "17:00"));
        grant(1, at(2, "09:00", "17:00"));
        grant(0, at(0, "09:00", "17:00"));
        List<Unavailability> all = told(days(JUNE));

        expect(
                all.stream().filter(away -> away.staff().equals(person(0))).toList(),
                source().unavailability(department(), Set.of(person(0)), days(JUNE)));
        expect(all, source().unavailability(department(), Set.of(person(0), person(1)), days(JUNE)));
        expect(List.of(), source().unavailability(department(), Set.of(), days(JUNE)));
    }

    @Rule(
            id = "U-8",
            says = "Somebody of another department has nothing in this one.",
            intent = "Departments are what access is given by, and absence is sensitive.",
            check = "the filter by department, beside that by people")
    void required_U8_othersPeopleHaveNothing() throws Exception {
        grant(0, at(0, "09:00", "17:00"));

        expect(List.of(), source().unavailability(host().otherDepartment(), Set.of(person(0)), days(JUNE)));
    }

    @Rule(
            id = "U-9",
            says = "Time off in lieu is told as such.",
            intent = "It was worked for at another time, and is neither leave nor missed.",
            check = "the mapping of kinds")
    void optional_U9_timeOffInLieuIsTold() throws Exception {
        Unavailability off = host().grantLeave(person(0), at(0, "09:00", "17:00"), Kind.TIME_OFF_IN_LIEU);
        if (off.kind() != Kind.TIME_OFF_IN_LIEU) {
            throw new TestAbortedException("the host lacks this: it does not tell time off in lieu from other absence");
        }

        expect(List.of(off), told(days(JUNE)));
    }

    private Unavailability grant(int person, Period period) throws Exception {
        return host().grantLeave(person(person), period, Kind.ANNUAL_LEAVE);
    }

    private List<Unavailability> told(Period period) throws Exception {
        return source().unavailability(department(), period);
    }

    private Period days(DateRange days) {
        return Period.of(days, zone());
    }

    private UnavailabilitySource source() {
        return host().unavailabilitySource();
    }
}
