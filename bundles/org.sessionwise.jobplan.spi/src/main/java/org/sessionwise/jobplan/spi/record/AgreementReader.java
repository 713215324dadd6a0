package org.sessionwise.jobplan.spi.record;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Support;

/** Reads what a plan says beside its timetable. */
final class AgreementReader {

    private static final int LONGEST_TEXT = 2_000;

    private final FieldReader reader;

    AgreementReader(FieldReader plan) {
        this.reader = plan;
    }

    /** Returns the agreement; refuses it if an activity serves an objective that is not in it. */
    Agreement read(List<Activity> activities) throws FieldException {
        Map<ObjectiveId, Objective> objectives = objectives();
        requireServed(objectives, activities);
        return Agreement.of(
                texts(PlanField.RESPONSIBILITIES, PlanField.RESPONSIBILITY),
                texts(PlanField.ACCOUNTABILITIES, PlanField.ACCOUNTABILITY),
                List.copyOf(objectives.values()),
                support());
    }

    private List<String> texts(PlanField list, PlanField entry) throws FieldException {
        List<String> texts = new ArrayList<>();
        for (FieldReader one : reader.entries(list)) {
            texts.add(one.text(entry, LONGEST_TEXT));
        }
        return texts;
    }

    private List<Support> support() throws FieldException {
        List<Support> support = new ArrayList<>();
        for (FieldReader one : reader.entries(PlanField.SUPPORT)) {
            support.add(new Support(
                    one.oneOf(PlanField.SUPPORT_KIND, EnumSet.allOf(Support.Kind.class)),
                    one.text(PlanField.SUPPORT_TEXT, LONGEST_TEXT)));
        }
        return support;
    }

    private Map<ObjectiveId, Objective> objectives() throws FieldException {
        Map<ObjectiveId, Objective> objectives = new LinkedHashMap<>();
        List<FieldReader> entries = reader.entries(PlanField.OBJECTIVES);
        for (FieldReader one : entries) {
            Objective objective = objective(one);
            if (objectives.put(objective.id(), objective) != null) {
                throw one.refused(
                        Refusal.NAMED_TWICE, PlanField.OBJECTIVE_ID, "stands twice in one plan, expected once");
            }
        }
        for (FieldReader one : entries) {
            requireWider(objective(one), one, objectives);
        }
        return objectives;
    }

    private static Objective objective(FieldReader one) throws FieldException {
        return new Objective(
                new ObjectiveId(one.key(PlanField.OBJECTIVE_ID)),
                one.oneOf(PlanField.OBJECTIVE_LEVEL, EnumSet.allOf(Objective.Level.class)),
                one.text(PlanField.OBJECTIVE_TEXT, LONGEST_TEXT),
                one.optionalKey(PlanField.OBJECTIVE_SUPPORTS)
                        .filter(key -> !key.isBlank())
                        .map(ObjectiveId::new));
    }

    /** The wider objective may be the team's or the trust's and stand elsewhere; if it stands here, it must be wider. */
    private static void requireWider(Objective objective, FieldReader one, Map<ObjectiveId, Objective> all)
            throws FieldException {
        Optional<Objective> wider = objective.supports().map(all::get);
        if (wider.filter(other -> other.level().compareTo(objective.level()) <= 0)
                .isPresent()) {
            throw one.refused(
                    Refusal.NOT_IN_CONTRACT,
                    PlanField.OBJECTIVE_SUPPORTS,
                    "names an objective of level " + wider.get().level() + ", expected a wider one than "
                            + objective.level() + ": a person's serves a team's or the trust's, a team's the trust's");
        }
    }

    private void requireServed(Map<ObjectiveId, Objective> objectives, List<Activity> activities)
            throws FieldException {
        for (int i = 0; i < activities.size(); i++) {
            if (!objectives.keySet().containsAll(activities.get(i).objectives())) {
                throw reader.refused(
                        Refusal.UNCLEAR_IDENTITY,
                        PlanField.OBJECTIVES,
                        "activity " + (i + 1) + " serves an objective that the plan does not have, expected one of the "
                                + objectives.size() + " here: add the objective, or take it from the activity");
            }
        }
    }
}
