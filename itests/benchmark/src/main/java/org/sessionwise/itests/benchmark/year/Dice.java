package org.sessionwise.itests.benchmark.year;

/**
 * Random numbers that are the same on every Java and for every number of threads: SplitMix64, one stream for each team. Not
 * {@code java.util.random}, whose streams no document fixes.
 */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    Dice(long seed, long stream) {
        this.state = mixed(seed + stream * STEP);
    }

    static long mixed(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns 0 or more, less than the bound. */
    int below(int bound) {
        state += STEP;
        return (int) (((mixed(state) >>> 32) * bound) >>> 32);
    }

    /** Returns a number of a range, both ends included. */
    int from(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Is true so often in a hundred. */
    boolean percent(int often) {
        return below(100) < often;
    }

    /** Returns a place in the list, each as often in a hundred as the list says; together they are a hundred. */
    int share(int... percents) {
        int left = below(100);
        int place = 0;
        while (left >= percents[place]) {
            left -= percents[place];
            place++;
        }
        return place;
    }
}
