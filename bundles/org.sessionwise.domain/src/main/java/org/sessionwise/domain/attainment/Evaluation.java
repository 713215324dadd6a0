package org.sessionwise.domain.attainment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What follows of places and evidence, decided when it is asked for and kept until one of both changes. */
final class Evaluation {

    private static final int NO_LEVEL = Integer.MAX_VALUE;

    private final Ladder ladder;
    private final Judge judge;
    private final Places places;
    private EvidenceShelf shelf;
    private Map<CriterionId, Verdict> trustWide = Map.of();
    private Map<CriterionId, Verdict> inherited = Map.of();
    private Set<PersonMeasure> anywhere = Set.of();

    Evaluation(Ladder ladder, Judge judge, Places places, EvidenceShelf shelf) {
        this.ladder = ladder;
        this.judge = judge;
        this.places = places;
        this.shelf = shelf;
    }

    void evidence(EvidenceShelf newer) {
        Set<AttainmentScope> changed = newer.differences(shelf);
        shelf = newer;
        places.forget(changed);
    }

    Attained attained(Place place) {
        decideForTrust();
        return decided(place).attained();
    }

    /**
     * Returns how far a scope would have come.
     *
     * @param changed its people as they would be; of a scope narrower than the trust, nobody else
     */
    Attained whatIf(AttainmentScope scope, Places changed, Set<CriterionId> done) {
        decideForTrust();
        Evaluation then = new Evaluation(ladder, judge.done(done), changed, shelf);
        if (scope.equals(AttainmentScope.trust())) {
            return then.attained(changed.at(scope));
        }
        then.inherited = then.judge.inherited(trustWide);
        then.anywhere = anywhere;
        return then.decided(changed.at(scope)).attained();
    }

    /**
     * Any change of people or evidence makes the trust forget; only one of its own criteria, or of what anybody at all counts for,
     * makes all others forget.
     */
    private void decideForTrust() {
        Place trust = places.trust();
        if (trust.decided().isPresent()) {
            return;
        }
        Map<CriterionId, Verdict> now = judge.trustWide(trust, shelf.of(trust.scope()));
        Set<PersonMeasure> present = trust.people().present();
        if (!now.equals(trustWide) || !present.equals(anywhere)) {
            trustWide = now;
            inherited = judge.inherited(now);
            anywhere = present;
            places.forget();
        }
        decided(trust);
    }

    private Place.Decided decided(Place place) {
        if (place.decided().isEmpty()) {
            place.decided(decide(place));
        }
        return place.decided().orElseThrow();
    }

    private Place.Decided decide(Place place) {
        boolean team = isTeam(place);
        Map<CriterionId, Tally> teams = team ? Map.of() : teams(place);
        Map<CriterionId, Verdict> verdicts = place.verdicts(() -> verdicts(place, teams));
        List<Attained.OfStandard> standards = ladder.standards(verdicts);
        int level = ladder.level(standards);
        int weakestTeam = team ? level : weakestTeam(place);
        Attained attained = Attained.builder(place.scope(), judge.day())
                .people(
                        place.people().of(PersonMeasure.IN_SCOPE),
                        place.people().of(PersonMeasure.EXCLUDED))
                .levels(level, Math.min(level, Math.min(weakestTeam, weakestGroup(place))))
                .standards(standards)
                .verdicts(verdicts)
                .build();
        return new Place.Decided(attained, teams, weakestTeam);
    }

    private Map<CriterionId, Verdict> verdicts(Place place, Map<CriterionId, Tally> teams) {
        FiledEvidence evidence = shelf.of(place.scope());
        Map<CriterionId, Verdict> before =
                new HashMap<>(place.scope().equals(AttainmentScope.trust()) ? trustWide : inherited);
        if (isTeam(place) && place.scope().group().isPresent()) {
            Place whole = places.at(place.scope().everybody());
            if (evidence == shelf.of(whole.scope())) { // none for the group alone
                before.putAll(judge.shared(whole.scope(), whole.verdicts(() -> verdicts(whole, Map.of()))));
            }
        }
        return judge.decide(place, evidence, before, teams, anywhere);
    }

    private static boolean isTeam(Place place) {
        return place.scope().kind() == AttainmentScope.Kind.TEAM;
    }

    private Map<CriterionId, Tally> teams(Place place) {
        Map<CriterionId, Tally> all = new HashMap<>();
        judge.ofTeams().forEach(criterion -> all.put(criterion, new Tally()));
        for (Place part : place.parts()) {
            if (!part.isEmpty()) {
                Place.Decided its = decided(part);
                all.forEach((criterion, tally) -> count(tally, criterion, its));
            }
        }
        return all;
    }

    private static void count(Tally tally, CriterionId criterion, Place.Decided part) {
        Tally teams = part.teams().get(criterion);
        if (teams == null) {
            tally.add(part.attained().verdicts().get(criterion));
        } else {
            tally.add(teams);
        }
    }

    private int weakestTeam(Place place) {
        return place.parts().stream()
                .filter(part -> !part.isEmpty())
                .mapToInt(part -> decided(part).weakestTeam())
                .min()
                .orElse(NO_LEVEL);
    }

    private int weakestGroup(Place place) {
        return place.groups().stream()
                .filter(group -> !group.isEmpty())
                .mapToInt(group -> decided(group).attained().level())
                .min()
                .orElse(NO_LEVEL);
    }
}
