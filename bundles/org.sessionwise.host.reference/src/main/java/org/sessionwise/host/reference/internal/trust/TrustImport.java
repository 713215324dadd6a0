package org.sessionwise.host.reference.internal.trust;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.host.reference.internal.account.Passwords;
import org.sessionwise.host.reference.internal.json.Json;
import org.sessionwise.host.reference.internal.rota.Duty;
import org.sessionwise.host.reference.internal.rota.Leave;
import org.sessionwise.host.reference.internal.rota.PeriodTable;
import org.sessionwise.host.reference.internal.rota.SessionTable;
import org.sessionwise.host.reference.internal.rota.Swap;
import org.sessionwise.host.reference.internal.rota.SwapTable;
import org.sessionwise.host.reference.internal.rota.TemplateTable;
import org.sessionwise.host.reference.internal.rota.Trust;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.StaffMember;

/** Writes a trust document into an empty database, all of it or nothing. */
public final class TrustImport {

    private final RotaDatabase database;
    private final Passwords passwords;

    public TrustImport(RotaDatabase database, Passwords passwords) {
        this.database = database;
        this.passwords = passwords;
    }

    /** Reads the document and brings it in. */
    public void bringIn(byte[] document) {
        bringIn(new TrustReader().read(new Json().read(document)));
    }

    /** Brings the document in; a database that holds a trust already is left as it is. */
    public void bringIn(TrustDocument document) {
        List<Object[]> accounts = accounts(document); // hashing takes its time; no transaction waits for it
        database.write(connection -> {
            if (Trust.load(connection).isEmpty()) {
                writeTrust(connection, document, accounts);
                writeRota(connection, document);
            }
            return document;
        });
    }

    private List<Object[]> accounts(TrustDocument document) {
        return document.users().stream()
                .map(user -> new Object[] {user.id(), user.name(), user.role(), passwords.hash(user.password())})
                .toList();
    }

    private static void writeTrust(Connection connection, TrustDocument document, List<Object[]> accounts)
            throws SQLException {
        Trust trust = document.trust();
        Sql.of(
                        connection,
                        "INSERT INTO trust (only_one, name, zone, nation, demonstration_day) VALUES (1, ?, ?, ?, ?)",
                        trust.name(),
                        trust.zone(),
                        trust.nation(),
                        trust.demonstrationDay().orElse(null))
                .update();
        Sql.batch(
                connection,
                "INSERT INTO department (id, name) VALUES (?, ?)",
                document.departments().stream()
                        .map(d -> new Object[] {d.id(), d.name()})
                        .toList());
        Sql.batch(
                connection,
                "INSERT INTO team (id, department, name) VALUES (?, ?, ?)",
                document.teams().stream()
                        .map(t -> new Object[] {t.id(), t.department(), t.name()})
                        .toList());
        Sql.batch(
                connection,
                "INSERT INTO staff (id, department, team, name, assignment_number, registration, professional_group, grade,"
                        + " line_manager, in_training) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                document.staff().stream().map(TrustImport::values).toList());
        Sql.batch(connection, "INSERT INTO account (id, name, role, password) VALUES (?, ?, ?, ?)", accounts);
        Sql.batch(connection, "INSERT INTO account_scope (account, kind, target) VALUES (?, ?, ?)", scopes(document));
        writeDuties(connection, document.duties());
    }

    private static Object[] values(StaffMember person) {
        return new Object[] {
            person.id(),
            person.department(),
            person.team(),
            person.displayName(),
            person.assignmentNumber().orElse(null),
            person.registration().orElse(null),
            person.professionalGroup(),
            person.grade(),
            person.lineManager().orElse(null),
            person.inTraining()
        };
    }

    private static List<Object[]> scopes(TrustDocument document) {
        List<Object[]> rows = new ArrayList<>();
        for (TrustDocument.User user : document.users()) {
            user.departments().forEach(id -> rows.add(new Object[] {user.id(), "DEPARTMENT", id}));
            user.teams().forEach(id -> rows.add(new Object[] {user.id(), "TEAM", id}));
            user.staff().forEach(id -> rows.add(new Object[] {user.id(), "STAFF", id}));
        }
        return rows;
    }

    private static void writeDuties(Connection connection, List<Duty> duties) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Duty duty : duties) {
            rows.add(new Object[] {
                duty.code(), rows.size(), duty.name(), duty.shortName(), duty.tone(), duty.worksBankHolidays()
            });
        }
        Sql.batch(
                connection,
                "INSERT INTO duty (code, position, name, short_name, tone, works_bank_holidays) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static void writeRota(Connection connection, TrustDocument document) throws SQLException {
        for (RosterTemplate template : document.templates()) {
            TemplateTable.insert(connection, template);
        }
        Sql.batch(
                connection,
                "INSERT INTO week (department, monday, state) VALUES (?, ?, ?)",
                document.weeks().stream()
                        .map(w -> new Object[] {
                            w.department(), w.week().monday(), w.week().state()
                        })
                        .toList());
        SessionTable.insert(connection, document.sessions(), document.times());
        Sql.batch(
                connection,
                "INSERT INTO leave (id, department, staff, starts_at, ends_at, kind, approved) VALUES (?, ?, ?, ?, ?, ?, ?)",
                document.leave().stream().map(TrustImport::values).toList());
        document.periodRule().store(connection);
        for (TrustDocument.SignedPeriod period : document.periods()) {
            PeriodTable.put(connection, period.department(), period.firstMonday(), period.signatures());
        }
        for (Swap swap : document.swaps()) {
            SwapTable.put(connection, swap);
        }
    }

    private static Object[] values(Leave leave) {
        return new Object[] {
            leave.id(),
            leave.department(),
            leave.staff(),
            leave.period().start().getEpochSecond(),
            leave.period().end().getEpochSecond(),
            leave.kind(),
            leave.approved()
        };
    }
}
