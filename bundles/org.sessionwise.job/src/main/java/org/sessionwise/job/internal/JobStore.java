package org.sessionwise.job.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

/** Jobs and leases in the database: what all nodes agree on. Throws {@code DatabaseException} if there is no answer. */
final class JobStore {

    private final Store store;
    private final Leases leases;
    private final Clock clock;
    private final Supplier<Node> node;

    JobStore(Database database, Supplier<Node> node, Clock clock, Duration lease) {
        this.store = open(database);
        this.node = node;
        this.clock = clock;
        this.leases = new Leases(clock, lease);
    }

    /** Opens the tables of this bundle, which its parts share. */
    static Store open(Database database) {
        return database.store(
                "job", Migration.fromResources(JobStore.class, "V001__create_job.sql", "V002__keep_files.sql"));
    }

    /** What came of asking for a lease: either the job holds it, or another is in its way, or too many of its kind run. */
    record Begun(Holding holding, Job other) {

        /** Tells whether it was not begun, and no one job is in its way. */
        boolean tooMany() {
            return holding == null && other == null;
        }
    }

    /** Keeps a new job and gives it its lease; or returns the job that is in its way. */
    Begun begin(JobOrder order, Job job) {
        return store.write(connection -> {
            Optional<Leases.Row> row = leases.row(connection, job.lease());
            Optional<Job> last = row.isEmpty()
                    ? Optional.empty()
                    : JobRows.find(connection, row.get().holding().job());
            Optional<Job> running = last.filter(one -> one.state() == Job.State.RUNNING);
            if (running.isPresent() && row.get().validUntil() > leases.now()) {
                return new Begun(null, running.get());
            }
            if (running.isPresent()) {
                lose(connection, running.get());
            }
            List<Job> ofKind = JobRows.running(connection, job.kind(), leases.now());
            List<Job> ofActor = ofKind.stream()
                    .filter(one -> one.actor().equals(job.actor()))
                    .toList();
            if (ofActor.size() >= order.mostOfOne()) {
                return new Begun(null, ofActor.get(0));
            }
            if (ofKind.size() >= order.mostInAll()) {
                return new Begun(null, null);
            }
            JobRows.insert(connection, job, node.get());
            return new Begun(leases.give(connection, job.lease(), job.id()), null);
        });
    }

    Optional<Job> find(String id) {
        return store.read(connection -> JobRows.find(connection, id));
    }

    List<Job> newest(int most) {
        return store.read(connection -> JobRows.newest(connection, most));
    }

    /** Tells whether a job still holds its lease and nobody cancelled it; in the write transaction of this thread. */
    boolean holds(Holding held) {
        return store.write(
                connection -> leases.renew(connection, held) && !JobRows.isCancelled(connection, held.job()));
    }

    /**
     * Keeps how jobs stand that run here, and renews their leases.
     *
     * @return the ids of those whose lease is no longer theirs
     */
    List<String> keep(List<RunningJob> running) {
        return store.write(connection -> {
            List<String> lost = new ArrayList<>();
            for (RunningJob one : running) {
                if (leases.renew(connection, one.holding())) {
                    JobRows.update(connection, one.job());
                } else {
                    lost.add(one.id());
                }
            }
            return lost;
        });
    }

    /** Returns which of these jobs somebody cancelled, here or elsewhere. */
    List<RunningJob> cancelled(List<RunningJob> running) {
        return store.read(connection -> {
            List<RunningJob> cancelled = new ArrayList<>();
            for (RunningJob one : running) {
                if (JobRows.isCancelled(connection, one.id())) {
                    cancelled.add(one);
                }
            }
            return cancelled;
        });
    }

    /**
     * Keeps how a job ended and lets its lease go.
     *
     * @return the job as it is kept: lost, if others took it for lost before
     */
    Job end(Job ended, Holding held) {
        return store.write(connection -> {
            JobRows.update(connection, ended);
            leases.release(connection, held);
            return JobRows.find(connection, ended.id()).orElse(ended);
        });
    }

    /** Notes that a job is to end, together with what else is to be written; returns it, empty if there is none. */
    Optional<Job> cancel(String id, Runnable alongside) {
        return store.write(connection -> {
            Optional<Job> job = JobRows.find(connection, id);
            if (job.isPresent() && job.get().state() == Job.State.RUNNING && !JobRows.isCancelled(connection, id)) {
                JobRows.markCancelled(connection, id);
                alongside.run();
            }
            return job;
        });
    }

    /** Ends jobs that nobody does any more, and returns them; empty if there are none. */
    List<Job> loseOrphans() {
        List<Job> seen = store.read(this::orphans);
        return seen.isEmpty()
                ? List.of()
                : store.write(connection -> {
                    List<Job> lost = new ArrayList<>();
                    for (Job orphan : orphans(connection)) {
                        lost.add(lose(connection, orphan));
                    }
                    return lost;
                });
    }

    private List<Job> orphans(Connection connection) throws SQLException {
        return JobRows.orphans(connection, node.get(), leases.now());
    }

    private Job lose(Connection connection, Job job) throws SQLException {
        Job lost = job.ended(Job.State.LOST, JobRows.LOST, "", clock.instant());
        JobRows.update(connection, lost);
        Optional<Leases.Row> row = leases.row(connection, job.lease());
        if (row.isPresent() && row.get().holding().job().equals(job.id())) {
            leases.release(connection, row.get().holding());
        }
        return lost;
    }

    /** Forgets jobs that ended before, and files whose time is over. */
    void forget(Instant endedBefore) {
        store.write(connection -> {
            JobRows.forget(connection, endedBefore.toEpochMilli());
            KeptFiles.deleteExpired(connection, clock.millis());
            return null;
        });
    }
}
