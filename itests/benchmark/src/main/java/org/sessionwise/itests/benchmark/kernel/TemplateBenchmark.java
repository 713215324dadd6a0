package org.sessionwise.itests.benchmark.kernel;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.api.job.JobRunningException;
import org.sessionwise.itests.benchmark.product.PlanFeed;
import org.sessionwise.itests.benchmark.product.PlannedTrust;
import org.sessionwise.itests.benchmark.year.TrustYear;

/** What the plans of 200 people would change in a template of four weeks; plans come from the embedded database. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TemplateBenchmark {

    /** Teams of twelve: 17 have one whole department of 200. */
    @Param("17")
    public int teams;

    /** Whether the template has what the plans ask for already. */
    @Param({"false", "true"})
    public boolean written;

    private PlannedTrust trust;

    @Setup
    public void pull() throws NoAnswerException, JobRunningException, UnknownTemplateException {
        TrustYear year = TrustYear.of(teams, 1);
        Path home = Path.of(System.getProperty("work.directory", "work"), "template-" + System.nanoTime());
        try (PlanFeed feed = new PlanFeed(year, 100, 0)) {
            trust = new PlannedTrust(year, home, feed, 4);
            trust.pull();
        }
        trust.mergeTemplates();
        if (written) {
            trust.apply(trust.propose());
        }
    }

    @TearDown
    public void close() {
        trust.close();
    }

    @Benchmark
    public TemplateProposal propose() throws NoAnswerException, UnknownTemplateException {
        return trust.propose();
    }
}
