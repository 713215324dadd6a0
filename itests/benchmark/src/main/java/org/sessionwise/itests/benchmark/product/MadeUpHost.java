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
 * A rostering product that has the year in memory and answers at once, for one person as for all, so that only our own time
 * counts: departments of 200, all weeks finalised, every change told.
 */
public final class MadeUpHost implements RosterHost, StaffDirectory, RosterSessionSource, UnavailabilitySource {

    /** How many people a department has; the last one has the rest. */
    public static final int DEPARTMENT_SIZE = 200;

    private static final Comparator<RosterSession> IN_ORDER = Comparator.comparing(
                    (RosterSession session) -> session.period().start())
            .thenComparing(session -> session.id().value());

    private final TrustYear year;
    private final Map<StaffId, List<RosterSession>> byPerson = new HashMap<>();
    private final Map<StaffId, List<Unavailability>> leave = new HashMap<>();
    private final List<RosterWeek> weeks = IntStream.range(0, YearCalendar.WEEKS)
            .mapToObj(week -> RosterWeek.of(YearCalendar.FIRST.plusWeeks(week), RosterWeek.State.FINALISED))
            .toList();

    /** A host whose first department has a roster. */
    public MadeUpHost(TrustYear year) {
        this.year = year;
        for (int person : peopleOf(department(0))) {
            StaffId staff = Rostering.staff(person);
            List<RosterSession> sessions = new ArrayList<>(Rostering.sessions(person, year.delivered(person)));
            sessions.sort(IN_ORDER);
            byPerson.put(staff, sessions);
            leave.put(staff, Rostering.leave(year.person(person)));
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
        return byPerson.values().stream().mapToInt(List::size).sum();
    }

    /** Makes one session another with the same id and start, as a coordinator does by hand. */
    public synchronized void replace(RosterSession session) {
        byPerson.get(session.staff()).replaceAll(one -> one.id().equals(session.id()) ? session : one);
    }

    /** Returns the session that stands half-way through a person's year. */
    public synchronized RosterSession middleOf(int person) {
        List<RosterSession> sessions = byPerson.get(Rostering.staff(person));
        return sessions.get(sessions.size() / 2);
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
    public List<RosterSession> sessions(DepartmentId department, Period period) {
        return sessions(department, byPerson.keySet(), period);
    }

    @Override
    public synchronized List<RosterSession> sessions(DepartmentId department, Set<StaffId> staff, Period period) {
        List<RosterSession> found = new ArrayList<>();
        for (StaffId person : staff) {
            for (RosterSession session : byPerson.getOrDefault(person, List.of())) {
                if (session.period().overlaps(period)) {
                    found.add(session);
                }
            }
        }
        found.sort(IN_ORDER);
        return found;
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) {
        return weeks.stream().filter(week -> range.contains(week.monday())).toList();
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Period period) {
        return unavailability(department, leave.keySet(), period);
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Set<StaffId> staff, Period period) {
        return staff.stream()
                .flatMap(person -> leave.getOrDefault(person, List.of()).stream())
                .filter(away -> away.period().overlaps(period))
                .toList();
    }
}
