package org.sessionwise.demo.internal.trust;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Support;

/**
 * What plans say beside their timetable: by agreements.txt the same for everybody of a team or a grade, but that dice leave
 * some that are not agreed yet without objectives, and some without a word on support.
 */
final class PlanContent {

    private static final int WITHOUT_OBJECTIVES = 120;
    private static final int WITHOUT_SUPPORT = 250;

    private final List<List<String>> agreed = Table.rows("agreements.txt");
    private final ActivityContent activities = new ActivityContent();
    private final Map<String, Staff> staff;

    PlanContent(Map<String, Staff> staff) {
        this.staff = staff;
    }

    /** Returns the plan with its content; states, dates and times stay as they are. */
    JobPlanVersion of(JobPlanVersion plan, Staff person) {
        Map<Objective, List<String>> served = objectives(person, ActivityContent.isAgreed(plan));
        Optional<ActivityId> setAside = isManager(person) ? TimeForPlans.in(plan.activities()) : Optional.empty();
        return plan.toBuilder()
                .activities(plan.activities().stream()
                        .map(activity -> activities.of(
                                activity,
                                plan,
                                person.id(),
                                setAside.filter(activity.id()::equals).isPresent(),
                                served))
                        .toList())
                .year(PlanYear.of(plan))
                .agreement(Agreement.of(
                        byGrade("responsibility", person),
                        byGrade("accountability", person),
                        List.copyOf(served.keySet()),
                        support(person)))
                .build();
    }

    private boolean isManager(Staff person) {
        return staff.values().stream().anyMatch(other -> person.id().equals(other.lineManager()));
    }

    private Stream<List<String>> rows(String kind) {
        return agreed.stream().filter(row -> row.get(0).equals(kind));
    }

    private List<String> byGrade(String kind, Staff person) {
        return rows(kind)
                .filter(row -> person.grade().contains(row.get(1)))
                .map(row -> row.get(2))
                .toList();
    }

    private List<Support> support(Staff person) {
        if (Dice.perMille("support " + person.id()) < WITHOUT_SUPPORT) {
            return List.of();
        }
        return rows("support")
                .filter(row -> row.get(1).equals(person.team()))
                .map(row -> new Support(Support.Kind.valueOf(row.get(2)), row.get(3)))
                .toList();
    }

    /** The person's, then those of the team that it serves, then those of the trust; each with the activities that serve it. */
    private Map<Objective, List<String>> objectives(Staff person, boolean agreed) {
        Map<Objective, List<String>> objectives = new LinkedHashMap<>();
        List<List<String>> ofTeam = rows("objective")
                .filter(row -> row.get(1).equals(person.team()))
                .toList();
        if (ofTeam.isEmpty() || !agreed && Dice.perMille("objectives " + person.id()) < WITHOUT_OBJECTIVES) {
            return objectives;
        }
        List<List<String>> own =
                rows("objective").filter(row -> row.get(1).equals("person")).toList();
        List<String> one = own.get(Dice.perMille("own " + person.id()) % own.size());
        put(
                one,
                person.id() + "-" + one.get(2),
                Objective.Level.PERSON,
                ofTeam.get(0).get(2),
                objectives);
        ofTeam.forEach(row -> put(row, row.get(2), Objective.Level.TEAM, row.get(4), objectives));
        rows("objective")
                .filter(row -> row.get(2).equals(ofTeam.get(0).get(4)))
                .forEach(row -> put(row, row.get(2), Objective.Level.TRUST, "", objectives));
        return objectives;
    }

    private static void put(
            List<String> row,
            String key,
            Objective.Level level,
            String wider,
            Map<Objective, List<String>> objectives) {
        Optional<ObjectiveId> supports =
                Optional.of(wider).filter(text -> !text.isEmpty()).map(ObjectiveId::new);
        objectives.put(
                new Objective(new ObjectiveId(key), level, row.get(3), supports), ActivityContent.codes(row.get(5)));
    }
}
