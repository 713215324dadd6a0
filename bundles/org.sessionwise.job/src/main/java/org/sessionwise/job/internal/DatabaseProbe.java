package org.sessionwise.job.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.Connection.Kind;
import org.sessionwise.api.operation.ConnectionProbes;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Sql;
import org.sessionwise.database.Store;

/** Whether the database takes a write and gives it back: a row of its own, which is gone when the transaction ends. */
@Component
public final class DatabaseProbe implements ConnectionProbes {

    private final Store store;

    @Activate
    public DatabaseProbe(@Reference(name = "database") Database database) {
        this.store = JobStore.open(database);
    }

    @Override
    public List<Probe> probes() {
        return List.of(new Write());
    }

    private static boolean writesAndReads(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        String id = UUID.randomUUID().toString();
        sql.update(
                "INSERT INTO job_probe (id, at) VALUES (?, ?)",
                id,
                Clock.systemUTC().millis());
        Optional<String> read = sql.first("SELECT id FROM job_probe WHERE id = ?", row -> row.getString(1), id);
        sql.update("DELETE FROM job_probe WHERE id = ?", id);
        return read.equals(Optional.of(id));
    }

    private final class Write implements Probe {

        @Override
        public String id() {
            return "database";
        }

        @Override
        public Kind kind() {
            return Kind.DATABASE;
        }

        @Override
        public String title() {
            return "Database";
        }

        @Override
        public String ask() throws NoAnswerException {
            try {
                if (store.write(DatabaseProbe::writesAndReads)) {
                    return "It took a row and gave it back.";
                }
            } catch (DatabaseException e) {
                throw new NoAnswerException(
                        "It takes no writes: see whether it runs and its disk has room, and the log.", e);
            }
            throw new NoAnswerException("It did not give back what was written: see its own log, and tell its keeper.");
        }
    }
}
