package org.sessionwise.entitlement.internal.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.jobplan.spi.JobPlanSource;

/** The sources that run now. */
@Component(service = PullSources.class)
public final class PullSources {

    private final List<JobPlanSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public PullSources() {}

    @Reference(name = "sources", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindSource(JobPlanSource source) {
        sources.add(source);
    }

    public void unbindSource(JobPlanSource source) {
        sources.remove(source);
    }

    List<JobPlanSource> all() {
        return sources.stream().sorted(Comparator.comparing(JobPlanSource::id)).toList();
    }

    Optional<JobPlanSource> find(String id) {
        return all().stream().filter(source -> source.id().equals(id)).findFirst();
    }
}
