package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.TemplateSlot;

/** Makes draft weeks out of a template: what the template says, less approved leave and, for most duties, bank holidays. */
public final class RosterSetUp {

    private static final int LONGEST_WEEKS = 60;

    private final RotaDatabase database;
    private final People people;
    private final LocalTimes times;
    private final Nation nation;
    private final BankHolidays holidays;
    private final Changes changes;
    private final Audit audit;

    public RosterSetUp(
            RotaDatabase database,
            People people,
            LocalTimes times,
            Nation nation,
            BankHolidays holidays,
            Changes changes,
            Audit audit) {
        this.database = database;
        this.people = people;
        this.times = times;
        this.nation = nation;
        this.holidays = holidays;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Sets up the days of a range. A week that has a roster already is left as it is and reported.
     *
     * @param template what to put there; empty makes empty weeks
     */
    public Report setUp(DepartmentId department, Optional<String> template, DateRange days, String actor) {
        if (days.days() > LONGEST_WEEKS * 7L) {
            throw Refused.invalid("roster", "until", "at most " + LONGEST_WEEKS + " weeks after from");
        }
        Report report = database.write(connection -> {
            Optional<RosterTemplate> found = template.isEmpty()
                    ? Optional.empty()
                    : Optional.of(TemplateTable.find(connection, department, template.get())
                            .orElseThrow(() -> Refused.notFound("template")));
            return write(connection, department, found, days, actor);
        });
        if (!report.weeks().isEmpty()) {
            changes.tell(RosterChange.of(RosterChange.Kind.WEEKS, department, Set.of(), days));
            changes.tell(RosterChange.of(RosterChange.Kind.SESSIONS, department, Set.of(), days));
        }
        return report;
    }

    private Report write(
            Connection connection,
            DepartmentId department,
            Optional<RosterTemplate> template,
            DateRange days,
            String actor)
            throws SQLException {
        List<LocalDate> fresh = new ArrayList<>();
        List<LocalDate> already = new ArrayList<>();
        for (LocalDate monday : Weeks.mondays(days).toList()) {
            if (WeekTable.of(connection, department, monday).isPresent()) {
                already.add(monday);
            } else {
                fresh.add(monday);
                WeekTable.put(connection, department, RosterWeek.of(monday, RosterWeek.State.DRAFT));
                audit.record(connection, actor, department, "week set up", monday.toString(), "");
            }
        }
        List<RotaSession> sessions = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        if (template.isPresent()) {
            List<Leave> leave = approvedLeave(connection, department, days);
            for (LocalDate day :
                    days.dates().filter(d -> fresh.contains(Weeks.mondayOf(d))).toList()) {
                fill(template.get(), day, leave, sessions, leftOut);
            }
        }
        SessionTable.insert(connection, sessions, times);
        return new Report(List.copyOf(fresh), List.copyOf(already), sessions.size(), List.copyOf(leftOut));
    }

    private List<Leave> approvedLeave(Connection connection, DepartmentId department, DateRange days)
            throws SQLException {
        // a duty of the last day may end a day later
        Period period = Period.of(new DateRange(days.from(), days.until().plusDays(1)), times.zone());
        return LeaveBook.overlapping(connection, department, period).stream()
                .filter(Leave::approved)
                .toList();
    }

    private void fill(
            RosterTemplate template,
            LocalDate day,
            List<Leave> leave,
            List<RotaSession> sessions,
            List<LeftOut> leftOut) {
        int week = Weeks.weekOfCycle(day, template.anchor(), template.weeks());
        for (TemplateSlot slot : template.slots()) {
            if (slot.week() == week && slot.day() == day.getDayOfWeek()) {
                Period period = Period.of(day, slot.start(), slot.end(), times.zone());
                Optional<Why> why = whyNot(slot, day, period, leave);
                if (why.isPresent()) {
                    leftOut.add(new LeftOut(slot.staff(), slot.duty(), day, why.get()));
                } else {
                    sessions.add(session(template.department(), slot, period));
                }
            }
        }
    }

    private Optional<Why> whyNot(TemplateSlot slot, LocalDate day, Period period, List<Leave> leave) {
        boolean works = people.duty(slot.duty()).map(Duty::worksBankHolidays).orElse(true);
        if (!works && holidays.isHoliday(day, nation)) {
            return Optional.of(Why.BANK_HOLIDAY);
        }
        boolean away = leave.stream()
                .anyMatch(l -> l.staff().equals(slot.staff()) && l.period().overlaps(period));
        return away ? Optional.of(Why.ON_LEAVE) : Optional.empty();
    }

    private static RotaSession session(DepartmentId department, TemplateSlot slot, Period period) {
        SessionContent content = new SessionContent(
                slot.staff(), slot.duty(), period, RosterSession.Status.ROSTERED, Optional.empty(), false);
        return new RotaSession(new SessionId(UUID.randomUUID().toString()), department, 1, content);
    }

    /** Why a slot of the template was not set up. */
    public enum Why {
        ON_LEAVE,
        BANK_HOLIDAY
    }

    /** A slot of the template that was not set up. */
    public record LeftOut(StaffId staff, DutyCode duty, LocalDate day, Why why) {}

    /**
     * What was done.
     *
     * @param weeks Mondays of the weeks that were set up
     * @param already Mondays of the weeks that had a roster and were left alone
     */
    public record Report(List<LocalDate> weeks, List<LocalDate> already, int sessions, List<LeftOut> leftOut) {}
}
