package org.sessionwise.attainment.internal.pack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.pack.Pack;
import org.sessionwise.api.pack.Packs;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.AttainmentScope;

/** Packs, their files, and what was reported. */
final class PackTable {

    private static final String STAMPS = "SELECT id, department, day, made_by, as_at, digest FROM attainment_packs ";

    private final Sql sql;

    PackTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    void add(Pack pack, PackFiles files) throws SQLException {
        sql.update(
                "INSERT INTO attainment_packs (id, department, day, made_by, as_at, digest, json, pdf, xlsx)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                pack.id(),
                department(pack.scope()),
                pack.day(),
                pack.by().id(),
                pack.asAt().toEpochMilli(),
                pack.digest(),
                files.json(),
                files.pdf(),
                files.xlsx());
    }

    List<Pack> all(AttainmentScope scope) throws SQLException {
        List<Pack> packs = new ArrayList<>();
        for (Pack stamp : sql.list(
                STAMPS + "WHERE department = ? ORDER BY as_at DESC, id", PackTable::stamp, department(scope))) {
            packs.add(withReports(stamp));
        }
        return packs;
    }

    Optional<Pack> find(String id) throws SQLException {
        Optional<Pack> stamp = sql.first(STAMPS + "WHERE id = ? ORDER BY id", PackTable::stamp, id);
        return stamp.isEmpty() ? stamp : Optional.of(withReports(stamp.get()));
    }

    Optional<byte[]> file(String id, Packs.Format format) throws SQLException {
        String column =
                switch (format) {
                    case JSON -> "json";
                    case PDF -> "pdf";
                    case XLSX -> "xlsx";
                };
        return sql.first(
                "SELECT " + column + " FROM attainment_packs WHERE id = ? ORDER BY id", row -> row.getBytes(1), id);
    }

    void add(Pack pack, Packs.Report report) throws SQLException {
        sql.update(
                "INSERT INTO attainment_pack_reports (pack, number, reader, reported, minuted)"
                        + " SELECT CAST(? AS TEXT), COALESCE(MAX(number), 0) + 1, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT)"
                        + " FROM attainment_pack_reports WHERE pack = ?",
                pack.id(),
                report.to(),
                report.on(),
                report.minute(),
                pack.id());
    }

    /** Takes a report back; others keep their numbers. */
    void remove(Pack pack, Packs.Report report) throws SQLException {
        sql.update(
                "DELETE FROM attainment_pack_reports WHERE pack = ? AND reader = ? AND reported = ? AND minuted = ?",
                pack.id(),
                report.to(),
                report.on(),
                report.minute());
    }

    private Pack withReports(Pack stamp) throws SQLException {
        List<Packs.Report> reports = sql.list(
                "SELECT reader, reported, minuted FROM attainment_pack_reports WHERE pack = ? ORDER BY number",
                row -> new Packs.Report(row.getString(1), LocalDate.parse(row.getString(2)), row.getString(3)),
                stamp.id());
        return Pack.of(stamp.id(), stamp.scope(), stamp.day(), stamp.by(), stamp.asAt(), stamp.digest(), reports);
    }

    private static Pack stamp(ResultSet row) throws SQLException {
        String department = row.getString(2);
        return Pack.of(
                row.getString(1),
                department.isEmpty() ? AttainmentScope.trust() : AttainmentScope.of(new DepartmentId(department)),
                LocalDate.parse(row.getString(3)),
                new Actor(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                List.of());
    }

    private static String department(AttainmentScope scope) {
        return scope.department().map(DepartmentId::value).orElse("");
    }
}
