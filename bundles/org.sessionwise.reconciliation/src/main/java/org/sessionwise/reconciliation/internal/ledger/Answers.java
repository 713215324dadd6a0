package org.sessionwise.reconciliation.internal.ledger;

import java.util.Arrays;
import org.sessionwise.api.reconciliation.Basis;

/**
 * Which session answers which occurrence, by place. What answers on one basis answers on the other as a rule: the few that differ
 * stand apart.
 */
final class Answers {

    static final Answers NONE = new Answers(new char[0], new long[0]);

    private final char[] byOccurrence;
    private final long[] deliveredOtherwise;

    private Answers(char[] byOccurrence, long[] deliveredOtherwise) {
        this.byOccurrence = byOccurrence;
        this.deliveredOtherwise = deliveredOtherwise;
    }

    /** Returns the place of the session that an occurrence is joined to; the row tells whether it is joined at all. */
    int of(int occurrence, Basis basis) {
        if (basis == Basis.DELIVERED && deliveredOtherwise.length > 0) {
            int found = Arrays.binarySearch(deliveredOtherwise, (long) occurrence << Integer.SIZE);
            int place = found < 0 ? -found - 1 : found;
            if (place < deliveredOtherwise.length && deliveredOtherwise[place] >>> Integer.SIZE == occurrence) {
                return (int) deliveredOtherwise[place];
            }
        }
        return byOccurrence[occurrence];
    }

    /** Returns how many bytes its arrays hold. */
    long bytes() {
        return (long) Character.BYTES * byOccurrence.length + (long) Long.BYTES * deliveredOtherwise.length;
    }

    /** Takes answers, all of the roster before those of what was delivered, each ordered by occurrence. */
    static final class Builder {

        private final char[] byOccurrence;
        private final boolean[] known;
        private long[] otherwise = new long[0];

        Builder(int occurrences) {
            byOccurrence = new char[occurrences];
            known = new boolean[occurrences];
        }

        void add(int occurrence, int session) {
            if (!known[occurrence]) {
                known[occurrence] = true;
                byOccurrence[occurrence] = (char) session;
            } else if (byOccurrence[occurrence] != session) {
                otherwise = Arrays.copyOf(otherwise, otherwise.length + 1);
                otherwise[otherwise.length - 1] = (long) occurrence << Integer.SIZE | session;
            }
        }

        Answers build() {
            return new Answers(byOccurrence, otherwise);
        }
    }
}
