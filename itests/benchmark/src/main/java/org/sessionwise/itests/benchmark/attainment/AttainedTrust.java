package org.sessionwise.itests.benchmark.attainment;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentModel;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Contributed;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.Exclusion;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.attainment.TrustShape;

/** People of a made-up trust, twelve to a team and twenty-five teams to a department, of eight workforce groups, and their evidence. */
public final class AttainedTrust {

    /** The day that levels are of. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** The workforce groups. */
    static final List<String> GROUPS = List.of(
            "Consultants",
            "Specialty doctors",
            "Nurses",
            "Midwives",
            "Therapists",
            "Pharmacists",
            "Healthcare scientists",
            "Psychologists");

    private static final int PEOPLE_OF_TEAM = 12;
    private static final int TEAMS_OF_DEPARTMENT = 25;
    private static final long SEED = 20_261_122;

    private final Catalogue catalogue;
    private final Map<DepartmentId, List<TeamId>> teams = new TreeMap<>();
    private final List<PersonFacts> people = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    private AttainedTrust(Catalogue catalogue, int size) {
        this.catalogue = catalogue;
        Random dice = new Random(SEED);
        for (int team = 0; team < size; team++) {
            DepartmentId department = new DepartmentId("department " + team / TEAMS_OF_DEPARTMENT);
            TeamId id = new TeamId("team " + team);
            teams.computeIfAbsent(department, one -> new ArrayList<>()).add(id);
            for (int person = 0; person < PEOPLE_OF_TEAM; person++) {
                people.add(person(team * PEOPLE_OF_TEAM + person, department, id, dice));
            }
        }
        MadeUpEvidence made = new MadeUpEvidence(catalogue, dice);
        evidence.addAll(made.ofTrust());
        teams.forEach((department, its) -> {
            evidence.addAll(made.of(department));
            its.forEach(team -> evidence.addAll(made.of(department, team)));
        });
    }

    /** Makes so many teams; the same each time. */
    public static AttainedTrust of(int teams) throws IOException {
        return new AttainedTrust(CatalogueFile.read(), teams);
    }

    private static PersonFacts person(int number, DepartmentId department, TeamId team, Random dice) {
        Set<PersonFact> facts = EnumSet.noneOf(PersonFact.class);
        for (PersonFact fact : PersonFact.values()) {
            if (dice.nextInt(100) < often(fact)) {
                facts.add(fact);
            }
        }
        LocalDate agreed = DAY.minusDays(dice.nextInt(390));
        PersonFacts person = PersonFacts.of(
                        new StaffId("p" + number), department, team, GROUPS.get(dice.nextInt(GROUPS.size())), facts)
                .active(new DateRange(agreed, agreed.plusYears(1)))
                .trained(new DateRange(agreed, DateRange.OPEN_END));
        return dice.nextInt(20) == 0
                ? person.excluded(new Exclusion(Exclusion.Kind.IN_TRAINING, "in training"))
                : person;
    }

    private static int often(PersonFact fact) {
        return switch (fact) {
            case ON_OTHER_SYSTEM -> 5;
            case AGREES_PLANS, ANNUALISED -> 15;
            default -> 95;
        };
    }

    /** Returns a model with all of it, nothing decided yet. */
    public AttainmentModel model() {
        return AttainmentModel.of(catalogue, TrustShape.of(teams), DAY, people, evidence, Contributed.NOTHING);
    }

    public List<PersonFacts> people() {
        return people;
    }

    public int pieces() {
        return evidence.size();
    }

    /** Returns the person with a plan that lapses today if it is active, and with an active one if it is not. */
    public static PersonFacts changed(PersonFacts person) {
        return person.isActiveOn(DAY)
                ? person.active(new DateRange(DAY.minusYears(1), DAY))
                : person.active(new DateRange(DAY, DAY.plusYears(1)));
    }
}
