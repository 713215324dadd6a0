package org.sessionwise.itests.benchmark.year;

/**
 * A line of a job plan.
 *
 * @param number from 0, unique in the person's year
 * @param slot see {@link Slot}
 * @param cycleWeeks 1, 2 or 4
 * @param cycleWeek in which week of the cycle, from 0
 * @param timesAYear 10 to 42 if annualised, which has no dates in the plan; 0 otherwise
 * @param minutes length
 * @param category place among the categories
 * @param stays on a bank holiday it is not left out
 * @param from first day of the year on which it is agreed
 * @param until the day after the last
 */
record Line(
        int number,
        int slot,
        int cycleWeeks,
        int cycleWeek,
        int timesAYear,
        int minutes,
        int category,
        boolean stays,
        int from,
        int until) {

    private static final int[] MINUTES = {240, 180, 210, 120, 300};

    static Line drawn(Dice dice, int number, int slot, int from, int until) {
        int rhythm = dice.share(78, 8, 6, 8);
        int weeks = rhythm == 1 ? 2 : rhythm == 2 ? 4 : 1;
        return new Line(
                number,
                slot,
                weeks,
                dice.below(weeks),
                rhythm == 3 ? dice.from(10, 42) : 0,
                minutes(dice),
                category(dice),
                dice.percent(10),
                from,
                until);
    }

    static int minutes(Dice dice) {
        return MINUTES[dice.share(70, 8, 5, 7, 10)];
    }

    /** Draws the place of a category: DCC, SPA, ANR, EXT. */
    static int category(Dice dice) {
        return dice.share(68, 18, 8, 6);
    }

    Line endingBefore(int day) {
        return new Line(
                number, slot, cycleWeeks, cycleWeek, timesAYear, minutes, category, stays, from, Math.min(until, day));
    }

    boolean annualised() {
        return timesAYear > 0;
    }

    boolean dueIn(int week) {
        return week % cycleWeeks == cycleWeek;
    }

    int day(int week) {
        return 7 * week + Slot.weekday(slot);
    }

    long on(int day) {
        return Packed.of(
                day, Slot.start(slot), minutes, category, annualised() ? Packed.UNUSUAL : Packed.USUAL, number);
    }
}
