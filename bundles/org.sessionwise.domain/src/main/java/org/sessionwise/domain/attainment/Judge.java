package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sessionwise.domain.attainment.rule.PeopleShare;
import org.sessionwise.domain.attainment.rule.Rules;

/** Decides the criteria of a catalogue in one place on a day. */
final class Judge {

    private static final Verdict DONE = Verdict.of(Status.MET, "Met once what stands behind it is done.");

    /** A criterion with what decides it. */
    private record Step(Criterion criterion, Rule rule) {

        static Step of(Criterion criterion) {
            return new Step(criterion, Rules.named(criterion.rule()).orElse(Step::undecided));
        }

        static Verdict undecided(Criterion criterion, Situation situation) {
            return Verdict.of(Status.NOT_ASSESSED, "No rule \"" + criterion.rule() + "\" is known here.");
        }
    }

    private final List<Step> steps;
    private final List<CriterionId> ofTeams;
    private final List<CriterionId> ofWholeTeams;
    private final LocalDate day;
    private final Contributed contributed;
    private final Set<CriterionId> done;

    private Judge(List<Step> steps, LocalDate day, Contributed contributed, Set<CriterionId> done) {
        this.steps = steps;
        this.ofTeams = criteria(criterion -> criterion.reach() == Criterion.Reach.TEAM);
        this.ofWholeTeams = criteria(criterion -> criterion.reach() == Criterion.Reach.TEAM
                && criterion.restsOn().isEmpty()
                && PeopleShare.of(criterion).isEmpty());
        this.day = day;
        this.contributed = contributed;
        this.done = done;
    }

    private List<CriterionId> criteria(Predicate<Criterion> wanted) {
        return steps.stream()
                .map(Step::criterion)
                .filter(wanted)
                .map(Criterion::id)
                .toList();
    }

    static Judge of(Catalogue catalogue, LocalDate day, Contributed contributed) {
        return new Judge(catalogue.criteria().stream().map(Step::of).toList(), day, contributed, Set.of());
    }

    /** Returns one to whom it is enough that some criteria are said to be done. */
    Judge done(Set<CriterionId> criteria) {
        return new Judge(steps, day, contributed, Set.copyOf(criteria));
    }

    LocalDate day() {
        return day;
    }

    /** Returns the criteria that are decided of each team. */
    List<CriterionId> ofTeams() {
        return ofTeams;
    }

    /** Decides the trust's own criteria, in order. */
    Map<CriterionId, Verdict> trustWide(Place trust, FiledEvidence evidence) {
        Map<CriterionId, Verdict> verdicts = new LinkedHashMap<>();
        Situation situation = situation(trust, evidence, Set.of());
        for (Step step : steps) {
            if (step.criterion().reach() == Criterion.Reach.TRUST) {
                verdicts.put(step.criterion().id(), decide(step, situation, verdicts));
            }
        }
        return verdicts;
    }

    /**
     * Decides all criteria in a place, in order.
     *
     * @param before verdicts on the trust's own criteria, and those that a group of a team shares with it
     * @param teams of each criterion of teams, where the teams of a wider place stand; empty for a team
     * @param anywhere what somebody of the whole trust counts for
     */
    Map<CriterionId, Verdict> decide(
            Place place,
            FiledEvidence evidence,
            Map<CriterionId, Verdict> before,
            Map<CriterionId, Tally> teams,
            Set<PersonMeasure> anywhere) {
        Map<CriterionId, Verdict> verdicts = new LinkedHashMap<>();
        Situation situation = situation(place, evidence, anywhere);
        for (Step step : steps) {
            CriterionId id = step.criterion().id();
            if (step.criterion().reach() == Criterion.Reach.TRUST) {
                verdicts.put(id, before.get(id));
            } else if (place.isEmpty()) {
                verdicts.put(id, step.rule().decide(step.criterion(), situation)); // not applicable, and why
            } else if (before.containsKey(id)) {
                verdicts.put(
                        id, orDone(step.criterion(), contributed(id, situation).orElseGet(() -> before.get(id))));
            } else if (teams.containsKey(id)) {
                verdicts.put(
                        id, orDone(step.criterion(), contributed(id, situation).orElseGet(teams.get(id)::verdict)));
            } else {
                verdicts.put(id, decide(step, situation, verdicts));
            }
        }
        return verdicts;
    }

    private Situation situation(Place place, FiledEvidence evidence, Set<PersonMeasure> anywhere) {
        return Situation.of(place.scope(), day, place.people(), place.groupNames(), evidence)
                .anywhere(anywhere);
    }

    private Verdict decide(Step step, Situation situation, Map<CriterionId, Verdict> before) {
        Criterion criterion = step.criterion();
        return orDone(criterion, contributed(criterion.id(), situation).orElseGet(() -> step.rule()
                .decide(criterion, seen(criterion, situation, before))));
    }

    /** Returns a verdict, or that it is met if it only has to be done and is; of what data say, the changed data say it. */
    private Verdict orDone(Criterion criterion, Verdict verdict) {
        if (!done.contains(criterion.id()) || verdict.status().counts()) {
            return verdict;
        }
        boolean data = criterion.means() == Criterion.Means.COMPUTED
                && PeopleShare.of(criterion).isPresent();
        return data ? verdict : DONE;
    }

    /** Returns, of the verdicts on a team, those that its groups have with it. */
    Map<CriterionId, Verdict> shared(AttainmentScope team, Map<CriterionId, Verdict> verdicts) {
        Map<CriterionId, Verdict> shared = new HashMap<>();
        for (CriterionId id : ofWholeTeams) {
            Verdict verdict = verdicts.get(id);
            shared.put(id, verdict.inherited().isPresent() ? verdict : verdict.inheritedFrom(team));
        }
        return shared;
    }

    /** Returns the verdicts on the trust's own criteria as narrower scopes have them. */
    Map<CriterionId, Verdict> inherited(Map<CriterionId, Verdict> trustWide) {
        Map<CriterionId, Verdict> inherited = new HashMap<>();
        for (Step step : steps) {
            CriterionId id = step.criterion().id();
            if (trustWide.containsKey(id)) {
                inherited.put(id, orDone(step.criterion(), trustWide.get(id)).inheritedFrom(AttainmentScope.trust()));
            }
        }
        return inherited;
    }

    private static Situation seen(Criterion criterion, Situation situation, Map<CriterionId, Verdict> before) {
        if (criterion.restsOn().isEmpty()) {
            return situation;
        }
        Map<CriterionId, Verdict> seen = new HashMap<>(before);
        seen.keySet().retainAll(criterion.restsOn());
        return situation.decided(seen);
    }

    private Optional<Verdict> contributed(CriterionId criterion, Situation situation) {
        return contributed.decide(criterion, situation.scope(), day);
    }
}
