package org.sessionwise.domain.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.suggestion.Candidate.Nearness;

/**
 * Decides who could do a piece of work at a time, and who first. Somebody can who is free, suited (the work is in their plan, or
 * they were rostered to it lately; same team or same professional group) and entitled (their own plan lacks such work on the
 * roster, or has some without dates left to do).
 *
 * <p>Whose plan lacks the work goes before who has some left without dates; then who has it in the plan, before who only did it;
 * then who is of the same professional group, of the same team first, before who is only of the team; then who lacks more, then who did it more often, then the key of the person, so that the order is always
 * the same.
 */
public final class Suitability {

    /** Who goes first. */
    public static final Comparator<Candidate> BEST_FIRST = Comparator.comparing((Candidate one) -> one.gaps() == 0)
            .thenComparing(one -> !one.isInPlan())
            .thenComparing(Candidate::nearness)
            .thenComparing(Comparator.comparingInt(Candidate::gaps).reversed())
            .thenComparing(Comparator.comparingInt(Candidate::rosteredBefore).reversed())
            .thenComparing(Candidate::staff);

    private Suitability() {}

    /** Returns why a person is passed over; empty if nothing speaks against them. */
    public static Optional<Obstacle> obstacle(Candidate person, Period time) {
        if (person.isAway(time)) {
            return Optional.of(Obstacle.AWAY);
        }
        if (person.isBusy(time)) {
            return Optional.of(Obstacle.BUSY);
        }
        if (!person.isPlanned()) {
            return Optional.of(Obstacle.NO_PLAN);
        }
        if (!person.isInPlan() && person.rosteredBefore() == 0) {
            return Optional.of(Obstacle.NOT_SUITED);
        }
        if (person.nearness() == Nearness.NEITHER) {
            return Optional.of(Obstacle.ELSEWHERE);
        }
        return person.gaps() == 0 && person.commitment().isEmpty()
                ? Optional.of(Obstacle.NOTHING_DUE)
                : Optional.empty();
    }

    /** Returns what speaks for a person against whom nothing speaks, in sentences, the weightiest first. */
    public static List<String> reasons(Candidate person) {
        List<String> reasons = new ArrayList<>();
        if (person.gaps() > 0) {
            reasons.add(
                    person.gaps() == 1
                            ? "Their own plan has one session of this work in these weeks that is not on the roster."
                            : "Their own plan has " + person.gaps()
                                    + " sessions of this work in these weeks that are not on the roster.");
        }
        person.commitment().ifPresent(left -> reasons.add("Their plan has " + left + " left to do in these weeks."));
        if (person.isInPlan()) {
            reasons.add("This work is in their plan.");
        }
        if (person.rosteredBefore() > 0) {
            reasons.add("They were rostered to it "
                    + (person.rosteredBefore() == 1 ? "once" : person.rosteredBefore() + " times")
                    + " in the 13 weeks before.");
        }
        reasons.add(near(person.nearness()));
        reasons.add(free(person));
        return List.copyOf(reasons);
    }

    /** Returns in a sentence that somebody is free at a time, as far as that is known. */
    public static String free(Candidate person) {
        return person.isElsewhereUnknown()
                ? "They have nothing else on this department's roster and no known absence at that time."
                : "They have nothing else on the roster and no known absence at that time.";
    }

    private static String near(Nearness nearness) {
        return switch (nearness) {
            case SAME_TEAM_AND_GROUP -> "They are of the same team and professional group.";
            case SAME_GROUP -> "They are of the same professional group, in another team.";
            case SAME_TEAM -> "They are of the same team, and of another professional group.";
            case NEITHER -> "They are of another team and another professional group.";
        };
    }
}
