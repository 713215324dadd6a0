package org.sessionwise.capability.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditEntry;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.capability.AuditProof;
import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

/** The audit log in the product's database, whose triggers refuse to change or delete an entry. */
@Component(service = AuditLog.class)
public final class StoredAuditLog implements AuditLog {

    private final Store store;
    private final Clock clock;

    @Activate
    public StoredAuditLog(@Reference(name = "database") Database database) {
        this(database, Clock.systemUTC());
    }

    StoredAuditLog(Database database, Clock clock) {
        this.store =
                database.store("audit", Migration.fromResources(StoredAuditLog.class, "V001__create_audit_entry.sql"));
        this.clock = clock;
    }

    @Override
    public void record(Actor actor, String action, String subject, String detail) {
        store.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?)")) {
                insert.setString(1, clock.instant().toString());
                insert.setString(2, actor.id());
                insert.setString(3, action);
                insert.setString(4, subject);
                insert.setString(5, detail);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<AuditEntry> newest(int most) {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT at, actor, action, subject, detail FROM audit_entry ORDER BY number DESC LIMIT ?")) {
                select.setInt(1, Math.max(0, most));
                return entries(select.executeQuery());
            }
        });
    }

    @Override
    public AuditProof verify() {
        throw new UnsupportedOperationException("not yet");
    }

    private static List<AuditEntry> entries(ResultSet rows) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        while (rows.next()) {
            entries.add(new AuditEntry(
                    Instant.parse(rows.getString("at")),
                    new Actor(rows.getString("actor")),
                    rows.getString("action"),
                    rows.getString("subject"),
                    rows.getString("detail")));
        }
        return List.copyOf(entries);
    }
}
