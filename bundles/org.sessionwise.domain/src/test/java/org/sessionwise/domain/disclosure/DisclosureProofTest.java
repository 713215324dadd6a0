package org.sessionwise.domain.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.sessionwise.domain.attainment.AttainmentScope;

/**
 * Made-up departments, and for each of them pairs of filters as somebody might combine them: some teams and some groups. What is in
 * one but not in the other, what is in both and each cell is tried to be solved for from all that is told, exactly. The whole proof
 * is {@code -Ddisclosure.departments=2000 -Ddisclosure.pairs=1000}; the build does less.
 */
class DisclosureProofTest {

    private static final int DEPARTMENTS = Integer.getInteger("disclosure.departments", 150);
    private static final int PAIRS = Integer.getInteger("disclosure.pairs", 200);

    private static final int TEAMS = 8;
    private static final int GROUPS = 6;

    private int small;
    private int certain;

    /** That the attack can find something. */
    @Test
    void toldOfWhateverIsLargeEnoughSomeFewAreCertain() {
        Random dice = new Random(1);
        for (int i = 0; i < 20; i++) {
            MadeUpTable table = MadeUpTable.drawn(dice, 1, TEAMS, GROUPS);
            attack(table, table.reader(scope -> table.peopleOf(scope) >= MadeUpTable.SMALLEST), dice);
        }

        assertTrue(certain > 0);
    }

    @Test
    void nothingOfFewPeopleIsCertain(TestReporter report) {
        Random dice = new Random(20261122);
        for (int i = 0; i < DEPARTMENTS; i++) {
            MadeUpTable table = MadeUpTable.drawn(dice, 1, TEAMS, GROUPS);
            attack(table, table.reader(), dice);
        }
        report.publishEntry("tries at fewer than " + MadeUpTable.SMALLEST + " people", String.valueOf(small));
        report.publishEntry("certain", String.valueOf(certain));

        assertTrue(small > DEPARTMENTS, "hardly anything was tried: " + small);
        assertEquals(0, certain);
    }

    private void attack(MadeUpTable table, LinearSolver reader, Random dice) {
        int[] sizes = table.sizes();
        long[] teams = unions(table, cell -> cell.team().orElseThrow().value(), "t");
        long[] groups = unions(table, cell -> cell.group().orElseThrow(), "g");
        for (int cell = 0; cell < sizes.length; cell++) {
            tryOne(sizes, reader, 1L << cell);
        }
        for (int pair = 0; pair < PAIRS; pair++) {
            long one = some(teams, dice) & some(groups, dice);
            long other = some(teams, dice) & some(groups, dice);
            tryOne(sizes, reader, one & other);
            tryOne(sizes, reader, one & ~other);
            tryOne(sizes, reader, other & ~one);
        }
    }

    private void tryOne(int[] sizes, LinearSolver reader, long union) {
        if (union != 0 && MadeUpTable.people(sizes, union) < MadeUpTable.SMALLEST) {
            small++;
            certain += reader.solves(union) ? 1 : 0;
        }
    }

    /** The cells of each team, or of each group. */
    private static long[] unions(MadeUpTable table, Function<AttainmentScope, String> name, String prefix) {
        long[] unions = new long[TEAMS];
        Arrays.setAll(unions, i -> table.union(cell -> name.apply(cell).equals(prefix + i)));
        return unions;
    }

    private static long some(long[] unions, Random dice) {
        long cells = 0;
        for (long union : unions) {
            cells |= dice.nextBoolean() ? union : 0;
        }
        return cells;
    }
}
