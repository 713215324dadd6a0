package org.sessionwise.jobplan.csv.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.PlanField;

/** What is tried with any bytes. Only what a source may throw is caught; what else comes is a fault. */
final class FuzzTargets {

    private static final CsvJobPlanSource SOURCE = new CsvSource(Path.of("target")).source();
    private static final String CODED = "(?s).* \\(IN-\\d\\d\\)";

    private FuzzTargets() {}

    static void file(byte[] bytes) {
        try {
            JobPlanBatch batch = SOURCE.batch(bytes, Optional.empty(), (done, total) -> {});
            batch.rejected().forEach(one -> require(one.problem().matches(CODED), "no code"));
            batch.plans()
                    .forEach(plan -> require(
                            batch.rejected().stream()
                                    .noneMatch(one -> one.plan().equals(Optional.of(plan.planId()))),
                            "half a plan"));
        } catch (SourceUnavailableException refused) {
            require(refused.reason() == SourceUnavailableException.Reason.WRONG_ANSWER, "another reason");
            require(refused.getMessage().matches(CODED), "no code");
        }
    }

    /** Puts a text into each column of a row, one after the other. */
    static void cell(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\"", "\"\"");
        for (PlanField field : Columns.all()) {
            String table = new Table()
                    .row(Columns.nameOf(field) + "=\"" + text + "\"")
                    .row("plan_id=JP-2")
                    .toString();
            file(table.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }

    /** Returns the target of this name, for those who make inputs themselves. */
    static Consumer<byte[]> named(String name) {
        return switch (name) {
            case "aFileOfPlans" -> FuzzTargets::file;
            case "aCellOfAPlan" -> FuzzTargets::cell;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
