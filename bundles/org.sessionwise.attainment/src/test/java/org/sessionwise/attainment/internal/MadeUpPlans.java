package org.sessionwise.attainment.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.Timing;

/** Plans in a map. */
final class MadeUpPlans implements JobPlanRegister {

    static final ObjectiveId TEAM_OBJECTIVE = new ObjectiveId("T1");

    final Map<StaffId, List<JobPlanVersion>> all = new HashMap<>();
    final List<Set<StaffId>> asked = new ArrayList<>();
    boolean down;

    /** Signed and complete, reviewed and approved on a day, in force for a year from then on. */
    static JobPlanVersion.Builder good(StaffId staff, int version, LocalDate approved) {
        return JobPlanVersion.builder(
                        new JobPlanId("plan-" + staff),
                        version,
                        new PersonReference(Optional.of(staff.value()), Optional.empty()),
                        new DateRange(approved, approved.plusYears(1)))
                .reviewedOn(approved)
                .approvedOn(approved)
                .activities(List.of(
                        activity("clinic", ActivityCategory.DCC)
                                .output(new Output(Fraction.of(8), "patients"))
                                .build(),
                        activity("teaching", ActivityCategory.SPA)
                                .output(new Output(Fraction.of(2), "trainees"))
                                .build()))
                .agreement(Agreement.of(
                        List.of(),
                        List.of(),
                        List.of(new Objective(
                                new ObjectiveId("O1"), Objective.Level.PERSON, "learn", Optional.of(TEAM_OBJECTIVE))),
                        List.of()))
                .life(new PlanLife(List.of(new Signature(Signature.Role.EMPLOYEE, approved)), List.of()));
    }

    static Activity.Builder activity(String id, ActivityCategory category) {
        return Activity.builder(
                new ActivityId(id), new ActivityCode(id), category, new Timing.Flexible(Duration.ofHours(4)));
    }

    /** Adds a version that takes the place of those before. */
    void approve(StaffId staff, JobPlanVersion plan) {
        List<JobPlanVersion> versions = new ArrayList<>();
        for (JobPlanVersion older : all.getOrDefault(staff, List.of())) {
            versions.add(
                    older.state() == JobPlanState.APPROVED
                            ? older.toBuilder().state(JobPlanState.SUPERSEDED).build()
                            : older);
        }
        versions.add(plan);
        all.put(staff, versions);
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
        throw new UnsupportedOperationException("levels ask for all that is known");
    }

    @Override
    public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) throws NoAnswerException {
        if (down) {
            throw new NoAnswerException("The database gives no answer.");
        }
        asked.add(Set.copyOf(staff));
        Map<StaffId, List<JobPlanVersion>> found = new HashMap<>(all);
        found.keySet().retainAll(Set.copyOf(staff));
        found.replaceAll((person, versions) -> List.copyOf(versions));
        return found;
    }

    @Override
    public DutyMapping dutyMapping(DepartmentId department) {
        return new DutyMapping(Map.of());
    }
}
