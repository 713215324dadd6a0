package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.attainment.rule.PeopleShare;

/**
 * How far every scope of a trust has come on one day, kept right as facts and evidence change: only what a change touches is
 * decided anew, when it is asked for. Not safe for several threads at once.
 */
public final class AttainmentModel {

    private final Catalogue catalogue;
    private final LocalDate day;
    private final Places places;
    private final Evaluation evaluation;
    private final Map<StaffId, PersonFacts> people = new HashMap<>();

    private AttainmentModel(Catalogue catalogue, TrustShape shape, LocalDate day, Contributed contributed) {
        this.catalogue = catalogue;
        this.day = day;
        this.places = new Places(shape);
        this.evaluation = new Evaluation(
                Ladder.of(catalogue), Judge.of(catalogue, day, contributed), places, new EvidenceShelf(List.of()));
    }

    /**
     * Returns a model of what is known.
     *
     * @param catalogue with the trust's settings in it
     * @param shape every department and team; those that only people name are there, too
     * @param people of whom a key stands twice, the last one counts
     * @param evidence as it was known
     * @param contributed goes before the built-in rules
     */
    public static AttainmentModel of(
            Catalogue catalogue,
            TrustShape shape,
            LocalDate day,
            Collection<PersonFacts> people,
            Collection<Evidence> evidence,
            Contributed contributed) {
        AttainmentModel model = new AttainmentModel(catalogue, shape, day, contributed);
        model.evidence(evidence);
        people.forEach(model::put);
        return model;
    }

    /** Takes what is known of a person now instead of what was known. */
    public void put(PersonFacts person) {
        remove(person.staff());
        people.put(person.staff(), person);
        places.add(person, counts(person));
    }

    /** Forgets a person; nothing happens if there is none of that key. */
    public void remove(StaffId staff) {
        PersonFacts known = people.remove(staff);
        if (known != null) {
            places.remove(known, counts(known));
        }
    }

    /** Takes this evidence instead of all there was. */
    public void evidence(Collection<Evidence> all) {
        evaluation.evidence(new EvidenceShelf(all));
    }

    /** Returns whether there is such a department, team or group; a group is where anybody of it is, left out or not. */
    public boolean knows(AttainmentScope scope) {
        return places.find(scope).isPresent();
    }

    /**
     * Returns how far a scope has come.
     *
     * @throws NoSuchElementException if the model does not {@link #knows know} it
     */
    public Attained attained(AttainmentScope scope) {
        return evaluation.attained(place(scope));
    }

    /** Returns every scope: the trust, then departments, then teams, each as a whole and then by group, in order of names. */
    public List<Attained> matrix() {
        return places.all().stream().map(evaluation::attained).toList();
    }

    /** Returns how many people of a scope are left out, by reason in order; empty if nobody is. */
    public Map<String, Integer> exclusions(AttainmentScope scope) {
        Map<String, Integer> reasons = new TreeMap<>();
        place(scope)
                .members()
                .flatMap(person -> person.exclusion().stream())
                .forEach(why -> reasons.merge(why.reason(), 1, Integer::sum));
        return reasons;
    }

    /**
     * Returns whose plan is active on the day and no longer before another one, each with the first day on which it is not; the
     * next first. Empty if nobody's is.
     *
     * @throws NoSuchElementException if the model does not know the scope
     */
    public Map<StaffId, LocalDate> lapsing(AttainmentScope scope, LocalDate before) {
        Map<StaffId, LocalDate> lapsing = new LinkedHashMap<>();
        place(scope)
                .members()
                .filter(person -> person.exclusion().isEmpty() && person.isActiveOn(day))
                .filter(person -> person.active().orElseThrow().until().isBefore(before))
                .sorted(Comparator.comparing((PersonFacts person) ->
                                person.active().orElseThrow().until())
                        .thenComparing(PersonFacts::staff))
                .forEach(person -> lapsing.put(
                        person.staff(), person.active().orElseThrow().until()));
        return lapsing;
    }

    /**
     * Returns what stands behind a criterion; nobody and nowhere if it does not stand between the scope and a level.
     *
     * @throws NoSuchElementException if the model does not know the scope, or the catalogue the criterion
     */
    public Shortfall shortfall(AttainmentScope scope, CriterionId id) {
        Criterion criterion = catalogue.criterion(id).orElseThrow();
        return deciding(criterion, place(scope)).stream()
                .filter(place ->
                        !evaluation.attained(place).verdicts().get(id).status().counts())
                .map(place -> shortfall(criterion, place))
                .reduce(Shortfall.none(id), Shortfall::plus);
    }

    private List<Place> deciding(Criterion criterion, Place place) {
        return switch (criterion.reach()) {
            case TRUST -> List.of(places.at(AttainmentScope.trust()));
            case TEAM -> place.teams();
            case PEOPLE -> List.of(place);
        };
    }

    private Shortfall shortfall(Criterion criterion, Place place) {
        Optional<PeopleShare> share = PeopleShare.of(criterion);
        int needed = share.map(one -> one.needed(place.people())).orElse(0);
        List<StaffId> behind = needed == 0
                ? List.of()
                : place.members()
                        .filter(person -> share.orElseThrow().fails(person, day))
                        .map(PersonFacts::staff)
                        .toList();
        return Shortfall.of(criterion.id(), place.scope(), behind, needed);
    }

    /**
     * Returns how far a scope would have come if everybody in it of whom one of these criteria does not hold were put right, and
     * the evidence that they want were there. Changes nothing.
     *
     * @throws NoSuchElementException if the model does not know the scope
     */
    public Attained whatIf(AttainmentScope scope, Set<CriterionId> done) {
        Remedy remedy = new Remedy(catalogue, done, day);
        Places changed = new Places(TrustShape.of(Map.of()));
        place(scope).members().map(remedy::applied).forEach(person -> changed.add(person, counts(person)));
        return evaluation.whatIf(scope, changed, done);
    }

    private Place place(AttainmentScope scope) {
        return places.find(scope).orElseThrow(() -> new NoSuchElementException("nobody knows of this scope"));
    }

    private PeopleCounts counts(PersonFacts person) {
        return PeopleCounts.of(List.of(person), day);
    }
}
