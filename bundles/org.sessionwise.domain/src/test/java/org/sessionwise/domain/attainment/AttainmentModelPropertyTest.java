package org.sessionwise.domain.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.domain.attainment.MadeUpTrust.DAY;
import static org.sessionwise.domain.attainment.MadeUpTrust.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.rule.PeopleShare;

/** Small trusts drawn at random, against building all anew. */
class AttainmentModelPropertyTest {

    private static final List<CriterionId> CRITERIA =
            MadeUpStandard.catalogue().criteria().stream().map(Criterion::id).toList();
    private static final List<AttainmentScope> TEAMS = List.of(
            MadeUpTrust.team("gastro", "endo"),
            MadeUpTrust.team("gastro", "liver"),
            MadeUpTrust.team("heart", "cath"),
            MadeUpTrust.team("new", "found later"));
    private static final List<String> GROUPS = List.of("Nurses", "Doctors", "Therapists");

    private final Map<StaffId, PersonFacts> people = new LinkedHashMap<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    /** Of most people most things hold, so that counts are near their thresholds. */
    private static PersonFacts person(Random dice) {
        PersonFacts person = MadeUpTrust.perfect("p" + dice.nextInt(40), one(TEAMS, dice), one(GROUPS, dice));
        Set<PersonFact> facts = person.facts();
        if (dice.nextInt(3) == 0) {
            facts.remove(one(List.of(PersonFact.values()), dice));
        }
        if (dice.nextInt(12) == 0) {
            facts.add(PersonFact.ON_OTHER_SYSTEM);
        }
        person = person.facts(facts);
        int lapse = dice.nextInt(12);
        person = lapse == 0 ? person.active(new DateRange(DAY.minusYears(1), DAY)) : person;
        person = lapse == 1 ? person.active(new DateRange(DAY.minusYears(1), DAY.plusDays(9))) : person;
        person = lapse == 2 ? person.trained(new DateRange(DAY.minusYears(1), DAY)) : person;
        return lapse == 3 ? person.excluded(new Exclusion(Exclusion.Kind.POLICY, "bank only")) : person;
    }

    private static Evidence evidence(Random dice) {
        AttainmentScope team = one(TEAMS, dice);
        AttainmentScope scope = one(List.of(team, team.parent().orElseThrow(), MadeUpTrust.TRUST), dice);
        AttainmentScope narrowed = dice.nextInt(4) == 0 ? scope.onlyGroup(one(GROUPS, dice)) : scope;
        String id = "e" + dice.nextInt(6);
        return switch (dice.nextInt(6)) {
            case 0 -> MadeUpTrust.doesNotArise(id, narrowed, "2.2c");
            case 1 -> MadeUpTrust.policy(dice.nextBoolean() ? "Nurses" : "Doctors", "Therapists");
            default -> MadeUpTrust.attested(id, narrowed, one(List.of("1.3d", "2.1a", "2.2c"), dice), "2.2c");
        };
    }

    private static <T> T one(List<T> all, Random dice) {
        return all.get(dice.nextInt(all.size()));
    }

    private void drawPeople(int number, Random dice) {
        people.clear();
        evidence.clear();
        for (int i = 0; i < number; i++) {
            PersonFacts person = person(dice);
            people.put(person.staff(), person);
        }
        for (Evidence complete : dice.nextBoolean() ? MadeUpTrust.complete() : List.<Evidence>of()) {
            evidence.put(complete.id(), complete);
        }
    }

    private void change(AttainmentModel model, Random dice) {
        PersonFacts person = person(dice);
        switch (dice.nextInt(4)) {
            case 0 -> {
                people.remove(person.staff());
                model.remove(person.staff());
            }
            case 1 -> {
                Evidence one = evidence(dice);
                if (evidence.remove(one.id()) == null || dice.nextBoolean()) {
                    evidence.put(one.id(), one);
                }
                model.evidence(evidence.values());
            }
            default -> {
                people.put(person.staff(), person);
                model.put(person);
            }
        }
    }

    private static List<String> told(Collection<Attained> all) {
        return all.stream().map(AttainmentModelPropertyTest::told).toList();
    }

    private static String told(Attained one) {
        return one.scope() + " " + one.people() + " " + one.excluded() + " " + one.level() + " " + one.weakest() + " "
                + one.standards() + " "
                + one.verdicts().values().stream()
                        .map(verdict -> verdict + " " + verdict.counted() + verdict.until() + verdict.evidence()
                                + verdict.inherited())
                        .collect(Collectors.joining("; "));
    }

