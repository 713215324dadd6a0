package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.job.JobFile;
import org.sessionwise.api.job.JobFiles;

/** Files of jobs in memory. */
final class FakeJobFiles implements JobFiles {

    final Map<String, JobFile> kept = new HashMap<>();

    @Override
    public void keep(JobFile file) {
        kept.put(file.job(), file);
    }

    @Override
    public Optional<JobFile> find(String job) {
        return Optional.ofNullable(kept.get(job));
    }
}
