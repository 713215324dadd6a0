package org.sessionwise.host.optaweb.internal.store;

import java.sql.ResultSet;
import java.time.LocalDate;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Migration;
import org.sessionwise.database.SqlWork;
import org.sessionwise.database.Store;
import org.sessionwise.host.spi.HostUnavailableException;

/** The tables of this bundle. A database that gives no answer leaves the adapter without one. */
public final class OptaWebStore {

    private final Store store;

    public OptaWebStore(Database database) {
        store = database.store("optaweb", Migration.fromResources(OptaWebStore.class, "V001__create_optaweb.sql"));
    }

    /** Returns the date that is kept for day 0 of a rotation; keeps this one if none is. */
    public LocalDate rotationStart(String place, LocalDate worked) throws HostUnavailableException {
        return write(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT INTO optaweb_rotation_start (place, first_day) VALUES (?, ?)"
                            + " ON CONFLICT DO NOTHING")) {
                insert.setString(1, place);
                insert.setString(2, worked.toString());
                insert.executeUpdate();
            }
            try (var select =
                    connection.prepareStatement("SELECT first_day FROM optaweb_rotation_start WHERE place = ?")) {
                select.setString(1, place);
                ResultSet row = select.executeQuery();
                row.next();
                return LocalDate.parse(row.getString(1));
            }
        });
    }

    /** Keeps all that the work wrote, or nothing. */
    public <T> T write(SqlWork<T> work) throws HostUnavailableException {
        try {
            return store.write(work);
        } catch (DatabaseException e) {
            throw new HostUnavailableException("Sessionwise's own database gave no answer", e);
        }
    }
}
