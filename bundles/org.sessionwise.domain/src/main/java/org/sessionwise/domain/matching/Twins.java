package org.sessionwise.domain.matching;

/**
 * Two activities at once count once: of rows of one side with the same start and length, the one with the best outcome
 * stands.
 */
final class Twins {

    private final FreeRows rows = new FreeRows();

    /** Notes those that start together; must be asked before the passes. All twins are among the free rows then. */
    void find(FreeRows free) {
        rows.clear(free.count);
        boolean together = false;
        for (int i = 0; i < free.count; i++) {
            boolean withNext = i + 1 < free.count && Row.start(free.rows[i]) == Row.start(free.rows[i + 1]);
            rows.add(free.rows[i], free.places[i], together || withNext ? 1 : 0);
            together = withNext;
        }
    }

    /**
     * Makes aliases of all but the best: what is joined goes before what is left, then the lower place.
     *
     * @param left what is free after all passes
     */
    void settle(FreeRows left, byte[] outcomes) {
        for (int i = 0; i < rows.count; i++) {
            if (!isAlias(i, outcomes)) {
                settle(i, left, outcomes);
            }
        }
    }

    private void settle(int first, FreeRows left, byte[] outcomes) {
        int best = first;
        for (int i = first + 1; i < rows.count && startsWith(first, i); i++) {
            if (!isAlias(i, outcomes) && Row.length(rows.rows[i]) == Row.length(rows.rows[first])) {
                boolean better = left.holds(rows.places[best]) && !left.holds(rows.places[i]);
                outcomes[rows.places[better ? best : i]] = Decisions.ALIAS;
                best = better ? i : best;
            }
        }
    }

    private boolean startsWith(int first, int other) {
        return Row.start(rows.rows[first]) == Row.start(rows.rows[other]);
    }

    private boolean isAlias(int index, byte[] outcomes) {
        return outcomes[rows.places[index]] == Decisions.ALIAS;
    }
}
