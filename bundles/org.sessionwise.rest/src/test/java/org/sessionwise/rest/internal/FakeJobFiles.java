package org.sessionwise.rest.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.JobFile;
import org.sessionwise.api.job.JobFiles;

/** Files of jobs in memory. */
final class FakeJobFiles implements JobFiles {

    final Map<String, JobFile> kept = new HashMap<>();
    boolean full;

    @Override
    public void keep(JobFile file) {
        kept.put(file.job(), file);
    }

    @Override
    public boolean hasRoom(Actor owner) {
        return !full;
    }

    @Override
    public Set<String> kept(Actor owner) {
        return kept.values().stream()
                .filter(file -> file.owner().equals(owner))
                .map(JobFile::job)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<JobFile> find(String job) {
        return Optional.ofNullable(kept.get(job));
    }
}
