package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.SessionId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterWeek;

/** Brings a department's roster in from a file in place of what stood there, all of it or nothing. */
public final class SessionImport {

    private final RotaDatabase database;
    private final People people;
    private final LocalTimes times;
    private final Changes changes;
    private final Audit audit;

    public SessionImport(RotaDatabase database, People people, LocalTimes times, Changes changes, Audit audit) {
        this.database = database;
        this.people = people;
        this.times = times;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Replaces the sessions that start on the days from the first to the last in the file. Weeks without a roster are set up
     * as drafts; a finalised week refuses the whole file, and so does a published one without a reason.
     *
     * @param csv {@code person,duty,start,end} with local times
     * @param why the reason; a published week asks for one
     * @throws Refused with every fault, by line and column
     */
    public Report bringIn(DepartmentId department, String csv, Optional<ChangeReason> why, String actor) {
        List<SessionContent> contents = new SessionCsv(department, people, times).read(csv);
        DateRange days = days(contents);
        List<RotaSession> sessions = contents.stream()
                .map(content -> new RotaSession(new SessionId(UUID.randomUUID().toString()), department, 1, content))
                .toList();
        Report report = database.write(connection -> {
            List<LocalDate> fresh = openWeeks(connection, department, days, why);
            int replaced = SessionTable.startingOn(connection, department, days).size();
            SessionTable.deleteStartingOn(connection, department, days);
            SessionTable.insert(connection, sessions, times);
            audit.record(
                    connection,
                    AuditEntry.of(audit.now(), actor, department, "sessions brought in", days.toString(), "")
                            .because(why)
                            .with(sessions.size() + " rows in place of " + replaced),
                    List.of());
            return new Report(sessions.size(), replaced, days, fresh);
        });
        changes.tell(RosterChange.of(RosterChange.Kind.WEEKS, department, Set.of(), days));
        changes.tell(RosterChange.of(RosterChange.Kind.SESSIONS, department, Set.of(), days));
        return report;
    }

    private DateRange days(List<SessionContent> contents) {
        List<LocalDate> days = contents.stream()
                .map(content -> times.day(content.period().start()))
                .sorted(Comparator.naturalOrder())
                .toList();
        return new DateRange(days.get(0), days.get(days.size() - 1).plusDays(1));
    }

    private static List<LocalDate> openWeeks(
            Connection connection, DepartmentId department, DateRange days, Optional<ChangeReason> why)
            throws SQLException {
        List<LocalDate> fresh = new ArrayList<>();
        for (LocalDate monday : Weeks.mondays(days).toList()) {
            if (WeekTable.of(connection, department, monday).isEmpty()) {
                WeekTable.put(connection, department, RosterWeek.of(monday, RosterWeek.State.DRAFT));
                fresh.add(monday);
            }
            WeekTable.requireOpen(connection, department, monday);
            if (why.isEmpty() && WeekTable.isPublished(connection, department, monday)) {
                throw Refused.invalid(
                        "week " + monday,
                        "changeKind",
                        "why the roster is changed though it is published, from the list");
            }
        }
        return fresh;
    }

    /**
     * What was done.
     *
     * @param sessions how many stand there now
     * @param replaced how many stood there before
     * @param days from the first to the last day in the file
     * @param weeksSetUp Mondays of the weeks that had no roster
     */
    public record Report(int sessions, int replaced, DateRange days, List<LocalDate> weeksSetUp) {}
}
