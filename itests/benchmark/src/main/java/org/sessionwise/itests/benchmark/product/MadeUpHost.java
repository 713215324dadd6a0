package org.sessionwise.itests.benchmark.product;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;
import org.sessionwise.itests.benchmark.year.Rostering;
import org.sessionwise.itests.benchmark.year.TeamYear;
import org.sessionwise.itests.benchmark.year.TrustYear;
import org.sessionwise.itests.benchmark.year.YearCalendar;

/**
 * A rostering product that has the year in memory and answers at once, so that only our own time counts: departments of 200,
 * all weeks finalised, every change told.
 */
public final class MadeUpHost implements RosterHost, StaffDirectory, RosterSessionSource, UnavailabilitySource {

    /** How many people a department has; the last one has the rest. */
    public static final int DEPARTMENT_SIZE = 200;

    private final TrustYear year;
    private final List<RosterSession> inOrder;
    private final Map<SessionId, Integer> places = new HashMap<>();

    /** A host whose first department has a roster. */
    public MadeUpHost(TrustYear year) {
        this.year = year;
        this.inOrder = new ArrayList<>(IntStream.of(peopleOf(department(0)))
                .mapToObj(person -> Rostering.sessions(person, year.delivered(person)))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(
                                (RosterSession session) -> session.period().start())
                        .thenComparing(session -> session.id().value()))
                .toList());
        for (int place = 0; place < inOrder.size(); place++) {
            places.put(inOrder.get(place).id(), place);
        }
    }

    public static DepartmentId department(int number) {
        return new DepartmentId("d" + number);
    }

    /** Returns the people of the first department. */
    public List<StaffId> people() {
        return IntStream.of(peopleOf(department(0))).mapToObj(Rostering::staff).toList();
    }

    /** Returns how many sessions stand on the roster. */
    public int rosterSize() {
        return inOrder.size();
    }

    /** Makes one session another with the same id and start, as a coordinator does by hand. */
    public synchronized void replace(RosterSession session) {
        inOrder.set(places.get(session.id()), session);
    }

    /** Returns the session that stands half-way through a person's year. */
    public synchronized RosterSession middleOf(int person) {
        int middle = year.delivered(person).length / 2;
        return inOrder.get(places.get(new SessionId(Rostering.sessionId(person, middle))));
    }

    private int[] peopleOf(DepartmentId department) {
        int first = Integer.parseInt(department.value().substring(1)) * DEPARTMENT_SIZE;
        return IntStream.range(first, Math.min(first + DEPARTMENT_SIZE, year.people()))
                .toArray();
    }

    private static TeamId team(int person) {
        return new TeamId("t" + person / TeamYear.PEOPLE);
    }

    @Override
    public String name() {
        return "benchmark";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public ZoneId zone() {
        return YearCalendar.ZONE;
    }

    @Override
    public Nation nation() {
        return Nation.ENGLAND_AND_WALES;
    }

    @Override
    public Set<Feature> features() {
        return EnumSet.of(Feature.CHANGE_FEED, Feature.FINALISED_WEEKS);
    }

    @Override
    public List<Department> departments() {
        int number = (year.people() + DEPARTMENT_SIZE - 1) / DEPARTMENT_SIZE;
        return IntStream.range(0, number)
                .mapToObj(one -> Department.of(department(one), "Department " + one))
                .toList();
    }

    @Override
    public List<Team> teams(DepartmentId department) {
        return IntStream.of(peopleOf(department))
                .mapToObj(MadeUpHost::team)
                .distinct()
                .map(team -> Team.of(team, department, "Team " + team))
                .toList();
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) {
        return IntStream.of(peopleOf(department))
                .mapToObj(person -> StaffMember.builder(
                                Rostering.staff(person), department, team(person), "Person " + person)
                        .assignmentNumber(Integer.toString(person))
                        .build())
                .toList();
    }

    @Override
    public synchronized List<RosterSession> sessions(DepartmentId department, Period period) {
        return inOrder.stream()
                .filter(session -> session.period().overlaps(period))
                .toList();
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) {
        return IntStream.range(0, YearCalendar.WEEKS)
                .mapToObj(week -> YearCalendar.FIRST.plusWeeks(week))
                .filter(range::contains)
                .map(monday -> RosterWeek.of(monday, RosterWeek.State.FINALISED))
                .toList();
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Period period) {
        return IntStream.of(peopleOf(department))
                .mapToObj(year::person)
                .flatMap(person -> Rostering.leave(person).stream())
                .filter(leave -> leave.period().overlaps(period))
                .toList();
    }
}
