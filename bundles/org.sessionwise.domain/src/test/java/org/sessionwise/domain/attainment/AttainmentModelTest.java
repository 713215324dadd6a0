package org.sessionwise.domain.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.domain.attainment.MadeUpTrust.DAY;
import static org.sessionwise.domain.attainment.MadeUpTrust.TRUST;
import static org.sessionwise.domain.attainment.MadeUpTrust.attested;
import static org.sessionwise.domain.attainment.MadeUpTrust.complete;
import static org.sessionwise.domain.attainment.MadeUpTrust.department;
import static org.sessionwise.domain.attainment.MadeUpTrust.model;
import static org.sessionwise.domain.attainment.MadeUpTrust.perfect;
import static org.sessionwise.domain.attainment.MadeUpTrust.policy;
import static org.sessionwise.domain.attainment.MadeUpTrust.team;
import static org.sessionwise.domain.attainment.MadeUpTrust.unknown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

class AttainmentModelTest {

    private static final AttainmentScope ENDO = team("gastro", "endo");
    private static final AttainmentScope LIVER = team("gastro", "liver");
    private static final AttainmentScope CATH = team("heart", "cath");

    private final List<PersonFacts> people = new ArrayList<>();

    private static Verdict verdict(AttainmentModel model, AttainmentScope scope, String criterion) {
        return model.attained(scope).verdicts().get(new CriterionId(criterion));
    }

    private static Status status(AttainmentModel model, AttainmentScope scope, String criterion) {
        return verdict(model, scope, criterion).status();
    }

    @Test
    void wholeTrustIsAtTheTopWithEverythingAsItShouldBe() {
        people.addAll(perfect(10, ENDO, "Nurses"));
        people.addAll(perfect(10, CATH, "Doctors"));
        AttainmentModel model = model(people, complete());

        assertEquals(3, model.attained(TRUST).level());
        assertEquals(3, model.attained(TRUST).weakest());
        assertEquals(20, model.attained(TRUST).people());
        assertEquals(
                MadeUpStandard.catalogue().criteria().stream()
                        .map(Criterion::id)
                        .toList(),
                List.copyOf(model.attained(TRUST).verdicts().keySet()));
    }

    /** One of 20 people without a plan is 5 % of the trust and 10 % of the team: both pass; two are 20 % of the team. */
    @Test
    void weakTeamHidesInThePooledCountsAndShowsAsTheWeakestLink() {
        people.addAll(perfect(18, ENDO, "Nurses"));
        people.addAll(perfect(8, CATH, "Nurses"));
        people.add(unknown("x", CATH, "Nurses"));
        people.add(unknown("y", CATH, "Nurses"));
        AttainmentModel model = model(people, complete());

        assertEquals(3, model.attained(TRUST).level());
        assertEquals(0, model.attained(TRUST).weakest());
        assertEquals(0, model.attained(CATH).level());
        assertEquals(3, model.attained(ENDO).weakest());
    }

    @Test
    void weakGroupShowsAsTheWeakestLink() {
        people.addAll(perfect(18, ENDO, "Nurses"));
        people.add(perfect("x", ENDO, "Doctors"));
        people.add(unknown("y", ENDO, "Doctors"));
        AttainmentModel model = model(people, complete());

        assertEquals(3, model.attained(ENDO).level());
        assertEquals(0, model.attained(ENDO).weakest());
        assertEquals(0, model.attained(TRUST).weakest());
        assertEquals(0, model.attained(TRUST.onlyGroup("Doctors")).level());
        assertEquals(3, model.attained(TRUST.onlyGroup("Nurses")).weakest());
    }

