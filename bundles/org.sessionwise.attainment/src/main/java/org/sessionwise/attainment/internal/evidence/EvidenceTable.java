package org.sessionwise.attainment.internal.evidence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.EvidenceContent;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.evidence.EvidenceFile;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;

/** Versions of entries and their files, in the transaction of a connection. */
final class EvidenceTable {

    private static final String COLUMNS =
            "SELECT id, version, kind, scope_kind, department, team, workforce_group, criteria, title, on_day, until_day,"
                    + " owner, link, notes, topics, roles, attested_role, attested_by, attested_on, withdrawn,"
                    + " written_by, written_at FROM attainment_evidence ";

    private final Sql sql;

    EvidenceTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Returns every version of every entry: by entry, newest first. */
    List<EvidenceEntry> versions() throws SQLException {
        return entries("ORDER BY id, version DESC", files(""));
    }

    /** Returns every version of an entry, newest first. */
    List<EvidenceEntry> versions(String id) throws SQLException {
        return entries("WHERE id = ? ORDER BY id, version DESC", files("WHERE id = ? ", id), id);
    }

    /** Returns the newest version of every entry. */
    List<EvidenceEntry> newest() throws SQLException {
        return entries(
                "WHERE version = (SELECT MAX(version) FROM attainment_evidence newest"
                        + " WHERE newest.id = attainment_evidence.id) ORDER BY id",
                files(""));
    }

    Optional<EvidenceEntry> newest(String id) throws SQLException {
        return entries("WHERE id = ? ORDER BY version DESC LIMIT 1", files("WHERE id = ? ", id), id).stream()
                .findFirst();
    }

    long version(String id) throws SQLException {
        return sql.first(
                        "SELECT COALESCE(MAX(version), 0) FROM attainment_evidence WHERE id = ?",
                        row -> row.getLong(1),
                        id)
                .orElse(0L);
    }

    void add(EvidenceEntry entry) throws SQLException {
        EvidenceContent content = entry.content();
        AttainmentScope scope = content.scope();
        Optional<Evidence.Attestation> attestation = entry.attestation();
        sql.update(
                "INSERT INTO attainment_evidence (id, version, kind, scope_kind, department, team, workforce_group,"
                        + " criteria, title, on_day, until_day, owner, link, notes, topics, roles, attested_role,"
                        + " attested_by, attested_on, withdrawn, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.version(),
                content.kind(),
                scope.kind(),
                scope.department().orElse(null),
                scope.team().orElse(null),
                scope.group().orElse(null),
                ContentText.lines(content.criteria()),
                content.title(),
                content.on(),
                content.until().orElse(null),
                content.owner(),
                content.link(),
                content.notes(),
                ContentText.lines(content.topics()),
                ContentText.lines(content.roles()),
                attestation.map(Evidence.Attestation::role).orElse(null),
                attestation.map(Evidence.Attestation::by).orElse(null),
                attestation.map(Evidence.Attestation::on).orElse(null),
                entry.withdrawn().orElse(""),
                entry.by().id(),
                entry.at());
    }

    void addFile(String id, long version, EvidenceFile file) throws SQLException {
        byte[] content = file.content();
        sql.update(
                "INSERT INTO attainment_evidence_file (id, version, name, media_type, bytes, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                version,
                file.name(),
                file.mediaType(),
                content.length,
                content);
    }

    Optional<EvidenceFile> file(String id) throws SQLException {
        return sql.first(
                "SELECT name, media_type, content FROM attainment_evidence_file WHERE id = ?"
                        + " ORDER BY version DESC LIMIT 1",
                row -> EvidenceFile.of(row.getString(1), row.getString(2), row.getBytes(3)),
                id);
    }

    private record FileRow(String id, long version, EvidenceEntry.Attached file) {}

    /** Returns the files of each entry by the version they came with, without what is in them. */
    private Map<String, TreeMap<Long, EvidenceEntry.Attached>> files(String where, Object... values)
            throws SQLException {
        Map<String, TreeMap<Long, EvidenceEntry.Attached>> files = new HashMap<>();
        for (FileRow row : sql.list(
                "SELECT id, version, name, media_type, bytes FROM attainment_evidence_file " + where
                        + "ORDER BY id, version",
                row -> new FileRow(
                        row.getString("id"),
                        row.getLong("version"),
                        new EvidenceEntry.Attached(
                                row.getString("name"), row.getString("media_type"), row.getLong("bytes"))),
                values)) {
            files.computeIfAbsent(row.id(), id -> new TreeMap<>()).put(row.version(), row.file());
        }
        return files;
    }

    private List<EvidenceEntry> entries(
            String rest, Map<String, TreeMap<Long, EvidenceEntry.Attached>> files, Object... values)
            throws SQLException {
        return new ArrayList<>(sql.list(COLUMNS + rest, row -> entry(row, files), values));
    }

    private static EvidenceEntry entry(ResultSet row, Map<String, TreeMap<Long, EvidenceEntry.Attached>> files)
            throws SQLException {
        String id = row.getString("id");
        long version = row.getLong("version");
        EvidenceEntry entry = EvidenceEntry.of(
                id,
                content(row),
                attestation(row),
                Optional.ofNullable(files.get(id))
                        .map(ofEntry -> ofEntry.floorEntry(version))
                        .map(Map.Entry::getValue),
                version,
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
        String withdrawn = row.getString("withdrawn");
        return withdrawn.isEmpty() ? entry : entry.withdrawn(withdrawn);
    }

    private static EvidenceContent content(ResultSet row) throws SQLException {
        EvidenceContent.Builder content = EvidenceContent.of(
                        EvidenceKind.valueOf(row.getString("kind")),
                        ContentText.scope(
                                AttainmentScope.Kind.valueOf(row.getString("scope_kind")),
                                row.getString("department"),
                                row.getString("team"),
                                row.getString("workforce_group")),
                        row.getString("title"),
                        LocalDate.parse(row.getString("on_day")))
                .criteria(ContentText.criteria(row.getString("criteria")))
                .owner(row.getString("owner"))
                .link(row.getString("link"))
                .notes(row.getString("notes"))
                .topics(ContentText.words(row.getString("topics")))
                .roles(ContentText.words(row.getString("roles")));
        Optional.ofNullable(row.getString("until_day")).map(LocalDate::parse).ifPresent(content::until);
        return content.build();
    }

    private static Optional<Evidence.Attestation> attestation(ResultSet row) throws SQLException {
        String role = row.getString("attested_role");
        return role == null
                ? Optional.empty()
                : Optional.of(new Evidence.Attestation(
                        role, row.getString("attested_by"), LocalDate.parse(row.getString("attested_on"))));
    }
}
