package org.sessionwise.entitlement.internal.fakes;

import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

/** An audit log in the same database, so that it joins transactions; it can be told to fail. */
public final class MemoryAudit implements AuditLog {

    /** Fails entries of this action, after writing them; empty text fails none. */
    public String failsOn = "";

    private final Store store;

    public MemoryAudit(Database database) {
        store = database.store(
                "test_audit",
                List.of(
                        Migration.of(
                                1,
                                "audit",
                                "CREATE TABLE test_audit"
                                        + " (number INTEGER PRIMARY KEY, actor TEXT, action TEXT, subject TEXT, detail TEXT)")));
    }

    @Override
    public void record(Actor actor, String action, String subject, String detail) {
        store.write(connection -> {
            try (var insert = connection.prepareStatement(
                    "INSERT INTO test_audit" + " SELECT count(*), ?, ?, ?, ? FROM test_audit")) {
                insert.setString(1, actor.id());
                insert.setString(2, action);
                insert.setString(3, subject);
                insert.setString(4, detail);
                return insert.executeUpdate();
            }
        });
        if (action.equals(failsOn)) {
            throw new IllegalStateException("killed at: " + action);
        }
    }

    @Override
    public List<AuditEntry> newest(int most) {
        return store.read(connection -> {
            List<AuditEntry> entries = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "SELECT actor, action, subject, detail" + " FROM test_audit ORDER BY number DESC")) {
                while (rows.next()) {
                    entries.add(new AuditEntry(
                            Instant.EPOCH,
                            new Actor(rows.getString(1)),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4)));
                }
            }
            return entries;
        });
    }

    @Override
    public AuditProof verify() {
        return AuditProof.intact(newest(0).size(), "");
    }

    /** Returns the actions, oldest first. */
    public List<String> actions() {
        List<String> actions = new ArrayList<>();
        newest(0).forEach(entry -> actions.add(0, entry.action()));
        return actions;
    }
}
