package org.sessionwise.api.attainment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.Catalogue;

/** How far a scope has come, by which catalogue and policy, as known when, and what is not known about it. */
public final class AttainmentReport {

    private final Attained attained;
    private final Catalogue catalogue;
    private final DatedPolicy<AttainmentPolicy> policy;
    private final Instant asAt;
    private final Gaps gaps;

    private record Gaps(boolean reconstructed, List<DepartmentId> switchedOff, Map<String, Integer> exclusions) {}

    private AttainmentReport(
            Attained attained, Catalogue catalogue, DatedPolicy<AttainmentPolicy> policy, Instant asAt, Gaps gaps) {
        this.attained = Objects.requireNonNull(attained, "attained");
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.asAt = Objects.requireNonNull(asAt, "asAt");
        this.gaps = gaps;
    }

    /** Returns a report of what was recorded at the time. */
    public static AttainmentReport of(
            Attained attained, Catalogue catalogue, DatedPolicy<AttainmentPolicy> policy, Instant asAt) {
        return new AttainmentReport(attained, catalogue, policy, asAt, new Gaps(false, List.of(), Map.of()));
    }

    /** Returns it as worked out from what is known now: before that day nothing was recorded here. */
    public AttainmentReport reconstructed() {
        return new AttainmentReport(
                attained, catalogue, policy, asAt, new Gaps(true, gaps.switchedOff(), gaps.exclusions()));
    }

    /** Returns it with departments that have not switched the capability on; their people count all the same. */
    public AttainmentReport switchedOff(List<DepartmentId> departments) {
        return new AttainmentReport(
                attained,
                catalogue,
                policy,
                asAt,
                new Gaps(gaps.reconstructed(), List.copyOf(departments), gaps.exclusions()));
    }

    /** Returns it with how many people are left out, by reason. */
    public AttainmentReport exclusions(Map<String, Integer> byReason) {
        return new AttainmentReport(
                attained,
                catalogue,
                policy,
                asAt,
                new Gaps(gaps.reconstructed(), gaps.switchedOff(), Map.copyOf(byReason)));
    }

    public Attained attained() {
        return attained;
    }

    /** Returns the catalogue with the trust's numbers in it, each setting with who set it. */
    public Catalogue catalogue() {
        return catalogue;
    }

    public DatedPolicy<AttainmentPolicy> policy() {
        return policy;
    }

    /** Returns when what counts here was last learnt. */
    public Instant asAt() {
        return asAt;
    }

    public boolean isReconstructed() {
        return gaps.reconstructed();
    }

    public List<DepartmentId> switchedOff() {
        return gaps.switchedOff();
    }

    /** Returns how many people are left out, by reason in words; empty if nobody is. */
    public Map<String, Integer> exclusions() {
        return gaps.exclusions();
    }
}
