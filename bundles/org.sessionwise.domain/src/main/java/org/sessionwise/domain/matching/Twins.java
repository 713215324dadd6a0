package org.sessionwise.domain.matching;

/**
 * Two activities at once count once: of free rows of one side with the same start and length one stands. No twin was
 * undisputed, as whatever it overlaps its twin overlaps, too.
 */
final class Twins {

    private Twins() {}

    /** What answers an alias is settled before twins of the worked side are: the one that answers what counts stands. */
    static void settle(FreeRows planned, FreeRows worked, Decisions decisions) {
        settle(planned, decisions.plannedJoined, decisions.planned);
        if (planned.togetherCount > 0) {
            decisions.settleAnswersOfAliases(planned);
        }
        settle(worked, decisions.workedJoined, decisions.worked);
    }

    /** Makes aliases of all but the best: what is joined goes before what is not, then the lower place. */
    private static void settle(FreeRows side, int[] joined, byte[] outcomes) {
        for (int i = 0; i < side.togetherCount; i++) {
            int index = side.together[i];
            int place = side.places[index];
            int standing = outcomes[place] == Decisions.ALIAS ? -1 : standing(side, index, outcomes);
            if (standing >= 0) {
                boolean better = joined[standing] == 0 && joined[place] != 0;
                outcomes[better ? standing : place] = Decisions.ALIAS;
            }
        }
    }

    /** Returns the place of the twin before an index that is no alias yet, or -1; there is one at most. */
    private static int standing(FreeRows side, int index, byte[] outcomes) {
        long row = side.rows[side.places[index]];
        for (int i = index - 1; i >= 0; i--) {
            int place = side.places[i];
            if (Row.start(side.rows[place]) != Row.start(row)) {
                return -1;
            }
            if (Row.length(side.rows[place]) == Row.length(row) && outcomes[place] != Decisions.ALIAS) {
                return place;
            }
        }
        return -1;
    }
}
