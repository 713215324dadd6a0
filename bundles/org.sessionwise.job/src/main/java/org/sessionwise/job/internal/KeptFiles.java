package org.sessionwise.job.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.JobFile;
import org.sessionwise.api.job.JobFiles;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Sql;
import org.sessionwise.database.Store;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;

/** Files of jobs in the database. What is over goes whenever one comes, and from time to time. */
@Component(service = JobFiles.class)
public final class KeptFiles implements JobFiles {

    private final Store store;
    private final Clock clock;

    @Activate
    public KeptFiles(@Reference(name = "database") Database database) {
        this(database, Clock.systemUTC());
    }

    KeptFiles(Database database, Clock clock) {
        this.store = JobStore.open(database);
        this.clock = clock;
    }

    @Override
    public void keep(JobFile file) throws NoAnswerException {
        if (file.content().length > MOST_BYTES) {
            throw new NoAnswerException("The file is larger than " + MOST_BYTES / (1024 * 1024)
                    + " MiB: ask for a shorter period, or for fewer columns.");
        }
        if (!answer(() -> store.write(connection -> keep(connection, file)))) {
            throw new NoAnswerException("As many files are kept as may be, " + MOST
                    + ": each stays until its time is over. Take the file at once, without ordering it.");
        }
    }

    private boolean keep(Connection connection, JobFile file) throws SQLException {
        deleteExpired(connection, clock.millis());
        if (!hasRoom(connection, file.owner())) {
            return false;
        }
        insert(connection, file);
        deleteOver(connection, file.owner());
        return true;
    }

    @Override
    public boolean hasRoom(Actor owner) throws NoAnswerException {
        return answer(() -> store.read(connection -> hasRoom(connection, owner)));
    }

    /** Whoever has as many as one may have makes room of their own. */
    private boolean hasRoom(Connection connection, Actor owner) throws SQLException {
        return count(connection, "until > ?", clock.millis()) < MOST
                || count(connection, "until > ? AND owner = ?", clock.millis(), owner.id()) >= MOST_OF_ONE;
    }

    private static int count(Connection connection, String which, Object... values) throws SQLException {
        return new Sql(connection)
                .first("SELECT COUNT(*) FROM job_file WHERE " + which, row -> row.getInt(1), values)
                .orElse(0);
    }

    @Override
    public Set<String> kept(Actor owner) throws NoAnswerException {
        return answer(() -> store.read(connection -> Set.copyOf(new Sql(connection)
                .list(
                        "SELECT job FROM job_file WHERE owner = ? AND until > ? ORDER BY job",
                        row -> row.getString(1),
                        owner.id(),
                        clock.millis()))));
    }

    private void insert(Connection connection, JobFile file) throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO job_file (job, owner, department, staff, name, media_type, content, made_at, until)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        file.job(),
                        file.owner().id(),
                        file.department(),
                        file.staff().stream().map(StaffId::value).sorted().collect(Collectors.joining("\n")),
                        file.name(),
                        file.mediaType(),
                        file.content(),
                        clock.millis(),
                        file.until().toEpochMilli());
    }

    /** Deletes the files whose time was over at a moment (milliseconds since 1970). */
    static void deleteExpired(Connection connection, long now) throws SQLException {
        new Sql(connection).update("DELETE FROM job_file WHERE until <= ?", now);
    }

    private static void deleteOver(Connection connection, Actor owner) throws SQLException {
        new Sql(connection)
                .update(
                        "DELETE FROM job_file WHERE owner = ? AND job NOT IN (SELECT job FROM job_file WHERE owner = ?"
                                + " ORDER BY made_at DESC, job DESC LIMIT " + MOST_OF_ONE + ")",
                        owner.id(),
                        owner.id());
    }

    @Override
    public Optional<JobFile> find(String job) throws NoAnswerException {
        return answer(() -> store.read(connection -> new Sql(connection)
                .first("SELECT * FROM job_file WHERE job = ? AND until > ?", KeptFiles::file, job, clock.millis())));
    }

    private static JobFile file(ResultSet row) throws SQLException {
        Set<StaffId> staff = Arrays.stream(row.getString("staff").split("\n"))
                .filter(id -> !id.isEmpty())
                .map(StaffId::new)
                .collect(Collectors.toSet());
        return JobFile.of(
                        row.getString("job"),
                        new Actor(row.getString("owner")),
                        new DepartmentId(row.getString("department")),
                        staff)
                .holding(row.getString("name"), row.getString("media_type"), row.getBytes("content"))
                .until(Instant.ofEpochMilli(row.getLong("until")));
    }

    private static <T> T answer(Supplier<T> question) throws NoAnswerException {
        try {
            return question.get();
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database gives no answer about files. Try again in a moment.", e);
        }
    }
}
