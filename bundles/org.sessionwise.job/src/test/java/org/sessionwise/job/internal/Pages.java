package org.sessionwise.job.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobControl;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

/** What the jobs of the tests write: pages, each behind the fence. */
final class Pages {

    static final JobOrder ORDER = JobOrder.of("pull", "http~trust", new Actor("lead"));

    private final Store store;

    private Pages(Store store) {
        this.store = store;
    }

    static Pages in(Database database) {
        return new Pages(database.store(
                "page", List.of(Migration.of(1, "page", "CREATE TABLE page (job TEXT NOT NULL, number INTEGER)"))));
    }

    void write(JobControl control, int number) {
        store.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO page (job, number) VALUES (?, ?)")) {
                insert.setString(1, control.id());
                insert.setInt(2, number);
                insert.executeUpdate();
            }
            control.guard();
            return null;
        });
    }

    int count() {
        return store.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM page");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
    }

    /** Returns the job once it has ended. */
    static Job ended(Jobs jobs, Job job) throws Exception {
        Job seen = jobs.find(job.id()).orElseThrow();
        while (seen.state() == Job.State.RUNNING) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            seen = jobs.find(job.id()).orElseThrow();
        }
        return seen;
    }
}
