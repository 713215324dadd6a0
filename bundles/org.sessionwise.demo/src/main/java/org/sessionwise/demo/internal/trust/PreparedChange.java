package org.sessionwise.demo.internal.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

/**
 * Something that happens in the job-plan system.
 *
 * @param versions new versions, and old ones with new content
 * @param withdrawn plans taken back
 */
public record PreparedChange(List<JobPlanVersion> versions, List<JobPlanId> withdrawn) {

    static Map<String, PreparedChange> read(String resource, PlanReader reader) {
        Map<String, PreparedChange> changes = new LinkedHashMap<>();
        Table.blocks(resource, "change ").forEach((name, block) -> changes.put(name, change(block, reader)));
        return changes;
    }

    private static PreparedChange change(List<String> block, PlanReader reader) {
        List<JobPlanId> withdrawn = block.stream()
                .filter(line -> line.startsWith("withdraw "))
                .map(line -> new JobPlanId(line.substring(9)))
                .toList();
        List<String> plans =
                block.stream().filter(line -> !line.startsWith("withdraw ")).toList();
        return new PreparedChange(
                reader.read(plans).stream().map(MadeUpPlan::plan).toList(), withdrawn);
    }
}
