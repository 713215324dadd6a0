package org.sessionwise.attainment.internal.sampling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * The order in which plans of a team are drawn: by SHA-256 of the seed, a colon and the plan's key, as hexadecimal digits. Anybody
 * can work it out again with a command line; nobody can choose whom it draws without trying seeds, and the seed is kept.
 */
final class SeededOrder {

    private final long seed;

    SeededOrder(long seed) {
        this.seed = seed;
    }

    /** Whatever order they come in, they leave in the same. */
    Comparator<JobPlanVersion> byHash() {
        return Comparator.comparing((JobPlanVersion plan) -> hash(plan.planId().value()))
                .thenComparing(JobPlanVersion::planId);
    }

    private String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((seed + ":" + key).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
