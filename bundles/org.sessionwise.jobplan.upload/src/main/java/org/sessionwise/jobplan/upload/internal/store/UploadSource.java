package org.sessionwise.jobplan.upload.internal.store;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;
import org.sessionwise.jobplan.spi.JobPlanSource;
import org.sessionwise.jobplan.spi.PullProgress;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.upload.internal.plan.Judgement;
import org.sessionwise.jobplan.upload.internal.plan.PlanFile;

/** Tells the plans that people accepted under a name. */
final class UploadSource implements JobPlanSource {

    private final String name;
    private final UploadStore store;

    UploadSource(String name, UploadStore store) {
        this.name = name;
        this.store = store;
    }

    static String idOf(String name) {
        return "upload~" + name;
    }

    @Override
    public String id() {
        return idOf(name);
    }

    @Override
    public String title() {
        return "Uploaded: " + name;
    }

    @Override
    public JobPlanBatch read(Optional<String> since, PullProgress progress) throws SourceUnavailableException {
        KeptContent content = content();
        return since.equals(Optional.of(content.digest()))
                ? JobPlanBatch.unchanged(content.digest())
                : batch(content, progress);
    }

    @Override
    public Optional<String> probe() throws SourceUnavailableException {
        return Optional.of("What was uploaded is kept: " + content().rows().length() + " characters.");
    }

    private KeptContent content() throws SourceUnavailableException {
        try {
            return store.read(connection -> new UploadTable(connection).content(name))
                    .orElseThrow(() -> new SourceUnavailableException(
                            "Nothing was uploaded under this name yet: upload a file and accept it"));
        } catch (NoAnswerException e) {
            throw new SourceUnavailableException(e.getMessage(), e);
        }
    }

    private static JobPlanBatch batch(KeptContent content, PullProgress progress) throws SourceUnavailableException {
        try {
            Judgement kept = PlanFile.kept(content.rows());
            progress.read(kept.plans().size(), kept.plans().size());
            return JobPlanBatch.of(
                    Coverage.EVERYTHING,
                    kept.plans(),
                    Set.of(),
                    Stream.concat(content.refused().stream(), kept.rejected().stream())
                            .toList(),
                    content.digest());
        } catch (UploadRefusedException unreadable) {
            throw new SourceUnavailableException(
                    SourceUnavailableException.Reason.WRONG_ANSWER,
                    "What was kept of the upload cannot be read any more: upload the file again",
                    unreadable);
        }
    }
}
