package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.RotaDatabase;
import org.sessionwise.host.reference.internal.store.Sql;

/** What people are told on the screen, until they say that they have seen it. */
public final class NoticeBoard {

    private static final int MOST = 20;

    private final RotaDatabase database;

    public NoticeBoard(RotaDatabase database) {
        this.database = database;
    }

    static void tell(Connection connection, StaffId staff, Instant at, String words) throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO notice (staff, at, words, seen) VALUES (?, ?, ?, 0)",
                        staff,
                        at.getEpochSecond(),
                        words)
                .update();
    }

    /** Returns what these people have not seen yet, oldest first. */
    public List<Notice> unseen(Collection<StaffId> staff) {
        return database.read(connection -> {
            List<Notice> notices = new ArrayList<>();
            for (StaffId person : staff) {
                notices.addAll(Sql.of(
                                connection,
                                "SELECT no, at, words FROM notice WHERE staff = ? AND seen = 0 ORDER BY no LIMIT ?",
                                person,
                                MOST)
                        .list(row -> new Notice(
                                row.getLong(1), person, Instant.ofEpochSecond(row.getLong(2)), row.getString(3))));
            }
            return List.copyOf(notices);
        });
    }

    /** Takes a notice away that one of these people has seen. */
    public void seen(long no, Collection<StaffId> staff) {
        database.write(connection -> {
            int touched = 0;
            for (StaffId person : staff) {
                touched += Sql.of(connection, "UPDATE notice SET seen = 1 WHERE no = ? AND staff = ?", no, person)
                        .update();
            }
            if (touched == 0) {
                throw Refused.notFound("notice");
            }
            return touched;
        });
    }

    /** One thing to be told. */
    public record Notice(long no, StaffId staff, Instant at, String words) {}
}
