package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.spi.RosterSession.Status;
import org.sessionwise.host.spi.RosterWeek;

/** The roster: reading it, and putting people on it, moving, cancelling and marking them by hand. */
public final class RosterBook {

    private final RotaDatabase database;
    private final LocalTimes times;
    private final Changes changes;
    private final Audit audit;
    private final SessionAudit book;
    private final SessionRules rules;
    private final Clashes clashes;

    public RosterBook(
            RotaDatabase database,
            People people,
            LocalTimes times,
            Supplier<LocalDate> today,
            Changes changes,
            Audit audit) {
        this.database = database;
        this.times = times;
        this.changes = changes;
        this.audit = audit;
        this.book = new SessionAudit(audit, new SessionLine(times));
        this.rules = new SessionRules(people, times, today);
        this.clashes = new Clashes(times);
    }

    /** Returns what overlaps the period, cancelled sessions included, ordered by start and id. */
    public List<RotaSession> sessions(DepartmentId department, Period period) {
        return database.read(connection -> SessionTable.overlapping(connection, department, period));
    }

    /** Returns those of {@link #sessions(DepartmentId, Period)} that are these people's, or were theirs first. */
    public List<RotaSession> sessions(DepartmentId department, Set<StaffId> staff, Period period) {
        return database.read(connection -> SessionTable.overlapping(connection, department, staff, period));
    }

    public List<RosterWeek> weeks(DepartmentId department, DateRange mondays) {
        return database.read(connection -> WeekTable.between(connection, department, mondays));
    }

    /** Returns everything that the roster page shows, as of one moment. */
    public RosterPage page(DepartmentId department, DateRange days) {
        DateRange mondays = new DateRange(Weeks.mondayOf(days.from()), days.until());
        return database.read(connection -> {
            List<RosterWeek> weeks = WeekTable.between(connection, department, mondays);
            return new RosterPage(
                    weeks,
                    PeriodTable.stages(connection, department, weeks),
                    SessionTable.startingOn(connection, department, days),
                    LeaveBook.overlapping(connection, department, Period.of(days, times.zone())));
        });
    }

    /**
     * Puts somebody on the roster.
     *
     * @param why the reason; a published week asks for one
     */
    public Changed assign(DepartmentId department, SessionContent content, Optional<ChangeReason> why, String actor) {
        return add(fresh(department, content, Optional.empty()), false, why, actor);
    }

    /**
     * Puts somebody on the roster who has nothing else at that time; refuses as stale otherwise.
     *
     * @param inPlaceOf whose the session would have been
     * @param why the reason; a published week asks for one
     */
    public Changed assignIfFree(
            DepartmentId department,
            SessionContent content,
            Optional<StaffId> inPlaceOf,
            Optional<ChangeReason> why,
            String actor) {
        return add(fresh(department, content, inPlaceOf), true, why, actor);
    }

    private RotaSession fresh(DepartmentId department, SessionContent content, Optional<StaffId> owner) {
        return new RotaSession(new SessionId(UUID.randomUUID().toString()), department, 1, timed(content), owner);
    }

    private Changed add(RotaSession session, boolean onlyIfFree, Optional<ChangeReason> why, String actor) {
        Changed changed = database.write(connection -> {
            rules.check(connection, session.department(), session.content());
            if (session.owner().isPresent()) {
                rules.check(
                        connection,
                        session.department(),
                        session.content().with(session.owner().get()));
            }
            rules.requireReason(connection, session.department(), why, session.content());
            List<Warning> warnings = clashes.of(connection, session);
            if (onlyIfFree && warnings.contains(Warning.OVERLAPS_ANOTHER_SESSION)) {
                throw stale();
            }
            SessionTable.insert(connection, List.of(session), times);
            book.write(connection, actor, "session assigned", why, Optional.empty(), Optional.of(session));
            return new Changed(session, warnings);
        });
        tell(session);
        return changed;
    }

