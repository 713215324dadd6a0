package org.sessionwise.jobplan.upload.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.upload.SavedUpload;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.upload.internal.plan.JsonText;

/** The names and what is kept under them, in the transaction of a connection. */
final class UploadTable {

    private final Connection connection;

    UploadTable(Connection connection) {
        this.connection = connection;
    }

    List<SavedUpload> all() throws SQLException {
        List<SavedUpload> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT name, mapping, taken_at, plans, refused FROM upload_name ORDER BY name");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(saved(rows));
            }
        }
        return List.copyOf(all);
    }

    private static SavedUpload saved(ResultSet row) throws SQLException {
        String name = row.getString("name");
        SavedUpload saved = SavedUpload.of(name, UploadSource.idOf(name), mapping(row));
        String taken = row.getString("taken_at");
        return taken == null ? saved : saved.taken(Instant.parse(taken), row.getInt("plans"), row.getInt("refused"));
    }

    private static UploadMapping mapping(ResultSet row) throws SQLException {
        return JsonText.read(row.getString("mapping"), MappingJson.class).mapping();
    }

    Optional<UploadMapping> mapping(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT mapping FROM upload_name WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(mapping(rows)) : Optional.empty();
            }
        }
    }

    void save(String name, UploadMapping mapping) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO upload_name (name, mapping, plans, refused) VALUES (?, ?, 0, 0)"
                        + " ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping")) {
            insert.setString(1, name);
            insert.setString(2, new String(JsonText.written(MappingJson.of(mapping)), StandardCharsets.UTF_8));
            insert.executeUpdate();
        }
    }

    /** Returns what was taken; empty if nothing was. */
    Optional<KeptContent> content(String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT content, digest FROM upload_name WHERE name = ? AND content IS NOT NULL")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new KeptContent(rows.getString("content"), rows.getString("digest"), refusals(name)))
                        : Optional.empty();
            }
        }
    }

    private List<RejectedRecord> refusals(String name) throws SQLException {
        List<RejectedRecord> refusals = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT record, plan, field, problem FROM upload_refusal WHERE name = ? ORDER BY place")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    refusals.add(new RejectedRecord(
                            rows.getString("record"),
                            Optional.ofNullable(rows.getString("plan")).map(JobPlanId::new),
                            rows.getString("field"),
                            rows.getString("problem")));
                }
            }
        }
        return refusals;
    }

    void take(String name, KeptContent content, Instant at, int plans) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE upload_name SET content = ?, digest = ?, taken_at = ?, plans = ?, refused = ? WHERE name = ?")) {
            update.setString(1, content.rows());
            update.setString(2, content.digest());
            update.setString(3, at.toString());
            update.setInt(4, plans);
            update.setInt(5, content.refused().size());
            update.setString(6, name);
            update.executeUpdate();
        }
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM upload_refusal WHERE name = ?")) {
            delete.setString(1, name);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO upload_refusal (name, place, record, plan, field, problem) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int place = 0; place < content.refused().size(); place++) {
                RejectedRecord refusal = content.refused().get(place);
                insert.setString(1, name);
                insert.setInt(2, place);
                insert.setString(3, refusal.record());
                insert.setString(4, refusal.plan().map(JobPlanId::value).orElse(null));
                insert.setString(5, refusal.field());
                insert.setString(6, refusal.problem());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
