package org.sessionwise.jobplan.upload.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.RejectedRecord;
import org.sessionwise.jobplan.upload.internal.plan.PlanFile;
import org.sessionwise.jobplan.upload.internal.table.TableWriter;

/** The content of a name after a file was taken. */
final class NewContent {

    static final int MOST_ROWS = 20_000;

    private final List<List<String>> rows;
    private final List<RejectedRecord> refused;

    private NewContent(List<List<String>> rows, List<RejectedRecord> refused) {
        this.rows = rows;
        this.refused = refused;
    }

    /**
     * Returns what is to be kept.
     *
     * @param before what stays but for the plans that the file names; empty if nothing of it does
     */
    static NewContent of(PlanFile file, Optional<KeptContent> before) {
        Set<JobPlanId> told = new HashSet<>();
        file.judgement().plans().stream().map(JobPlanVersion::planId).forEach(told::add);
        List<RejectedRecord> refused = new ArrayList<>(file.judgement().rejected());
        List<List<String>> rows = new ArrayList<>(file.content());
        before.ifPresent(kept -> {
            rows.addAll(PlanFile.rowsWithout(kept.rows(), told));
            kept.refused().stream()
                    .filter(one -> one.plan().filter(told::contains).isEmpty())
                    .filter(one -> !refused.contains(one))
                    .forEach(refused::add);
        });
        return new NewContent(rows, refused);
    }

    boolean isTooMuch() {
        return rows.size() > MOST_ROWS;
    }

    int plans() {
        return (int) rows.stream().skip(1).map(row -> row.get(0)).distinct().count();
    }

    KeptContent kept() {
        String text = TableWriter.text(rows);
        return new KeptContent(text, digest(text + refused), refused);
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "upload.1." + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
