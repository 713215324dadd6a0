package org.sessionwise.domain.matching;

/**
 * Two activities at once count once: of free rows of one side with the same start and length one stands. No twin was
 * undisputed, as whatever it overlaps its twin overlaps, too.
 */
final class Twins {

    private Twins() {}

    /** Makes aliases of all but the best: what is joined goes before what is not, then the lower place. */
    static void settle(FreeRows side, int[] joined, byte[] outcomes) {
        for (int i = 0; i < side.togetherCount; i++) {
            int index = side.together[i];
            int place = side.places[index];
            int standing = standing(side, index, outcomes);
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
