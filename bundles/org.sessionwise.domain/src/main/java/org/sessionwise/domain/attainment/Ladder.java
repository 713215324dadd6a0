package org.sessionwise.domain.attainment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The levels of a catalogue, one above the other: a level is reached if all its standards, and all below, are met. */
public final class Ladder {

    private static final List<Status> WORST_FIRST =
            List.of(Status.NOT_MET, Status.NOT_ASSESSED, Status.MET_EXPIRING, Status.MET, Status.NOT_APPLICABLE);

    private final Catalogue catalogue;

    private Ladder(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static Ladder of(Catalogue catalogue) {
        return new Ladder(catalogue);
    }

    /** Returns the worst; not applicable if there is none. What is known to fail is worse than what nobody knows. */
    public static Status worst(Collection<Status> statuses) {
        return WORST_FIRST.stream().filter(statuses::contains).findFirst().orElse(Status.NOT_APPLICABLE);
    }

    /** Returns the status of each standard, in order, by a verdict on each criterion. */
    public List<Attained.OfStandard> standards(Map<CriterionId, Verdict> verdicts) {
        List<Attained.OfStandard> standards = new ArrayList<>();
        for (Level level : catalogue.levels()) {
            for (Standard standard : level.standards()) {
                standards.add(new Attained.OfStandard(standard.number(), status(standard, verdicts)));
            }
        }
        return standards;
    }

    private static Status status(Standard standard, Map<CriterionId, Verdict> verdicts) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Criterion criterion : standard.criteria()) {
            statuses.add(verdicts.get(criterion.id()).status());
        }
        return worst(statuses);
    }

    /** Returns the level reached with these statuses of all standards, in order. */
    public int level(List<Attained.OfStandard> standards) {
        int seen = 0;
        for (Level level : catalogue.levels()) {
            List<Attained.OfStandard> its =
                    standards.subList(seen, seen + level.standards().size());
            if (!its.stream().allMatch(one -> one.status().counts())) {
                return level.number() - 1;
            }
            seen += its.size();
        }
        return catalogue.levels().size() - 1;
    }
}
