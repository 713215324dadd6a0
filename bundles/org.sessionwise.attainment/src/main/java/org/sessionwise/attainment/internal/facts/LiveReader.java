package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.review.Reviews;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.api.teamplan.TeamPlan;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.plan.Dispute;

/** Reads what neighbours keep of a department, as far as they are there. */
final class LiveReader {

    private final Neighbours neighbours;
    private final ZoneId zone;

    LiveReader(Neighbours neighbours, ZoneId zone) {
        this.neighbours = neighbours;
        this.zone = zone;
    }

    AgreedPlans plans(DepartmentId department, List<TeamId> teams, LocalDate day) throws NoAnswerException {
        Optional<TeamPlans> service = neighbours.teamPlans(department);
        return service.isPresent() ? AgreedPlans.read(service.get(), teams, day) : AgreedPlans.NONE;
    }

    /**
     * Returns what the team plans of a department show. Who is left out of the counts of people is left out here, too.
     *
     * @param plans as they were read for the same day
     */
    List<Evidence> teams(DepartmentId department, AgreedPlans plans, Collection<PersonFacts> people, LocalDate day)
            throws NoAnswerException {
        List<PersonFacts> inScope = inScope(people);
        Optional<TeamPlans> service = neighbours.teamPlans(department);
        List<Evidence> all = new ArrayList<>();
        for (List<TeamPlan> ofTeam : service.isPresent() ? plans.byTeam().values() : List.<List<TeamPlan>>of()) {
            for (TeamPlan plan : ofTeam) {
                Set<StaffId> members = inScope.stream()
                        .filter(person -> person.team().equals(plan.team()))
                        .map(PersonFacts::staff)
                        .collect(Collectors.toSet());
                all.add(LiveEvidence.of(department, plan, Answering.neighbour(() -> service.get()
                        .check(plan, members, day))));
            }
        }
        return all;
    }

    /** Of the last whole quarter and the one before, which may still be in date. */
    List<Evidence> reviews(DepartmentId department, Collection<PersonFacts> people, LocalDate day)
            throws NoAnswerException {
        Optional<Reviews> service = neighbours.reviews();
        if (service.isEmpty() || neighbours.figures(department).isEmpty()) {
            return List.of();
        }
        ReviewSight sight = sight(department, inScope(people));
        FinancialQuarter last = FinancialQuarter.of(day).previous();
        List<Evidence> all = new ArrayList<>();
        for (FinancialQuarter quarter : List.of(last, last.previous())) {
            all.addAll(LiveEvidence.of(
                    department, Answering.neighbour(() -> service.get().review(sight, quarter)), zone));
        }
        return all;
    }

    List<Evidence> disputes(DepartmentId department, List<Dispute> disputes, LocalDate day) {
        return PlanDisputes.evidence(department, disputes, day, zone);
    }

    private static List<PersonFacts> inScope(Collection<PersonFacts> people) {
        return people.stream().filter(person -> person.exclusion().isEmpty()).toList();
    }

    private static ReviewSight sight(DepartmentId department, List<PersonFacts> people) {
        Map<StaffId, TeamMember> members = new HashMap<>();
        people.forEach(
                person -> members.put(person.staff(), new TeamMember(person.staff(), person.team(), person.group())));
        return ReviewSight.of(
                department, true, people.stream().map(PersonFacts::team).collect(Collectors.toSet()), members);
    }

    List<Evidence> tariffs() throws NoAnswerException {
        Optional<SpaTariffs> service = neighbours.tariffs();
        return service.isPresent()
                ? LiveEvidence.of(Answering.neighbour(() -> service.get().all()))
                : List.of();
    }
}
