package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.ObjectiveId;

/** The agreed plans of a department's teams that matter on a day: for its year and the next one, or else for the last one. */
final class AgreedPlans {

    static final AgreedPlans NONE = new AgreedPlans(Map.of(), LocalDate.EPOCH);

    private final Map<TeamId, List<TeamPlan>> plans;
    private final LocalDate day;

    private AgreedPlans(Map<TeamId, List<TeamPlan>> plans, LocalDate day) {
        this.plans = plans;
        this.day = day;
    }

    static AgreedPlans read(TeamPlans service, List<TeamId> teams, LocalDate day) throws NoAnswerException {
        return Answering.neighbour(() -> {
            int year = service.year(day.getYear()).from().isAfter(day) ? day.getYear() - 1 : day.getYear();
            Map<TeamId, List<TeamPlan>> plans = new HashMap<>();
            for (TeamId team : teams) {
                List<TeamPlan> agreed = new ArrayList<>();
                agreed(service, team, year).ifPresent(agreed::add);
                if (agreed.isEmpty()) {
                    agreed(service, team, year - 1).ifPresent(agreed::add);
                }
                agreed(service, team, year + 1).ifPresent(agreed::add);
                if (!agreed.isEmpty()) {
                    plans.put(team, agreed);
                }
            }
            return new AgreedPlans(plans, day);
        });
    }

    /** A draft that follows takes nothing away. */
    private static Optional<TeamPlan> agreed(TeamPlans service, TeamId team, int year) throws NoAnswerException {
        Optional<TeamPlan> newest = service.find(team, year);
        return newest.isEmpty() || newest.get().state() == TeamPlan.State.AGREED
                ? newest
                : service.versions(team, year).stream()
                        .filter(version -> version.state() == TeamPlan.State.AGREED)
                        .findFirst();
    }

    Map<TeamId, List<TeamPlan>> byTeam() {
        return plans;
    }

    /** Returns the objectives of the plan in force; empty if there is none. */
    Set<ObjectiveId> objectives(TeamId team) {
        return plans.getOrDefault(team, List.of()).stream()
                .filter(plan -> plan.year().contains(day))
                .flatMap(plan -> plan.content().objectives().stream())
                .map(TeamObjective::id)
                .collect(Collectors.toSet());
    }
}
