package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.ConnectionProbes;
import org.sessionwise.entitlement.internal.fakes.MemorySource;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.PullProgress;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** Sources asked whether they answer. */
class SourceProbesTest {

    private final PullSources sources = new PullSources();
    private final SourceProbes probes = new SourceProbes(sources);

    @Test
    void aSourceIsAskedAndNothingIsRead() throws Exception {
        sources.bindSource(source(""));

        ConnectionProbes.Probe probe = probes.probes().get(0);

        assertEquals("source:feed The feed", probe.id() + " " + probe.title());
        assertEquals("It answers.", probe.ask());
    }

    @Test
    void aSourceInTroubleSaysWhatToDo() {
        sources.bindSource(source("Renew the key."));

        assertEquals(
                "Renew the key.",
                assertThrows(
                                NoAnswerException.class,
                                () -> probes.probes().get(0).ask())
                        .getMessage());
    }

    @Test
    void aSourceThatCannotBeAskedSaysSo() {
        MemorySource old = new MemorySource("old");
        sources.bindSource(old);

        assertTrue(assertThrows(
                        NoAnswerException.class, () -> probes.probes().get(0).ask())
                .getMessage()
                .startsWith("It cannot be asked without pulling"));
        assertEquals(List.of(), old.cursors);
    }

    private static JobPlanSource source(String trouble) {
        return new JobPlanSource() {
            @Override
            public String id() {
                return "feed";
            }

            @Override
            public String title() {
                return "The feed";
            }

            @Override
            public JobPlanBatch read(Optional<String> since, PullProgress progress) {
                throw new IllegalStateException("nothing is to be read");
            }

            @Override
            public Optional<String> probe() throws SourceUnavailableException {
                if (!trouble.isEmpty()) {
                    throw new SourceUnavailableException(trouble);
                }
                return Optional.of("It answers.");
            }
        };
    }
}
