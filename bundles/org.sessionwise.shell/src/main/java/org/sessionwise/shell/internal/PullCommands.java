package org.sessionwise.shell.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PlanSource;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;

/** Where job plans come from. */
@Component(
        service = PullCommands.class,
        property = {"osgi.command.scope=sessionwise", "osgi.command.function=sources", "osgi.command.function=pull"})
public final class PullCommands {

    private static final int LOOK_BACK = 200;

    private final JobPlanPulls pulls;

    @Activate
    public PullCommands(@Reference(name = "pulls") JobPlanPulls pulls) {
        this.pulls = pulls;
    }

    @Descriptor("lists the sources of job plans, how fresh each is, and how its last pull ended")
    public String sources() {
        return Answer.of(() -> {
            List<PullReport> recent = pulls.recent(LOOK_BACK);
            Table table = Table.of("SOURCE", "FRESH AS OF", "NEXT PULL", "LAST PULL", "WHY");
            for (PlanSource source : pulls.sources()) {
                Optional<PullReport> last = recent.stream()
                        .filter(report -> report.source().equals(source.id()) && !report.dryRun())
                        .findFirst();
                table.row(
                        source.id(),
                        orNever(source.freshAsOf()),
                        orNever(source.nextPull()),
                        last.map(report -> report.outcome().toString()).orElse("never"),
                        last.map(PullReport::problem).orElse(""));
            }
            return table.or("No source is configured.");
        });
    }

    private static String orNever(Optional<Instant> at) {
        return at.map(Instant::toString).orElse("never");
    }

    @Descriptor("begins to pull job plans; \"job\" with the id that it prints tells how it goes")
    public String pull(
            CommandSession session,
            @Descriptor("a source, as \"sources\" lists it") String source,
            @Descriptor("dry: only report what would change; everything: read all again") String... how) {
        return Answer.of(() -> {
            PullOrder order = PullOrder.of(known(source));
            for (String word : how) {
                order = with(order, word);
            }
            Job job = pulls.begin(order, ShellUser.of(session));
            return "Job " + job.id() + " has begun: " + job.words();
        });
    }

    private String known(String source) throws NoAnswerException, RefusedException {
        if (pulls.sources().stream().noneMatch(each -> each.id().equals(source))) {
            throw new RefusedException("there is no such source; \"sources\" lists those there are.");
        }
        return source;
    }

    private static PullOrder with(PullOrder order, String word) throws RefusedException {
        return switch (word) {
            case "dry" -> order.tryOut();
            case "everything" -> order.everything();
            default -> throw new RefusedException("after the source may stand: dry, everything.");
        };
    }
}
