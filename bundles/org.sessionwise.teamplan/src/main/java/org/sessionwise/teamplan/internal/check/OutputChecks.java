package org.sessionwise.teamplan.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.api.teamplan.ExpectedOutput;
import org.sessionwise.api.teamplan.TeamPlanCheck.Contribution;
import org.sessionwise.api.teamplan.TeamPlanCheck.OutputCheck;
import org.sessionwise.api.teamplan.TeamPlanCheck.Standing;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Output;

/** Expected output against what the individual plans add up to. */
final class OutputChecks {

    private final RulingPlans plans;
    private final Fraction tolerance;

    OutputChecks(RulingPlans plans, Fraction tolerance) {
        this.plans = plans;
        this.tolerance = tolerance;
    }

    OutputCheck check(ExpectedOutput expected) {
        List<Contribution> contributions = new ArrayList<>();
        Set<StaffId> without = new TreeSet<>();
        for (Map.Entry<StaffId, JobPlanVersion> entry : plans.all().entrySet()) {
            List<Contribution> ofPerson = contributions(expected, entry.getKey(), entry.getValue());
            contributions.addAll(ofPerson);
            if (ofPerson.isEmpty() && does(entry.getValue(), expected)) {
                without.add(entry.getKey());
            }
        }
        Fraction planned = contributions.stream().map(Contribution::amount).reduce(Fraction.ZERO, Fraction::plus);
        return new OutputCheck(
                expected, planned, standing(planned, expected.amount()), contributions, List.copyOf(without));
    }

    private static boolean does(JobPlanVersion plan, ExpectedOutput expected) {
        return RulingPlans.counting(plan).anyMatch(activity -> activity.code().equals(expected.activity()));
    }

    private List<Contribution> contributions(ExpectedOutput expected, StaffId staff, JobPlanVersion plan) {
        return RulingPlans.counting(plan)
                .filter(activity -> activity.code().equals(expected.activity()))
                .flatMap(activity -> inUnit(activity, expected.unit())
                        .map(output -> contribution(staff, plan, activity, output.perSession()))
                        .stream())
                .toList();
    }

    private static Optional<Output> inUnit(Activity activity, String unit) {
        return activity.output().filter(output -> output.unit().equalsIgnoreCase(unit));
    }

    private Contribution contribution(StaffId staff, JobPlanVersion plan, Activity activity, Fraction perSession) {
        Fraction sessions = plans.amounts().sessions(plan, activity);
        return new Contribution(
                staff,
                plan.planId(),
                plan.version(),
                activity.code(),
                sessions,
                perSession,
                sessions.times(perSession));
    }

    private Standing standing(Fraction planned, Fraction expected) {
        Fraction slack = expected.times(tolerance);
        if (planned.compareTo(expected.minus(slack)) < 0) {
            return Standing.SHORT;
        }
        return planned.compareTo(expected.plus(slack)) > 0 ? Standing.OVER : Standing.MET;
    }
}
