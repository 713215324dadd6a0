package org.sessionwise.itests.benchmark.product;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.Entitlement;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.api.plan.JobPlanPulls;
import org.sessionwise.api.plan.PullOrder;
import org.sessionwise.api.plan.PullReport;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterTemplateSource;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.itests.benchmark.year.Rostering;
import org.sessionwise.itests.benchmark.year.TrustYear;
import org.sessionwise.itests.benchmark.year.YearCalendar;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** A trust that pulls its plans over HTTP into the embedded database; the first department merges them into a template. */
public final class PlannedTrust implements AutoCloseable {

    private static final String SOURCE = "http~benchmark";
    private static final Actor ACTOR = new Actor("benchmark");
    private static final Duration POLL = Duration.ofMillis(2);

    private final EmbeddedProduct product;

    /**
     * Starts it, without any plan yet.
     *
     * @param home a new directory
     * @param inFlight how many pages are asked for at the same time, over as many connections
     */
    public PlannedTrust(TrustYear year, Path home, PlanFeed feed, int inFlight) {
        MadeUpHost host = new MadeUpHost(year);
        MadeUpTemplates templates = new MadeUpTemplates();
        product = EmbeddedProduct.withPlans(home);
        product.offer(RosterHost.class, host);
        product.offer(StaffDirectory.class, host);
        product.offer(RosterTemplateSource.class, templates);
        product.offer(RosterTemplateTarget.class, templates);
        product.configureOne("org.sessionwise.httpclient", Map.of("connectionsPerHost", inFlight));
        product.configure(
                "org.sessionwise.jobplan.http",
                Map.of(
                        "sourceId",
                        SOURCE,
                        "title",
                        "Benchmark",
                        "baseUri",
                        feed.address(),
                        ".apiKey",
                        PlanFeed.KEY,
                        "pagesInFlight",
                        inFlight));
        product.service(JobPlanSource.class, "");
    }

    /** Reads everything that the feed has and keeps nothing. */
    public JobPlanBatch read() throws SourceUnavailableException {
        return product.service(JobPlanSource.class, "").read(Optional.empty(), (done, total) -> {});
    }

    /** Pulls everything into the database and returns what the product reports of it. */
    public PullReport pull() throws NoAnswerException, JobRunningException {
        JobPlanPulls pulls = product.service(JobPlanPulls.class, "");
        while (pulls.sources().stream().noneMatch(source -> source.id().equals(SOURCE))) {
            LockSupport.parkNanos(POLL.toNanos()); // the product hears of a source a moment after us
        }
        int before = pulls.recent(100).size();
        pulls.begin(PullOrder.of(SOURCE), ACTOR);
        List<PullReport> reports = pulls.recent(100);
        while (reports.size() == before) {
            LockSupport.parkNanos(POLL.toNanos());
            reports = pulls.recent(100);
        }
        if (reports.get(0).outcome() == PullReport.Outcome.FAILED) {
            throw new IllegalStateException(reports.get(0).problem());
        }
        return reports.get(0);
    }

    /** Switches the template merge on for the first department. */
    public void mergeTemplates() {
        product.configure(
                "org.sessionwise.entitlement",
                Map.of(
                        "department", MadeUpHost.department(0).value(),
                        "dutyMapping",
                                Rostering.DUTIES.entrySet().stream()
                                        .map(duty -> duty.getKey() + "=" + duty.getValue())
                                        .toArray(String[]::new)));
        product.service(Entitlement.class, "");
    }

    /** Works out what the plans of the first day after the mid-year changes ask of the template. */
    public TemplateProposal propose() throws NoAnswerException, UnknownTemplateException {
        return product.service(Entitlement.class, "").propose(MadeUpTemplates.ID, YearCalendar.FIRST.plusWeeks(32));
    }

    /** Writes a proposal into the template. */
    public ApplyResult apply(TemplateProposal proposal) throws NoAnswerException, UnknownTemplateException {
        return product.service(Entitlement.class, "")
                .apply(MadeUpTemplates.ID, proposal.asOf(), proposal.fingerprint(), Decisions.NONE, ACTOR);
    }

    @Override
    public void close() {
        product.close();
    }
}
