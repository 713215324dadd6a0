package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;

/** Swaps: a person offers a shift, a colleague takes it, the coordinator approves; then the roster is changed. */
public final class SwapBook {

    private static final int MOST = 200;

    private final RotaDatabase database;
    private final LocalTimes times;
    private final Supplier<LocalDate> today;
    private final Changes changes;
    private final Audit audit;
    private final SwapRules rules;
    private final SwapNotices notices;

    public SwapBook(
            RotaDatabase database,
            People people,
            LocalTimes times,
            Supplier<LocalDate> today,
            Changes changes,
            Audit audit) {
        this.database = database;
        this.times = times;
        this.today = today;
        this.changes = changes;
        this.audit = audit;
        this.rules = new SwapRules(people, times);
        this.notices = new SwapNotices(people, times);
    }

    /** Returns a department's swaps with their sessions as they stand now; open ones first, then the latest. */
    public List<Offer> offers(DepartmentId department) {
        return database.read(connection -> {
            List<Offer> offers = new ArrayList<>();
            for (Swap swap : SwapTable.ofDepartment(connection, department, MOST)) {
                offers.add(offer(connection, swap));
            }
            return List.copyOf(offers);
        });
    }

    public Offer get(DepartmentId department, String id) {
        return database.read(connection -> offer(connection, SwapTable.find(connection, department, id)));
    }

    /** Returns whose session it is now. */
    public StaffId whose(DepartmentId department, SessionId session) {
        return database.read(connection -> SessionTable.find(connection, department, session)
                .map(found -> found.content().staff())
                .orElseThrow(() -> Refused.notFound("session")));
    }

    public Swap offer(DepartmentId department, SessionId id, Optional<String> note, String actor) {
        return database.write(connection -> {
            RotaSession session = rules.offerable(connection, department, id, today.get());
            Swap swap = Swap.offered(UUID.randomUUID().toString(), session, note, actor, audit.now());
            return write(connection, swap, session, "shift offered", actor);
        });
    }

    /** Lets a colleague take it, for the coordinator to approve. */
    public Swap accept(DepartmentId department, String id, StaffId colleague, String actor) {
        return database.write(connection -> {
            Swap swap = SwapTable.find(connection, department, id);
            require(swap.state() == Swap.State.OFFERED, "Somebody has taken this shift already, or it is gone.");
            RotaSession session = rules.asOffered(connection, swap, today.get());
            if (!rules.eligible(connection, session).contains(colleague)) {
                throw Refused.invalid("swap", "staff", "a colleague of the same grade, or one who does this duty");
            }
            rules.check(connection, session.takenBy(colleague));
            Swap accepted = swap.accepted(colleague, actor);
            notices.accepted(connection, accepted, session, audit.now());
            return write(connection, accepted, session, "shift taken", actor);
        });
    }

    /** Takes an offer back, or what a colleague has taken. */
    public Swap withdraw(DepartmentId department, String id, String actor) {
        return end(department, id, Swap.State.WITHDRAWN, "", actor);
    }

    public Swap refuse(DepartmentId department, String id, String words, String actor) {
        return end(department, id, Swap.State.REFUSED, words, actor);
    }

    private Swap end(DepartmentId department, String id, Swap.State how, String words, String actor) {
        return database.write(connection -> {
            Swap swap = SwapTable.find(connection, department, id);
            require(swap.isOpen(), "This swap has ended already.");
            Swap ended = swap.ended(how, actor, audit.now(), words);
            Optional<RotaSession> session = SessionTable.find(connection, department, swap.session());
            notices.ended(connection, ended, session, audit.now());
            SwapTable.put(connection, ended);
            String action = how == Swap.State.REFUSED ? "swap refused" : "swap withdrawn";
            audit.record(connection, actor, department, action, id, words);
            return ended;
        });
    }

    /** Approves what a colleague has taken and changes the roster; returns what the coordinator should know. */
    public RosterBook.Changed approve(DepartmentId department, String id, String words, String actor) {
        RotaSession[] was = new RotaSession[1];
        RosterBook.Changed changed = database.write(connection -> {
            Swap swap = SwapTable.find(connection, department, id);
            require(swap.state() == Swap.State.ACCEPTED, "Nobody has taken this shift, or it has been decided.");
            if (swap.offeredBy().equals(actor) || swap.acceptedBy().equals(Optional.of(actor))) {
                throw new Refused(
                        Refused.Reason.NOT_PERMITTED, "You are a side of this swap. A second person approves.");
            }
            RotaSession before = rules.asOffered(connection, swap, today.get());
            RotaSession after = before.takenBy(swap.colleague().orElseThrow());
            List<Warning> warnings = rules.check(connection, after);
            was[0] = before;
            SessionTable.replace(connection, after, times);
            Swap approved = swap.ended(Swap.State.APPROVED, actor, audit.now(), words);
            notices.ended(connection, approved, Optional.of(before), audit.now());
            SwapTable.put(connection, approved);
            record(connection, approved, before, after, actor);
            return new RosterBook.Changed(after, warnings);
        });
        changes.tell(new SessionLine(times).change(was[0], changed.session()));
        return changed;
    }

    private Swap write(Connection connection, Swap swap, RotaSession session, String action, String actor)
            throws SQLException {
        SwapTable.put(connection, swap);
        SessionLine line = new SessionLine(times);
        audit.record(
                connection,
                AuditEntry.of(audit.now(), actor, swap.department(), action, swap.id(), "")
                        .with(line.of(session)),
                List.of(line.cell(session)));
        return swap;
    }

    private void record(Connection connection, Swap swap, RotaSession before, RotaSession after, String actor)
            throws SQLException {
        SessionLine line = new SessionLine(times);
        ChangeReason why = new ChangeReason(ChangeReason.Kind.SWAP, swap.words().orElse(""));
        audit.record(
                connection,
                AuditEntry.of(audit.now(), actor, swap.department(), "swap approved", swap.id(), "")
                        .because(Optional.of(why))
                        .with(line.of(before) + " → " + line.of(after)),
                List.of(line.cell(before), line.cell(after)));
    }

    private Offer offer(Connection connection, Swap swap) throws SQLException {
        Optional<RotaSession> session = SessionTable.find(connection, swap.department(), swap.session());
        boolean open = swap.state() == Swap.State.OFFERED && session.isPresent();
        Set<StaffId> able = open ? rules.eligible(connection, session.get()) : Set.of();
        return new Offer(swap, session, able);
    }

    private static void require(boolean condition, String words) {
        if (!condition) {
            throw SwapRules.conflict(words);
        }
    }

    /**
     * A swap and its session as it stands now; empty if it is no longer on the roster.
     *
     * @param eligible who may take it, as long as nobody has
     */
    public record Offer(Swap swap, Optional<RotaSession> session, Set<StaffId> eligible) {}
}
