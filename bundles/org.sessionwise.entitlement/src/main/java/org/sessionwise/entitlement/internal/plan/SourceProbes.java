package org.sessionwise.entitlement.internal.plan;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.Connection;
import org.sessionwise.api.operation.ConnectionProbes;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** Asks the sources of job plans whether they answer, without pulling. */
@Component
public final class SourceProbes implements ConnectionProbes {

    private final PullSources sources;

    @Activate
    public SourceProbes(@Reference(name = "sources") PullSources sources) {
        this.sources = sources;
    }

    @Override
    public List<Probe> probes() {
        return sources.all().stream().<Probe>map(SourceProbe::new).toList();
    }

    private record SourceProbe(JobPlanSource source) implements Probe {

        @Override
        public String id() {
            return "source:" + source.id();
        }

        @Override
        public Connection.Kind kind() {
            return Connection.Kind.SOURCE;
        }

        @Override
        public String title() {
            return source.title();
        }

        @Override
        public String ask() throws NoAnswerException {
            try {
                return source.probe()
                        .orElseThrow(() -> new NoAnswerException(
                                "It cannot be asked without pulling from it: try a pull that keeps nothing."));
            } catch (SourceUnavailableException e) {
                throw new NoAnswerException(e.getMessage(), e);
            }
        }
    }
}
