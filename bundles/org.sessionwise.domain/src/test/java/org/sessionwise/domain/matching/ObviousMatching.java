package org.sessionwise.domain.matching;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The oracle: the rules as written down, pair by pair, all pairs looked at again for every step. Slow on purpose, and it
 * shares nothing with what it checks but the values.
 */
final class ObviousMatching {

    record Pair(String planned, String worked, int pass, MatchKind kind) {}

    private final MatchingPolicy policy;
    private final ZoneId zone;
    private final List<DatedDuty> planned;
    private final List<DatedDuty> worked;
    final List<Pair> pairs = new ArrayList<>();

    ObviousMatching(MatchingPolicy policy, ZoneId zone, List<DatedDuty> planned, List<DatedDuty> worked) {
        this.policy = policy;
        this.zone = zone;
        this.planned = new ArrayList<>(planned);
        this.worked = new ArrayList<>(worked);
        for (int pass = 1; pass <= 3; pass++) {
            while (joinBest(pass)) {
                // once more over all pairs
            }
        }
    }

    List<DatedDuty> missed() {
        return planned;
    }

    List<DatedDuty> unplanned() {
        return worked;
    }

    private boolean joinBest(int pass) {
        DatedDuty bestPlanned = null;
        DatedDuty bestWorked = null;
        for (DatedDuty p : planned) {
            for (DatedDuty w : worked) {
                if (fits(pass, p, w) && (bestPlanned == null || goesBefore(pass, p, w, bestPlanned, bestWorked))) {
                    bestPlanned = p;
                    bestWorked = w;
                }
            }
        }
        if (bestPlanned == null) {
            return false;
        }
        planned.remove(bestPlanned);
        worked.remove(bestWorked);
        pairs.add(new Pair(bestPlanned.id(), bestWorked.id(), pass, kind(pass, bestPlanned, bestWorked)));
        return true;
    }

    private boolean fits(int pass, DatedDuty p, DatedDuty w) {
        boolean sameDuty = p.duty().value().equals(w.duty().value());
        boolean together = secondsTogether(p, w) > 0;
        return switch (pass) {
            case 1 -> sameDuty && together;
            case 2 -> sameDuty && inWindow(p, w);
            default -> !sameDuty && together;
        };
    }

    private boolean inWindow(DatedDuty p, DatedDuty w) {
        ZonedDateTime due = p.period().start().atZone(zone);
        ZonedDateTime done = w.period().start().atZone(zone);
        return !done.isBefore(due.minusDays(policy.movedWindowDays()))
                && !done.isAfter(due.plusDays(policy.movedWindowDays()));
    }

    private static boolean goesBefore(int pass, DatedDuty p, DatedDuty w, DatedDuty bestP, DatedDuty bestW) {
        long together = secondsTogether(p, w);
        long bestTogether = secondsTogether(bestP, bestW);
        if (pass != 2 && together != bestTogether) {
            return together > bestTogether;
        }
        long apart = Math.abs(startSecond(p) - startSecond(w));
        long bestApart = Math.abs(startSecond(bestP) - startSecond(bestW));
        if (apart != bestApart) {
            return apart < bestApart;
        }
        if (!p.id().equals(bestP.id())) {
            return p.id().compareTo(bestP.id()) < 0;
        }
        return w.id().compareTo(bestW.id()) < 0;
    }

    private MatchKind kind(int pass, DatedDuty p, DatedDuty w) {
        if (pass == 2) {
            return MatchKind.MOVED;
        }
        if (pass == 3) {
            return MatchKind.OTHER_ACTIVITY;
        }
        Duration missing = p.period().length().minus(w.period().length());
        return missing.compareTo(policy.shortTolerance()) > 0 ? MatchKind.SHORT : MatchKind.AS_PLANNED;
    }

    private static long secondsTogether(DatedDuty p, DatedDuty w) {
        return Math.min(endSecond(p), endSecond(w)) - Math.max(startSecond(p), startSecond(w));
    }

    private static long startSecond(DatedDuty duty) {
        return duty.period().start().getEpochSecond();
    }

    private static long endSecond(DatedDuty duty) {
        return duty.period().end().getEpochSecond();
    }
}