    /**
     * Takes a session off the roster that was put there by mistake: it is gone, and the audit alone knows of it. What is worked,
     * called off or offered for a swap is not taken back.
     *
     * @param version the version that this was decided on
     * @param why the reason; a published week asks for one
     */
    public void takeBack(DepartmentId department, SessionId id, int version, Optional<ChangeReason> why, String actor) {
        RotaSession gone = database.write(connection -> {
            RotaSession before = current(connection, department, id, version);
            WeekTable.requireOpen(
                    connection, department, times.day(before.content().period().start()));
            rules.requireReason(connection, department, why, before.content());
            if (before.content().status() != Status.ROSTERED || SwapTable.isOffered(connection, id)) {
                throw new Refused(
                        Refused.Reason.CONFLICT,
                        "What is worked, called off or offered for a swap is not taken off the roster.");
            }
            SessionTable.delete(connection, id);
            book.write(connection, actor, "session taken back", why, Optional.of(before), Optional.empty());
            return before;
        });
        tell(gone);
    }

    /**
     * Changes a session: another person, duty or time, cancelled, worked, paid extra. Another person is a correction: who
     * keeps a roster of swaps uses {@link #giveTo}.
     *
     * @param version the version that the change was decided on
     * @param why the reason; a published week asks for one, unless the session is only marked as worked
     */
    public Changed change(
            DepartmentId department,
            SessionId id,
            int version,
            SessionContent content,
            Optional<ChangeReason> why,
            String actor) {
        RotaSession[] before = new RotaSession[1];
        Changed changed = database.write(connection -> {
            before[0] = current(connection, department, id, version);
            SessionContent old = before[0].content();
            WeekTable.requireOpen(connection, department, times.day(old.period().start()));
            rules.check(connection, department, content);
            if (!old.withStatus(Status.WORKED).equals(content)) {
                rules.requireReason(connection, department, why, old, content);
            }
            RotaSession after = before[0].changedTo(timed(content));
            SessionTable.replace(connection, after, times);
            String action = "session " + content.status().name().toLowerCase(Locale.ROOT);
            book.write(connection, actor, action, why, Optional.of(before[0]), Optional.of(after));
            return new Changed(after, clashes.of(connection, after));
        });
        tell(before[0], changed.session());
        return changed;
    }

    /**
     * Gives a session to a colleague, before or after it was worked; whose it was first is kept.
     *
     * @param version the version that this was decided on
     * @param why the reason; a published week asks for one
     */
    public Changed giveTo(
            StaffId colleague,
            DepartmentId department,
            SessionId id,
            int version,
            Optional<ChangeReason> why,
            String actor) {
        RotaSession[] before = new RotaSession[1];
        Changed changed = database.write(connection -> {
            before[0] = current(connection, department, id, version);
            RotaSession after = before[0].takenBy(colleague);
            if (after.content().equals(before[0].content())) {
                throw Refused.invalid("session", "staff", "somebody else than whose it is");
            }
            rules.check(connection, department, after.content());
            rules.requireReason(connection, department, why, after.content());
            SessionTable.replace(connection, after, times);
            book.write(
                    connection, actor, "session given to a colleague", why, Optional.of(before[0]), Optional.of(after));
            return new Changed(after, clashes.of(connection, after));
        });
        tell(before[0], changed.session());
        return changed;
    }

    /** Returns the content; what is called off without a moment is called off now. */
    private SessionContent timed(SessionContent content) {
        return content.cancellation()
                .filter(off -> off.at().isEmpty())
                .map(off -> content.with(off.at(audit.now())))
                .orElse(content);
    }

    private static RotaSession current(Connection connection, DepartmentId department, SessionId id, int version)
            throws SQLException {
        RotaSession session =
                SessionTable.find(connection, department, id).orElseThrow(() -> Refused.notFound("session"));
        if (session.version() != version) {
            throw stale();
        }
        return session;
    }

    private static Refused stale() {
        return new Refused(
                Refused.Reason.STALE,
                "Somebody changed this session in the meantime. Look at it again, then change it.");
    }

    private void tell(RotaSession... touched) {
        changes.tell(new SessionLine(times).change(touched));
    }

    /** A session as it stands after a change. */
    public record Changed(RotaSession session, List<Warning> warnings) {}

    /**
     * What the roster page shows.
     *
     * @param stages by the Monday of each week: how far the signatures of its period are
     */
    public record RosterPage(
            List<RosterWeek> weeks,
            Map<LocalDate, RosterPeriod.Stage> stages,
            List<RotaSession> sessions,
            List<Leave> leave) {}
}
