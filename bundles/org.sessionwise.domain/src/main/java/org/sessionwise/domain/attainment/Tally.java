package org.sessionwise.domain.attainment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Of how many teams each status was said of one criterion, and which of it ends first. Sums of parts are the whole. */
final class Tally {

    static final Tally NONE = new Tally(new int[Status.values().length], LocalDate.MAX);

    private final int[] teams;
    private final LocalDate until;

    private Tally(int[] teams, LocalDate until) {
        this.teams = teams;
        this.until = until;
    }

    static Tally of(Verdict verdict) {
        int[] one = new int[Status.values().length];
        one[verdict.status().ordinal()] = 1;
        boolean ends = verdict.status().counts() && verdict.until().isPresent();
        return new Tally(one, ends ? verdict.until().orElseThrow() : LocalDate.MAX);
    }

    Tally plus(Tally other) {
        int[] sum = teams.clone();
        Arrays.setAll(sum, i -> sum[i] + other.teams[i]);
        return new Tally(sum, until.isBefore(other.until) ? until : other.until);
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
