package org.sessionwise.reconciliation.internal.ledger;

/** How often each pair of kinds came about with an outcome: a table that finds its entries by their numbers. */
final class Tallies {

    private static final int KIND_BITS = 27;
    private static final int OUTCOME_BITS = 5;
    private static final long KIND = (1L << KIND_BITS) - 1;

    private long[] keys = new long[32];
    private int[] counts = new int[32];
    private int used;

    /** Takes one more; a kind that is not there is -1. */
    void add(int planned, int worked, int outcome) {
        long key = ((long) (planned + 1) << KIND_BITS | worked + 1) << OUTCOME_BITS | outcome;
        int place = place(keys, key);
        if (counts[place]++ == 0) {
            keys[place] = key;
            used++;
            if (used * 2 > keys.length) {
                grow();
            }
        }
    }

    void tell(Kind[] kinds, CountConsumer consumer) {
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] > 0) {
                consumer.rows(
                        kind(kinds, keys[i] >>> KIND_BITS + OUTCOME_BITS),
                        kind(kinds, keys[i] >>> OUTCOME_BITS & KIND),
                        PackedRow.outcome((int) keys[i] & PackedRow.NOWHERE),
                        counts[i]);
            }
        }
    }

    private static Kind kind(Kind[] kinds, long placeAndOne) {
        return placeAndOne == 0 ? Kind.NONE : kinds[(int) placeAndOne - 1];
    }

    /** Returns where a key stands, or where there is room for it: a place with no count. */
    private int place(long[] in, long key) {
        int place = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & in.length - 1;
        while (counts[place] > 0 && in[place] != key) {
            place = place + 1 & in.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[2 * oldKeys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                int place = place(keys, oldKeys[i]);
                keys[place] = oldKeys[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
