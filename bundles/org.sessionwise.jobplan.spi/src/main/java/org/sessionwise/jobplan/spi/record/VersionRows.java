package org.sessionwise.jobplan.spi.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/** The rows of one plan version. */
final class VersionRows {

    private static final Set<PlanField> ACTIVITY = activity();

    private final List<PlanRow> rows = new ArrayList<>();

    private static Set<PlanField> activity() {
        Set<PlanField> fields = EnumSet.of(PlanField.CYCLE_WEEKS, PlanField.CYCLE_ANCHOR);
        fields.addAll(PlanField.ofActivity());
        return fields;
    }

    private static Set<PlanField> withoutMeaning(TimingKind timing) {
        Set<PlanField> others = EnumSet.copyOf(PlanField.ofTimings());
        others.removeAll(timing.fields());
        return others;
    }

    void add(PlanRow row) {
        rows.add(row);
    }

    /** Refuses a row for what it says by itself. */
    static void check(PlanRow row) throws FieldException {
        new VersionReader(row).read(List.of());
        if (row.hasActivity()) {
            new ActivityReader(row, List.of(row)).read();
            TimingKind timing = timing(row);
            row.requireBlank(withoutMeaning(timing), timing.name());
        }
    }

    /** Returns the version; refuses the row that does not go with the others. */
    JobPlanVersion read() throws FieldException {
        PlanRow first = rows.get(0);
        Map<String, List<PlanRow>> byActivity = new LinkedHashMap<>();
        for (PlanRow row : rows) {
            row.requireSame(first, PlanField.ofPlan(), "a plan version");
            if (row.hasActivity()) {
                String activity = new FieldReader(row).key(PlanField.ACTIVITY_ID);
                byActivity.computeIfAbsent(activity, id -> new ArrayList<>()).add(row);
            } else if (rows.size() > 1) {
                throw row.refused(
                        Refusal.WRONG_KIND,
                        PlanField.ACTIVITY_ID,
                        "is missing, expected an activity in each row of a plan that has any");
            }
        }
        List<Activity> activities = new ArrayList<>();
        for (List<PlanRow> ofOne : byActivity.values()) {
            activities.add(activity(ofOne));
        }
        return new VersionReader(first).read(activities);
    }

    private static Activity activity(List<PlanRow> rows) throws FieldException {
        PlanRow first = rows.get(0);
        for (PlanRow row : rows) {
            row.requireSame(first, ACTIVITY, "an activity");
            if (row != first && !timing(row).hasSlots()) {
                throw row.refused(
                        Refusal.UNCLEAR_IDENTITY,
                        PlanField.ACTIVITY_ID,
                        "stands on " + first.record() + " too, expected one row where timing is " + timing(row));
            }
        }
        return new ActivityReader(first, rows).read();
    }

    private static TimingKind timing(PlanRow row) throws FieldException {
        return new FieldReader(row).oneOf(PlanField.TIMING, EnumSet.allOf(TimingKind.class));
    }
}