    @Property(tries = 60)
    void keptRightIsAsBuiltAnew(@ForAll Random dice) {
        drawPeople(25, dice);
        AttainmentModel model = model(people.values(), evidence.values());
        for (int i = 0; i < 12; i++) {
            change(model, dice);
            if (dice.nextBoolean()) { // or leave several changes to be seen at once
                Attained one = one(model.matrix(), dice);
                assertEquals(told(model(people.values(), evidence.values()).attained(one.scope())), told(one));
            }
        }
        assertEquals(told(model(people.values(), evidence.values()).matrix()), told(model.matrix()));
    }

    @Property(tries = 100)
    void shortfallNamesExactlyWhoseChangeWouldDo(@ForAll Random dice) {
        drawPeople(15 + dice.nextInt(25), dice);
        AttainmentModel model = model(people.values(), evidence.values());
        for (Criterion criterion : MadeUpStandard.catalogue().criteria()) {
            if (PeopleShare.of(criterion).isPresent()) {
                Attained one = one(model.matrix(), dice);
                tryShortfall(criterion, one, model.shortfall(one.scope(), criterion.id()), dice);
            }
        }
    }

    private void tryShortfall(Criterion criterion, Attained one, Shortfall shortfall, Random dice) {
        List<StaffId> behind = new ArrayList<>(shortfall.people());
        assertEquals(behind.stream().sorted().toList(), behind);
        assertEquals(behind.isEmpty(), shortfall.needed() == 0);
        Collections.shuffle(behind, dice);
        if (one.verdicts().get(criterion.id()).status() == Status.NOT_MET) {
            assertTrue(shortfall.needed() > 0 && shortfall.needed() <= behind.size());
            assertTrue(holdsOnce(criterion, one.scope(), behind.subList(0, shortfall.needed())));
            assertFalse(holdsOnce(criterion, one.scope(), behind.subList(0, shortfall.needed() - 1)));
            List<StaffId> others = new ArrayList<>(people.keySet());
            others.removeAll(behind);
            assertFalse(holdsOnce(criterion, one.scope(), others), "nobody else's change does anything");
        }
    }

    private boolean holdsOnce(Criterion criterion, AttainmentScope scope, Collection<StaffId> righted) {
        Remedy remedy = new Remedy(MadeUpStandard.catalogue(), Set.of(criterion.id()), DAY);
        List<PersonFacts> then = people.values().stream()
                .map(person -> righted.contains(person.staff()) ? remedy.applied(person) : person)
                .toList();
        return model(then, evidence.values())
                        .attained(scope)
                        .verdicts()
                        .get(criterion.id())
                        .status()
                != Status.NOT_MET;
    }

    /** And evidence that says what was missing. */
    @Property(tries = 100)
    void whatIfIsAsEvaluatingTheChangedFacts(@ForAll Random dice) {
        drawPeople(15 + dice.nextInt(25), dice);
        AttainmentModel model = model(people.values(), evidence.values());
        AttainmentScope scope = one(model.matrix(), dice).scope();
        Set<CriterionId> done = CRITERIA.stream()
                .filter(id -> !id.value().startsWith("1.3") && !id.value().equals("4.4a") && dice.nextBoolean())
                .collect(Collectors.toSet());
        Remedy remedy = new Remedy(MadeUpStandard.catalogue(), done, DAY);
        List<PersonFacts> then = people.values().stream()
                .map(person -> scope.includes(person.scope()) ? remedy.applied(person) : person)
                .toList();
        List<Evidence> more = new ArrayList<>(evidence.values());
        more.add(MadeUpTrust.attested(
                "done",
                scope,
                done.stream()
                        .map(CriterionId::value)
                        .filter(id -> id.equals("2.1a") || id.equals("2.2c"))
                        .toArray(String[]::new)));

        Attained whatIf = model.whatIf(scope, done);
        Attained evaluated = model(then, more).attained(scope);

        assertEquals(statuses(evaluated), statuses(whatIf));
        assertEquals(evaluated.level(), whatIf.level());
        assertEquals(evaluated.weakest(), whatIf.weakest());
        assertEquals(evaluated.people(), whatIf.people());
    }

    private static Map<CriterionId, Status> statuses(Attained one) {
        Map<CriterionId, Status> statuses = new LinkedHashMap<>();
        one.verdicts().forEach((criterion, verdict) -> statuses.put(criterion, verdict.status()));
        return statuses;
    }
}
