package org.sessionwise.entitlement.internal.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.PullProgress;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** A source that answers what it is told to, and remembers the cursors it was asked with. */
public final class MemorySource implements JobPlanSource {

    public final List<Optional<String>> cursors = new ArrayList<>();
    public Runnable whileReading = () -> {};
    public String failure = "";
    /** What it tells of its progress: done and total. */
    public List<long[]> progress = List.of();

    private SourceUnavailableException trouble;
    private final String id;
    private JobPlanBatch answer = JobPlanBatch.unchanged("");

    public MemorySource(String id) {
        this.id = id;
    }

    /** Fails each read like this. */
    public void fails(SourceUnavailableException like) {
        failure = like.getMessage();
        trouble = like;
    }

    public MemorySource answers(JobPlanBatch batch) {
        answer = batch;
        return this;
    }

    public MemorySource hasAll(JobPlanVersion... plans) {
        return answers(JobPlanBatch.of(Coverage.EVERYTHING, List.of(plans), Set.of(), List.of(), "all"));
    }

    public MemorySource hasAllBut(RejectedRecord rejected, JobPlanVersion... plans) {
        return answers(JobPlanBatch.of(Coverage.EVERYTHING, List.of(plans), Set.of(), List.of(rejected), "all"));
    }

    public MemorySource changed(String cursor, JobPlanVersion... plans) {
        return answers(JobPlanBatch.of(Coverage.CHANGES, List.of(plans), Set.of(), List.of(), cursor));
    }

    public MemorySource withdrew(String... plans) {
        Set<JobPlanId> ids =
                Set.copyOf(List.of(plans).stream().map(JobPlanId::new).toList());
        return answers(JobPlanBatch.of(Coverage.CHANGES, List.of(), ids, List.of(), "withdrawn"));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return "Source " + id;
    }

    @Override
    public JobPlanBatch read(Optional<String> since, PullProgress hears) throws SourceUnavailableException {
        cursors.add(since);
        progress.forEach(told -> hears.read(told[0], told[1]));
        whileReading.run();
        if (!failure.isEmpty()) {
            throw trouble != null && trouble.getMessage().equals(failure)
                    ? trouble
                    : new SourceUnavailableException(failure);
        }
        return answer;
    }
}
