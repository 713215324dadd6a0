package org.sessionwise.attainment.internal.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.api.attainment.AttainmentDepartment;
import org.sessionwise.api.attainment.CriterionEvaluator;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.review.Reviews;
import org.sessionwise.api.teamplan.SpaTariffs;
import org.sessionwise.api.teamplan.TeamPlans;
import org.sessionwise.domain.DepartmentId;

/** What other capabilities offer, department by department, as it comes and goes. What is gone is not known. */
@Component(service = Neighbours.class)
public final class Neighbours {

    private final Map<DepartmentId, TeamPlans> teamPlans = new ConcurrentHashMap<>();
    private final Map<DepartmentId, Figures> figures = new ConcurrentHashMap<>();
    private final Set<DepartmentId> switchedOn = ConcurrentHashMap.newKeySet();
    private final List<Reviews> reviews = new CopyOnWriteArrayList<>();
    private final List<SpaTariffs> tariffs = new CopyOnWriteArrayList<>();
    private final List<CriterionEvaluator> evaluators = new CopyOnWriteArrayList<>();

    public Optional<TeamPlans> teamPlans(DepartmentId department) {
        return Optional.ofNullable(teamPlans.get(department));
    }

    public Optional<Figures> figures(DepartmentId department) {
        return Optional.ofNullable(figures.get(department));
    }

    public Optional<Reviews> reviews() {
        return reviews.stream().findFirst();
    }

    public Optional<SpaTariffs> tariffs() {
        return tariffs.stream().findFirst();
    }

    /** Returns whether the department has switched attainment on. */
    public boolean isSwitchedOn(DepartmentId department) {
        return switchedOn.contains(department);
    }

    /** Returns those that are there now; another list as soon as one comes or goes. */
    public List<CriterionEvaluator> evaluators() {
        return List.copyOf(evaluators);
    }

    @Reference(name = "teamPlans", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addTeamPlans(TeamPlans added) {
        teamPlans.put(added.department(), added);
    }

    public void removeTeamPlans(TeamPlans removed) {
        teamPlans.values().remove(removed);
    }

    @Reference(name = "figures", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addFigures(Figures added) {
        figures.put(added.department(), added);
    }

    public void removeFigures(Figures removed) {
        figures.values().remove(removed);
    }

    @Reference(name = "reviews", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addReviews(Reviews added) {
        reviews.add(added);
    }

    public void removeReviews(Reviews removed) {
        reviews.remove(removed);
    }

    @Reference(name = "tariffs", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addTariffs(SpaTariffs added) {
        tariffs.add(added);
    }

    public void removeTariffs(SpaTariffs removed) {
        tariffs.remove(removed);
    }

    @Reference(name = "departments", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addDepartment(AttainmentDepartment added) {
        switchedOn.add(added.department());
    }

    public void removeDepartment(AttainmentDepartment removed) {
        switchedOn.remove(removed.department());
    }

    @Reference(name = "evaluators", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addEvaluator(CriterionEvaluator added) {
        evaluators.add(added);
    }

    public void removeEvaluator(CriterionEvaluator removed) {
        evaluators.remove(removed);
    }
}
