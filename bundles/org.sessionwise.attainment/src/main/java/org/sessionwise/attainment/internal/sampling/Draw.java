package org.sessionwise.attainment.internal.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Draws so many plans of each team. */
final class Draw {

    private static final SampledPlan.Content NOTHING_FOUND =
            new SampledPlan.Content(SampledPlan.Finding.NOT_YET_REVIEWED, "", Optional.empty());

    private record Candidate(StaffId staff, JobPlanVersion plan) {}

    private final Map<StaffId, JobPlanVersion> ruling;
    private final SeededOrder order;
    private final int perTeam;

    Draw(Map<StaffId, JobPlanVersion> ruling, SeededOrder order, int perTeam) {
        this.ruling = ruling;
        this.order = order;
        this.perTeam = perTeam;
    }

    /** Returns what is drawn: by department and team, then in the order drawn. A team with fewer plans gives all of them. */
    List<SampledPlan> of(Map<DepartmentId, List<TeamMember>> members) {
        List<SampledPlan> drawn = new ArrayList<>();
        new TreeMap<>(members).forEach((department, people) -> teams(people).forEach((team, staff) -> {
            for (Candidate one : first(staff)) {
                drawn.add(SampledPlan.of(
                        drawn.size() + 1,
                        one.staff(),
                        department,
                        team,
                        one.plan().planId(),
                        one.plan().version(),
                        NOTHING_FOUND));
            }
        }));
        return drawn;
    }

    private static SortedMap<TeamId, Set<StaffId>> teams(List<TeamMember> members) {
        return members.stream()
                .collect(Collectors.groupingBy(
                        TeamMember::team,
                        TreeMap::new,
                        Collectors.mapping(TeamMember::staff, Collectors.toCollection(TreeSet::new))));
    }

    private List<Candidate> first(Set<StaffId> staff) {
        return staff.stream()
                .filter(ruling::containsKey)
                .map(person -> new Candidate(person, ruling.get(person)))
                .sorted((one, other) -> order.byHash().compare(one.plan(), other.plan()))
                .limit(perTeam)
                .toList();
    }
}
