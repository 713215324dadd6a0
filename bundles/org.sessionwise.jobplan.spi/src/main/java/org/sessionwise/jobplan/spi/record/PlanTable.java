package org.sessionwise.jobplan.spi.record;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.jobplan.spi.RejectedRecord;

/**
 * Gathers the rows of a table to plans: a row for each slot of a cycle, or for each activity that has none. A plan with a row
 * that cannot be used is left out whole: half of it would be a wrong plan. Belongs to one thread.
 */
public final class PlanTable {

    private final Map<JobPlanId, Map<Integer, VersionRows>> plans = new LinkedHashMap<>();
    private final Set<JobPlanId> spoiled = new HashSet<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private Optional<JobPlanId> above = Optional.empty();

    /** A table without rows. */
    public PlanTable() {}

    /** Adds the next row of the table; one that cannot be used is told in {@link #rejected}. */
    public void add(PlanRow row) {
        Optional<JobPlanId> plan = row.plan();
        try {
            row.requireUsable();
            VersionRows.check(row);
            VersionReader version = new VersionReader(row);
            plans.computeIfAbsent(version.planId(), id -> new TreeMap<>())
                    .computeIfAbsent(version.version(), number -> new VersionRows())
                    .add(row);
        } catch (FieldException refused) {
            reject(refused, plan);
        }
        above = plan.or(() -> above);
    }

    private void reject(FieldException refused, Optional<JobPlanId> plan) {
        rejected.add(refused.rejected(plan));
        // In spreadsheets a blank cell often means "as above": then the plan above would lack this row.
        plan.or(() -> above).ifPresent(spoiled::add);
        if (plan.isEmpty()) {
            above.ifPresent(
                    id -> rejected.add(
                            new RejectedRecord(
                                    "plan " + id,
                                    above,
                                    "",
                                    Refusal.UNCLEAR_IDENTITY.in(
                                            "stands above a row that names no plan and may belong to it, expected a plan_id in each row"))));
        }
    }

    /** Returns the versions of all plans without a fault, in the order of the table; call it once, after the last row. */
    public List<JobPlanVersion> usable() {
        List<JobPlanVersion> usable = new ArrayList<>();
        plans.forEach((plan, versions) -> {
            if (!spoiled.contains(plan)) {
                usable.addAll(versionsOf(plan, versions.values()));
            }
        });
        return usable;
    }

    private List<JobPlanVersion> versionsOf(JobPlanId plan, Iterable<VersionRows> versions) {
        List<JobPlanVersion> read = new ArrayList<>();
        try {
            for (VersionRows version : versions) {
                read.add(version.read());
            }
            return read;
        } catch (FieldException refused) {
            rejected.add(refused.rejected(Optional.of(plan)));
            return List.of();
        }
    }

    /** Returns what cannot be used, in the order of the table; complete once {@link #usable} was called. */
    public List<RejectedRecord> rejected() {
        return List.copyOf(rejected);
    }
}