    @Test
    void plansAboutToLapseAreToldNextFirstAndOnlyActiveOnesInScope() {
        people.add(plan("in-thirty", ENDO, 30));
        people.add(plan("tomorrow", ENDO, 1));
        people.add(plan("lapsed-today", ENDO, 0));
        people.add(plan("in-sixty", ENDO, 60));
        people.add(plan("elsewhere", CATH, 5));
        people.add(plan("left-out", ENDO, 5).excluded(new Exclusion(Exclusion.Kind.POLICY, "New in post")));
        AttainmentModel model = model(people, complete());

        assertEquals(
                List.of(new StaffId("tomorrow"), new StaffId("in-thirty")),
                List.copyOf(model.lapsing(ENDO, DAY.plusDays(60)).keySet()));
        assertEquals(DAY.plusDays(1), model.lapsing(ENDO, DAY.plusDays(60)).get(new StaffId("tomorrow")));
        assertEquals(4, model.lapsing(TRUST, DAY.plusDays(61)).size());
    }

    private static PersonFacts plan(String key, AttainmentScope team, int days) {
        return PersonFacts.of(
                        new StaffId(key),
                        team.department().orElseThrow(),
                        team.team().orElseThrow(),
                        "Nurses",
                        Set.of(PersonFact.ON_DEDICATED_SYSTEM))
                .active(new DateRange(DAY.minusYears(1).plusDays(days), DAY.plusDays(days)));
    }

    @Test
    void trustsOwnCriteriaAreInheritedByName() {
        people.addAll(perfect(10, ENDO, "Nurses"));
        AttainmentModel model = model(people, complete());

        assertEquals(Optional.empty(), verdict(model, TRUST, "1.3d").inherited());
        for (AttainmentScope scope :
                List.of(department("gastro"), ENDO, ENDO.onlyGroup("Nurses"), TRUST.onlyGroup("Nurses"))) {
            assertEquals(Optional.of("trust"), verdict(model, scope, "1.3d").inherited(), scope::toString);
            assertEquals(Status.MET, status(model, scope, "1.3d"));
        }
    }

    /** A department cannot say for itself what the trust has to. */
    @Test
    void narrowerScopeDoesNotDecideForTheTrust() {
        people.addAll(perfect(10, ENDO, "Nurses"));
        AttainmentModel model = model(people, List.of(attested("own", department("gastro"), "1.3d")));

        assertEquals(Status.NOT_ASSESSED, status(model, TRUST, "1.3d"));
        assertEquals(Status.NOT_ASSESSED, status(model, department("gastro"), "1.3d"));
    }

    @Test
    void departmentsEvidenceCountsForItsTeamsAndForNoOther() {
        people.addAll(perfect(10, ENDO, "Nurses"));
        people.addAll(perfect(10, LIVER, "Nurses"));
        people.addAll(perfect(10, CATH, "Nurses"));
        AttainmentModel model = model(people, List.of(attested("own", department("gastro"), "2.2c")));

        assertEquals(Status.MET, status(model, ENDO, "2.2c"));
        assertEquals(
                Optional.of("department/gastro"), verdict(model, LIVER, "2.2c").inherited());
        assertEquals(Status.MET, status(model, department("gastro"), "2.2c"));
        assertEquals(Status.NOT_ASSESSED, status(model, CATH, "2.2c"));
        assertEquals(Status.NOT_ASSESSED, status(model, TRUST, "2.2c"));
        assertEquals(
                "Met by 2 of 3 teams; not assessed in 1.",
                verdict(model, TRUST, "2.2c").reason());
        assertEquals(
                Optional.of(new Proportion(2, 3)), verdict(model, TRUST, "2.2c").counted());
    }

    @Test
    void teamsWithoutPeopleDoNotStandInTheWay() {
        people.addAll(perfect(10, ENDO, "Nurses"));
        AttainmentModel model = model(people, List.of(attested("own", ENDO, "2.2c")));

        assertEquals(Status.MET, status(model, department("gastro"), "2.2c"));
        assertEquals(Status.NOT_APPLICABLE, status(model, LIVER, "2.2c"));
        assertEquals(Status.NOT_APPLICABLE, status(model, department("empty"), "1.4a"));
        assertEquals(0, model.attained(department("empty")).people());
    }

