package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Of how many teams each status was said of one criterion, and which of it ends first. */
final class Tally {

    private final int[] teams = new int[Status.values().length];
    private LocalDate until = LocalDate.MAX;

    /** Counts a team. */
    void add(Verdict verdict) {
        teams[verdict.status().ordinal()]++;
        if (verdict.status().counts()) {
            verdict.until().ifPresent(this::ends);
        }
    }

    /** Counts the teams of a part. */
    void add(Tally part) {
        Arrays.setAll(teams, i -> teams[i] + part.teams[i]);
        ends(part.until);
    }

    private void ends(LocalDate day) {
        until = day.isBefore(until) ? day : until;
    }

    /** Returns what is said of the wider scope: the worst of its teams. */
    Verdict verdict() {
        int concerned = Arrays.stream(teams).sum() - of(Status.NOT_APPLICABLE);
        if (concerned == 0) {
            return Verdict.of(Status.NOT_APPLICABLE, "It does not arise in any team.");
        }
        int met = of(Status.MET) + of(Status.MET_EXPIRING);
        Verdict verdict = Verdict.of(worst(), reason(met, concerned)).counted(new Proportion(met, concerned));
        return met == concerned && until.isBefore(LocalDate.MAX) ? verdict.until(until) : verdict;
    }

    private String reason(int met, int concerned) {
        List<String> others = new ArrayList<>();
        say(others, Status.NOT_MET, "not met by ");
        say(others, Status.NOT_ASSESSED, "not assessed in ");
        say(others, Status.MET_EXPIRING, "about to end in ");
        String teamsThere = concerned == 1 ? " team" : " teams";
        return "Met by " + met + " of " + concerned + teamsThere
                + (others.isEmpty() ? "." : "; " + String.join(", ", others) + ".");
    }

    private void say(List<String> words, Status status, String before) {
        if (of(status) > 0) {
            words.add(before + of(status));
        }
    }

    private Status worst() {
        return Ladder.worst(
                Arrays.stream(Status.values()).filter(status -> of(status) > 0).toList());
    }

    private int of(Status status) {
        return teams[status.ordinal()];
    }
}
