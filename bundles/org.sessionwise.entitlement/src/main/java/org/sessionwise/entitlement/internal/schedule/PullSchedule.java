package org.sessionwise.entitlement.internal.schedule;

import java.security.SecureRandom;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Jobs;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.entitlement.internal.plan.PullTimes;
import org.sessionwise.entitlement.internal.plan.SourceHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pulls one source at regular times, for as long as its factory configuration exists. */
@Component(
        service = PullSchedule.class,
        immediate = true,
        configurationPid = PullSchedule.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PullSchedule.Config.class, factory = true)
public final class PullSchedule {

    static final String PID = "org.sessionwise.entitlement.schedule";

    private static final Logger LOG = LoggerFactory.getLogger(PullSchedule.class);

    @ObjectClassDefinition(
            name = "Sessionwise: schedule of pulls",
            description = "When job plans are pulled from one source without anybody asking. Give times or minutes.")
    @interface Config {
        @AttributeDefinition(name = "Source", description = "The source's id, such as http~trust.")
        String source();

        @AttributeDefinition(
                name = "Times",
                description = "Times of day, such as 03:15, 12:30. In the nights when clocks change each comes once.")
        String times() default "";

        @AttributeDefinition(
                name = "Every so many minutes",
                description = "Instead of times of day: 5 to 1440; 0 means that times are given.")
        int everyMinutes() default 0;

        @AttributeDefinition(name = "Days", description = "Days of the week, such as MON, TUE; empty means every day.")
        String days() default "";

        @AttributeDefinition(name = "Time zone", description = "In which times and days are meant.")
        String zone() default "Europe/London";

        @AttributeDefinition(
                name = "Spread",
                description =
                        "A pull begins up to so many seconds after its time, so that not all ask at once; 0 to 3600.",
                min = "0",
                max = "3600")
        int spreadSeconds() default 60;
    }

    private final ScheduledPulls pulls;
    private final PullTimes times;
    private final ScheduleThread thread;
    private final Runnable look = this::look;
    private boolean closed;

    @Activate
    public PullSchedule(
            Config config,
            @Reference(name = "pulls") JobPlanPulls pulls,
            @Reference(name = "jobs") Jobs jobs,
            @Reference(name = "history") SourceHistory history,
            @Reference(name = "times") PullTimes times,
            @Reference(name = "thread") ScheduleThread thread) {
        this.pulls = new ScheduledPulls(
                TimetableSettings.source(config.source()),
                TimetableSettings.timetable(config.times(), config.everyMinutes(), config.days(), config.zone()),
                TimetableSettings.spread(config.spreadSeconds()),
                new ScheduledPulls.Services(pulls, jobs, history, Clock.systemUTC(), new Backoff(new SecureRandom())));
        this.times = times;
        this.thread = thread;
        tellNext();
        thread.add(look);
    }

    @Deactivate
    public synchronized void close() {
        closed = true;
        thread.remove(look);
        times.remove(this);
    }

    private void look() {
        try {
            pulls.look();
        } catch (NoAnswerException | RuntimeException e) {
            LOG.debug("schedule of source {}: looks again in a moment", pulls.source(), e);
        }
        tellNext();
    }

    /** A look that is under way when the configuration goes must not tell a time of which nothing comes. */
    private synchronized void tellNext() {
        if (!closed) {
            times.put(this, pulls.source(), pulls.next(), pulls.last());
        }
    }
}
