package org.sessionwise.reconciliation.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;
import org.sessionwise.host.spi.Unavailability;
import org.sessionwise.host.spi.UnavailabilitySource;

/** A rostering product in a few lists. What it is asked is counted; it can be told to be down, or to run a step when asked. */
final class FakeHost implements RosterHost, StaffDirectory, RosterSessionSource, UnavailabilitySource {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final DepartmentId DEPARTMENT = new DepartmentId("anaesthetics");
    static final DepartmentId ELSEWHERE = new DepartmentId("children");

    final List<StaffMember> people = new ArrayList<>();
    final List<RosterSession> roster = new ArrayList<>();
    final List<RosterWeek> weeks = new ArrayList<>();
    final List<Unavailability> away = new ArrayList<>();
    final Set<Feature> features = EnumSet.allOf(Feature.class);
    final List<StaffMember> peopleElsewhere = new ArrayList<>();
    final List<RosterSession> rosterElsewhere = new ArrayList<>();
    final List<Unavailability> awayElsewhere = new ArrayList<>();
    volatile boolean elsewhereIsDown;
    volatile boolean down;
    volatile int sessionReads;
    volatile int staffReads;
    volatile Runnable whenSessionsAreRead = () -> {};

    void employ(StaffId staff, boolean inTraining) {
        people.add(StaffMember.builder(staff, DEPARTMENT, new TeamId("team"), "Person " + staff)
                .inTraining(inTraining)
                .build());
    }

    void week(LocalDate monday, RosterWeek.State state) {
        weeks.removeIf(week -> week.monday().equals(monday));
        weeks.add(RosterWeek.of(monday, state));
    }

    RosterSession session(
            String id,
            StaffId staff,
            String duty,
            LocalDate date,
            String start,
            String end,
            RosterSession.Status status) {
        RosterSession session =
                RosterSession.of(new SessionId(id), staff, new DutyCode(duty), time(date, start, end), status);
        roster.add(session);
        return session;
    }

    void leave(StaffId staff, LocalDate date, String start, String end, Unavailability.Kind kind) {
        away.add(Unavailability.of(staff, time(date, start, end), kind));
    }

    static Period time(LocalDate date, String start, String end) {
        return Period.of(date, LocalTime.parse(start), LocalTime.parse(end), LONDON);
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public ZoneId zone() {
        return LONDON;
    }

    @Override
    public Nation nation() {
        return Nation.ENGLAND_AND_WALES;
    }

    @Override
    public Set<Feature> features() {
        return features;
    }

    @Override
    public List<Department> departments() throws HostUnavailableException {
        requireUp();
        return List.of(Department.of(DEPARTMENT, "Anaesthetics"), Department.of(ELSEWHERE, "Children"));
    }

    @Override
    public List<Team> teams(DepartmentId department) throws HostUnavailableException {
        requireUp();
        return List.of();
    }

    @Override
    public List<StaffMember> staff(DepartmentId department) throws HostUnavailableException {
        requireUp();
        if (department.equals(ELSEWHERE)) {
            return List.copyOf(peopleElsewhere);
        }
        staffReads++;
        return List.copyOf(people);
    }

    @Override
    public List<RosterSession> sessions(DepartmentId department, Period period) throws HostUnavailableException {
        requireUp();
        if (department.equals(ELSEWHERE)) {
            requireElsewhereUp();
            return List.copyOf(rosterElsewhere);
        }
        sessionReads++;
        List<RosterSession> answer = roster.stream()
                .filter(session -> session.period().overlaps(period))
                .toList();
        whenSessionsAreRead.run();
        return answer;
    }

    @Override
    public List<RosterWeek> weeks(DepartmentId department, DateRange range) throws HostUnavailableException {
        requireUp();
        return weeks.stream().filter(week -> range.contains(week.monday())).toList();
    }

    @Override
    public List<Unavailability> unavailability(DepartmentId department, Period period) throws HostUnavailableException {
        requireUp();
        if (department.equals(ELSEWHERE)) {
            return List.copyOf(awayElsewhere);
        }
        return away.stream().filter(leave -> leave.period().overlaps(period)).toList();
    }

    private void requireElsewhereUp() throws HostUnavailableException {
        if (elsewhereIsDown) {
            throw new HostUnavailableException("down there");
        }
    }

    private void requireUp() throws HostUnavailableException {
        if (down) {
            throw new HostUnavailableException("down");
        }
    }
}
