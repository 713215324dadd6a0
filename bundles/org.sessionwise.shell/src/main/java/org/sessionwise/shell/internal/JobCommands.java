package org.sessionwise.shell.internal;

import java.time.Instant;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.Jobs;

/** What runs in the background. */
@Component(
        service = JobCommands.class,
        property = {
            "osgi.command.scope=sessionwise",
            "osgi.command.function=jobs",
            "osgi.command.function=job",
            "osgi.command.function=cancel"
        })
public final class JobCommands {

    private static final int MOST = 20;

    private final Jobs jobs;

    @Activate
    public JobCommands(@Reference(name = "jobs") Jobs jobs) {
        this.jobs = jobs;
    }

    @Descriptor("lists the newest jobs, the newest first")
    public String jobs() {
        return Answer.of(() -> {
            Table table = table();
            jobs.newest(MOST).forEach(job -> row(table, job));
            return table.or("There was no job yet.");
        });
    }

    @Descriptor("tells how a job stands")
    public String job(@Descriptor("its id, as \"jobs\" lists it") String id) {
        return Answer.of(() -> shown(jobs.find(id).orElseThrow(JobCommands::unknown)));
    }

    @Descriptor("asks a job to end; it keeps nothing half")
    public String cancel(CommandSession session, @Descriptor("its id, as \"jobs\" lists it") String id) {
        return Answer.of(() -> shown(jobs.cancel(id, ShellUser.of(session)).orElseThrow(JobCommands::unknown)));
    }

    private static RefusedException unknown() {
        return new RefusedException("there is no such job, or it was so long ago that it is forgotten.");
    }

    private static String shown(Job job) {
        Table table = table();
        row(table, job);
        return table.or("");
    }

    private static Table table() {
        return Table.of("JOB", "WHAT", "STATE", "DONE", "BEGAN", "ENDED", "WORDS");
    }

    private static void row(Table table, Job job) {
        table.row(
                job.id(),
                job.kind() + " " + job.subject(),
                job.state(),
                job.done() + (job.total() < 0 ? "" : " of " + job.total()),
                job.startedAt(),
                job.endedAt().map(Instant::toString).orElse(""),
                job.words());
    }
}
