package org.sessionwise.itests.benchmark.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;

class KernelsIT {

    /** That each can be run and tells all figures of the table; how large they are is nobody's business here. */
    @Test
    void everyBenchmarkRuns() throws Exception {
        Collection<RunResult> results = Kernels.smoke();

        assertEquals(
                List.of(
                        "ExpansionBenchmark.expandPersonYear",
                        "MatchingBenchmark.matchPersonYear",
                        "ReconciliationBenchmark.cold",
                        "ReconciliationBenchmark.gapListUnchanged",
                        "ReconciliationBenchmark.oneEditToGapList",
                        "ReconciliationBenchmark.oneEditToTeamGapList",
                        "TemplateBenchmark.propose written=false",
                        "TemplateBenchmark.propose written=true"),
                results.stream().map(Kernels::name).sorted().toList());
        assertTrue(results.stream().allMatch(result -> Kernels.cpu(result) >= 0));
    }
}