    @Test
    void whereItArisesInNoTeamItIsNotApplicableAndCounts() {
        people.addAll(perfect(10, ENDO, "Nurses"));
        AttainmentModel model = model(people, List.of(MadeUpTrust.doesNotArise("one", ENDO, "2.2c")));

        assertEquals(Status.NOT_APPLICABLE, status(model, TRUST, "2.2c"));
        assertEquals(
                "It does not arise in any team.", verdict(model, TRUST, "2.2c").reason());
    }

    @Test
    void excludedPeopleAreInNoDenominatorAndAreListedByReason() {
        people.addAll(perfect(9, ENDO, "Nurses"));
        Exclusion training = new Exclusion(Exclusion.Kind.IN_TRAINING, "in training");
        people.add(unknown("x", ENDO, "Doctors").excluded(training));
        people.add(unknown("y", ENDO, "Nurses").excluded(training));
        people.add(unknown("z", CATH, "Nurses").excluded(new Exclusion(Exclusion.Kind.POLICY, "bank only")));
        AttainmentModel model = model(people, complete());

        assertEquals(3, model.attained(ENDO).level());
        assertEquals(9, model.attained(ENDO).people());
        assertEquals(2, model.attained(ENDO).excluded());
        assertEquals(Map.of("in training", 2), model.exclusions(ENDO));
        assertEquals(Map.of("bank only", 1, "in training", 2), model.exclusions(TRUST));
        assertEquals(Map.of("in training", 1), model.exclusions(ENDO.onlyGroup("Doctors")));
        assertEquals(Status.NOT_APPLICABLE, status(model, CATH, "1.4a"));
    }

    @Test
    void contributedVerdictsGoBeforeTheRules() {
        people.addAll(perfect(10, ENDO, "Nurses"));
        Verdict other = Verdict.of(Status.NOT_MET, "Somebody else says so.");
        AttainmentModel model = model(people, complete(), (criterion, scope, day) -> Optional.of(other)
                .filter(one -> criterion.value().equals("1.4a") && scope.equals(ENDO)));

        assertEquals(other, verdict(model, ENDO, "1.4a"));
        assertEquals(Status.MET, status(model, department("gastro"), "1.4a"));
    }

    @Test
    void criterionSeesThoseItRestsOn() {
        people.addAll(perfect(10, ENDO, "Nurses"));

        assertEquals(Status.MET, status(model(people, complete()), ENDO, "4.4a"));
        assertEquals(Status.NOT_ASSESSED, status(model(people, List.of(attested("own", ENDO, "2.2c"))), ENDO, "4.4a"));
    }

    @Test
    void matrixGoesFromTheTrustToTheTeamsEachWithItsGroups() {
        people.add(perfect("a", ENDO, "Nurses"));
        people.add(perfect("b", CATH, "Doctors"));

        assertEquals(
                List.of(
                        "trust",
                        "trust, group Doctors",
                        "trust, group Nurses",
                        "department/empty",
                        "department/gastro",
                        "department/gastro, group Nurses",
                        "department/heart",
                        "department/heart, group Doctors",
                        "team/empty/nobody",
                        "team/gastro/endo",
                        "team/gastro/endo, group Nurses",
                        "team/gastro/liver",
                        "team/heart/cath",
                        "team/heart/cath, group Doctors"),
                model(people, List.of()).matrix().stream()
                        .map(one -> one.scope().toString())
                        .toList());
    }

    @Test
    void scopeThatNobodyKnowsIsRefused() {
        AttainmentModel model = model(perfect(3, ENDO, "Nurses"), complete());

        assertFalse(model.knows(ENDO.onlyGroup("Doctors")));
        assertTrue(model.knows(LIVER));
        assertThrows(NoSuchElementException.class, () -> model.attained(department("other")));
        assertThrows(NoSuchElementException.class, () -> model.shortfall(TRUST, new CriterionId("9.9z")));
    }

