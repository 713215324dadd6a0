package org.sessionwise.itests.benchmark.year;

/**
 * A place in the week where a line may stand: 0 to 9 are the mornings and afternoons of Monday to Friday, then five evenings,
 * seven nights, and the mornings and afternoons of the weekend.
 */
final class Slot {

    static final int HALF_DAYS = 10;
    static final int ALL = 26;

    private static final int MORNING = 8 * 60;
    private static final int AFTERNOON = 13 * 60 + 30;
    private static final int EVENING = 18 * 60 + 30;
    private static final int NIGHT = 22 * 60;
    private static final int FIRST_NIGHT = 15;
    private static final int FIRST_WEEKEND = 22;
    private static final int[] STARTS = {MORNING, AFTERNOON, EVENING, NIGHT};

    private Slot() {}

    /** Returns 0 for Monday to 6 for Sunday. */
    static int weekday(int slot) {
        if (slot < HALF_DAYS) {
            return slot / 2;
        }
        if (slot < FIRST_NIGHT) {
            return slot - HALF_DAYS;
        }
        return slot < FIRST_WEEKEND ? slot - FIRST_NIGHT : 5 + (slot - FIRST_WEEKEND) / 2;
    }

    /** Returns the minute of the day. */
    static int start(int slot) {
        if (slot < HALF_DAYS || slot >= FIRST_WEEKEND) {
            return slot % 2 == 0 ? MORNING : AFTERNOON;
        }
        return slot < FIRST_NIGHT ? EVENING : NIGHT;
    }

    static int anyStart(Dice dice) {
        return STARTS[dice.below(STARTS.length)];
    }
}
