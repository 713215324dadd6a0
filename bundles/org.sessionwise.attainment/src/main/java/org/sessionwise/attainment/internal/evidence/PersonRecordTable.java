package org.sessionwise.attainment.internal.evidence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.PersonRecord;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/** What is recorded about single people, in the transaction of a connection. */
final class PersonRecordTable {

    /** SQLite takes a few thousand values in one statement; a trust has more people. */
    private static final int AT_ONCE = 500;

    private static final String COLUMNS =
            "SELECT r.id, r.staff, r.kind, r.from_day, r.until_day, r.reason, r.written_by, r.written_at,"
                    + " w.written_at AS withdrawn_at FROM attainment_person_record r"
                    + " LEFT JOIN attainment_person_record_withdrawn w ON w.id = r.id ";

    private final Sql sql;

    PersonRecordTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Returns all of some people, in no certain order. */
    List<PersonRecord> of(Collection<StaffId> staff) throws SQLException {
        List<StaffId> people = List.copyOf(staff);
        List<PersonRecord> found = new ArrayList<>();
        for (int i = 0; i < people.size(); i += AT_ONCE) {
            List<StaffId> some = people.subList(i, Math.min(people.size(), i + AT_ONCE));
            found.addAll(sql.list(
                    COLUMNS + "WHERE r.staff IN (" + String.join(", ", Collections.nCopies(some.size(), "?"))
                            + ") ORDER BY r.id",
                    PersonRecordTable::record,
                    some.toArray()));
        }
        return found;
    }

    Optional<PersonRecord> find(String id) throws SQLException {
        return sql.first(COLUMNS + "WHERE r.id = ? ORDER BY r.id", PersonRecordTable::record, id);
    }

    void add(PersonRecord record) throws SQLException {
        sql.update(
                "INSERT INTO attainment_person_record (id, staff, kind, from_day, until_day, reason, written_by,"
                        + " written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                record.id(),
                record.staff(),
                record.kind(),
                record.days().from(),
                record.days().until(),
                record.reason(),
                record.by().id(),
                record.at());
    }

    /** Takes a record back; returns whether it was not before. */
    boolean withdraw(String id, Actor actor, Instant now) throws SQLException {
        return sql.update(
                        "INSERT INTO attainment_person_record_withdrawn (id, written_by, written_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (id) DO NOTHING",
                        id,
                        actor.id(),
                        now)
                == 1;
    }

    private static PersonRecord record(ResultSet row) throws SQLException {
        PersonRecord record = PersonRecord.of(
                row.getString("id"),
                new StaffId(row.getString("staff")),
                PersonRecord.Kind.valueOf(row.getString("kind")),
                new DateRange(LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("until_day"))),
                row.getString("reason"),
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
        String withdrawn = row.getString("withdrawn_at");
        return withdrawn == null ? record : record.withdrawn(Instant.parse(withdrawn));
    }
}