    @Test
    void newGroupThatThePolicyDoesNotCoverIsSeenEverywhere() {
        AttainmentModel model = model(perfect(10, ENDO, "Nurses"), List.of(policy("Nurses")));
        assertEquals(Status.MET, status(model, ENDO, "1.3a"));

        model.put(perfect("x", CATH, "Doctors"));
        assertEquals(Status.NOT_MET, status(model, ENDO, "1.3a"));

        model.remove(new StaffId("x"));
        assertEquals(Status.MET, status(model, ENDO, "1.3a"));
    }

    /** 90 % of 12 are 11: three lack a plan, two more are enough. */
    @Test
    void shortfallNamesWhoLacksItAndHowManyAreEnough() {
        people.addAll(perfect(9, ENDO, "Nurses"));
        List.of("c", "a", "b").forEach(staff -> people.add(unknown(staff, ENDO, "Nurses")));
        Shortfall shortfall = model(people, complete()).shortfall(ENDO, new CriterionId("1.4a"));

        assertEquals(List.of(new StaffId("a"), new StaffId("b"), new StaffId("c")), shortfall.people());
        assertEquals(2, shortfall.needed());
        assertEquals(List.of(ENDO), shortfall.places());
    }

    @Test
    void shortfallOfEvidenceNamesPlacesAndNobody() {
        people.addAll(perfect(9, ENDO, "Nurses"));
        people.addAll(perfect(9, LIVER, "Nurses"));
        people.addAll(perfect(9, CATH, "Nurses"));
        AttainmentModel model = model(people, List.of(attested("own", CATH, "2.2c")));

        Shortfall teams = model.shortfall(TRUST, new CriterionId("2.2c"));
        assertEquals(List.of(ENDO, LIVER), teams.places());
        assertEquals(List.of(), teams.people());
        assertEquals(0, teams.needed());
        assertEquals(
                List.of(TRUST), model.shortfall(ENDO, new CriterionId("1.3d")).places());
        assertEquals(List.of(), model.shortfall(TRUST, new CriterionId("1.4a")).places());
        assertEquals(List.of(), model.shortfall(TRUST, new CriterionId("2.1a")).people());
    }

    @Test
    void whatIfTellsTheLevelOnceItIsDoneAndChangesNothing() {
        people.addAll(perfect(9, ENDO, "Nurses"));
        people.add(unknown("x", ENDO, "Nurses"));
        people.add(unknown("y", ENDO, "Nurses"));
        AttainmentModel model = model(people, complete());
        Set<CriterionId> done = Set.of(new CriterionId("1.4a"), new CriterionId("1.4b"));

        assertEquals(0, model.attained(ENDO).level());
        assertEquals(2, model.whatIf(ENDO, done).level());
        assertEquals(
                Status.NOT_MET,
                model.whatIf(ENDO, done).verdicts().get(new CriterionId("3.4b")).status());
        assertEquals(
                Status.NOT_MET,
                model.whatIf(ENDO, Set.of(new CriterionId("1.4a")))
                        .verdicts()
                        .get(new CriterionId("1.4b"))
                        .status(),
                "two active plans that say nothing");
        assertEquals(0, model.attained(ENDO).level());
    }

    @Test
    void whatIfEvidenceWereThere() {
        people.addAll(perfect(9, ENDO, "Nurses"));
        people.addAll(perfect(9, CATH, "Nurses"));
        AttainmentModel model = model(people, List.of(policy("Nurses"), attested("own", TRUST, "2.1a")));

        assertEquals(0, model.attained(TRUST).level());
        for (AttainmentScope scope : List.of(TRUST, department("gastro"), ENDO, TRUST.onlyGroup("Nurses"))) {
            assertEquals(1, model.whatIf(scope, Set.of(new CriterionId("1.3d"))).level(), scope::toString);
        }
        Attained all = model.whatIf(TRUST, Set.of(new CriterionId("1.3d"), new CriterionId("2.2c")));
        assertEquals(3, all.level());
        assertEquals(3, all.weakest());
    }
}
