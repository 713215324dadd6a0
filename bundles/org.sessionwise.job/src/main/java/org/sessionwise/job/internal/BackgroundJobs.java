package org.sessionwise.job.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobListener;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.job.JobWork;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;

/** Jobs on threads of this node, under leases in the database. Immediate: what a crash left behind is found at the start. */
@Component(service = Jobs.class, immediate = true, configurationPid = BackgroundJobs.PID)
@Designate(ocd = BackgroundJobs.Config.class)
public final class BackgroundJobs implements Jobs {

    static final String PID = "org.sessionwise.job";

    private static final String HOME = "sessionwise.home";
    private static final int MOST = 4;
    private static final int LEASE_SECONDS = 60;
    private static final int KEEP_DAYS = 90;

    @ObjectClassDefinition(
            name = "Sessionwise: jobs",
            description = "Work in the background, such as pulling job plans.")
    @interface Config {
        @AttributeDefinition(
                name = "Most at a time",
                description = "How many jobs may run at the same time on this node; more are refused.",
                min = "1",
                max = "64")
        int most() default MOST;

        @AttributeDefinition(
                name = "Lease",
                description =
                        "How long, in seconds, a node may be silent before its jobs count as lost and others may do"
                                + " them. Longer than any one write of a job takes, and than clocks of nodes differ.",
                min = "5",
                max = "3600")
        int leaseSeconds() default LEASE_SECONDS;

        @AttributeDefinition(
                name = "Results kept",
                description = "For how many days after its end a job can be looked up.",
                min = "1",
                max = "3650")
        int keepDays() default KEEP_DAYS;
    }

    @Reference(name = "listeners", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<JobListener> listeners = new CopyOnWriteArrayList<>();

    @Reference(
            name = "audit",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile AuditLog audit;

    private final Clock clock;
    private final JobStore store;
    private final News news;
    private final RunningJobs running;
    private final Workers workers;
    private final Heartbeat heartbeat;

    @Activate
    public BackgroundJobs(BundleContext context, @Reference(name = "database") Database database, Config config) {
        this(
                database,
                new NodeFile(home(context.getProperty(HOME)).resolve("node-id")),
                Clock.systemUTC(),
                Settings.of(config.most(), config.leaseSeconds(), config.keepDays()));
        beat();
    }

    BackgroundJobs(Database database, Supplier<Node> node, Clock clock, Settings settings) {
        this.clock = clock;
        this.store = new JobStore(database, node, clock, settings.lease());
        this.news = new News(() -> listeners);
        this.running = new RunningJobs(store, news, clock);
        this.workers = new Workers(settings, running, clock);
        this.heartbeat = new Heartbeat(store, running, news, clock, settings);
    }

    private static Path home(String configured) {
        return Path.of(configured == null || configured.isBlank() ? "sessionwise-data" : configured);
    }

    /** Takes a listener in, as the framework does. */
    BackgroundJobs and(JobListener listener) {
        listeners.add(listener);
        return this;
    }

    /** Takes the audit log in, as the framework does. */
    BackgroundJobs and(AuditLog log) {
        audit = log;
        return this;
    }

    /** Begins to beat, on a thread of its own. */
    void beat() {
        workers.beat(heartbeat);
    }

    Heartbeat heartbeat() {
        return heartbeat;
    }

    @Override
    public Job begin(JobOrder order, JobWork work) throws JobRunningException, NoAnswerException {
        workers.reserve();
        RunningJob job = null;
        try {
            job = lease(order);
        } finally {
            if (job == null) {
                workers.release();
            }
        }
        running.add(job);
        workers.work(job, work);
        return job.job();
    }

    private RunningJob lease(JobOrder order) throws JobRunningException, NoAnswerException {
        Instant now = Instant.ofEpochMilli(clock.millis());
        Job job = Job.running(UUID.randomUUID().toString(), order, now, 0, -1, "beginning");
        JobStore.Begun begun = answer(() -> store.begin(order, job));
        if (begun.tooMany()) {
            throw new NoAnswerException("As many jobs of this kind are running as may run at a time: "
                    + order.mostInAll() + ". Try again when one has ended.");
        }
        if (begun.other() != null) {
            throw new JobRunningException(running.freshest(begun.other()));
        }
        return new RunningJob(order, job, begun.holding(), store);
    }

    @Override
    public Optional<Job> find(String id) throws NoAnswerException {
        Optional<Job> here = running.find(id).map(RunningJob::job);
        return here.isPresent() ? here : answer(() -> store.find(id));
    }

    @Override
    public List<Job> newest(int most) throws NoAnswerException {
        return answer(() -> store.newest(most)).stream().map(running::freshest).toList();
    }

    @Override
    public Optional<Job> cancel(String id, Actor actor) throws NoAnswerException {
        Optional<Job> before = answer(() -> store.cancel(id, () -> recordCancelling(id, actor)));
        running.find(id).ifPresent(job -> job.stop(RunningJob.Stop.CANCELLED, clock.instant()));
        return before.map(running::freshest);
    }

    private void recordCancelling(String id, Actor actor) {
        AuditLog log = audit;
        if (log != null) {
            log.record(actor, "job cancelled", "job " + id, "");
        }
    }

    private static <T> T answer(Supplier<T> question) throws NoAnswerException {
        try {
            return question.get();
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database gives no answer about jobs. Try again in a moment.", e);
        }
    }

    /** Interrupts what runs and gives it a short time to say so; what does not end in it is lost. */
    @Deactivate
    public void close() {
        workers.close();
        try {
            news.close(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
