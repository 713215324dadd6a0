package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.RosterWeek.State;

/** How far single weeks are: finalised when over, reopened with a reason. They are published by the period. */
public final class WeekBook {

    private final RotaDatabase database;
    private final Supplier<LocalDate> today;
    private final Changes changes;
    private final Audit audit;

    public WeekBook(RotaDatabase database, Supplier<LocalDate> today, Changes changes, Audit audit) {
        this.database = database;
        this.today = today;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Finalises a published week, or reopens a finalised one.
     *
     * @param reason why it is reopened; empty text otherwise
     */
    public RosterWeek move(DepartmentId department, LocalDate monday, State to, String reason, String actor) {
        RosterWeek moved = database.write(connection -> {
            State from = current(connection, department, monday);
            checkStep(monday, from, to, reason);
            RosterWeek week = RosterWeek.of(monday, to);
            WeekTable.put(connection, department, week);
            String action = from == State.FINALISED ? "week reopened" : "week " + word(to);
            audit.record(connection, actor, department, action, monday.toString(), reason);
            return week;
        });
        tell(RosterChange.Kind.WEEKS, department, monday);
        return moved;
    }

    /** Marks every session of the week that is still only rostered, and not after today, as worked; returns how many. */
    public int markAllWorked(DepartmentId department, LocalDate monday, String actor) {
        int marked = database.write(connection -> {
            current(connection, department, monday);
            WeekTable.requireOpen(connection, department, monday);
            int changed = Sql.of(
                            connection,
                            "UPDATE session SET status = 'WORKED', version = version + 1"
                                    + " WHERE department = ? AND day >= ? AND day < ? AND day <= ? AND status = 'ROSTERED'",
                            department,
                            monday,
                            monday.plusWeeks(1),
                            today.get())
                    .update();
            audit.record(connection, actor, department, "week marked worked", monday.toString(), "");
            return changed;
        });
        tell(RosterChange.Kind.SESSIONS, department, monday);
        return marked;
    }

    private static State current(Connection connection, DepartmentId department, LocalDate monday) throws SQLException {
        return WeekTable.of(connection, department, monday)
                .orElseThrow(() -> Refused.notFound("roster week"))
                .state();
    }

    private void checkStep(LocalDate monday, State from, State to, String reason) {
        boolean reopens = from == State.FINALISED && to == State.PUBLISHED;
        boolean oneOn = to.ordinal() == from.ordinal() + 1;
        if (from == State.DRAFT && to == State.PUBLISHED) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "A week is published with its period, when a second person has approved that. See Periods.");
        }
        if (!reopens && !oneOn) {
            throw new Refused(
                    Refused.Reason.CONFLICT,
                    "The week of " + monday + " is " + word(from) + " and cannot become " + word(to) + ".");
        }
        if (reopens && reason.isBlank()) {
            throw Refused.invalid("week " + monday, "reason", "why the finalised week is reopened");
        }
        if (to == State.FINALISED && !monday.plusWeeks(1).isBefore(today.get().plusDays(1))) {
            throw new Refused(
                    Refused.Reason.CONFLICT, "The week of " + monday + " is not over yet, so it cannot be finalised.");
        }
    }

    private static String word(State state) {
        return switch (state) {
            case DRAFT -> "a draft";
            case PUBLISHED -> "published";
            case FINALISED -> "finalised";
        };
    }

    private void tell(RosterChange.Kind kind, DepartmentId department, LocalDate monday) {
        changes.tell(RosterChange.of(kind, department, Set.of(), new DateRange(monday, monday.plusWeeks(1))));
    }
}
