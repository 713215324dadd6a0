package org.sessionwise.domain.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;

class DisclosureTest {

    private static final AttainmentScope TRUST = AttainmentScope.trust();
    private static final AttainmentScope D = AttainmentScope.of(new DepartmentId("d"));

    private static AttainmentScope team(String team) {
        return AttainmentScope.of(new DepartmentId("d"), new TeamId(team));
    }

    @Test
    void sevenPeopleAreNotToldOfAndEightAre() {
        assertFalse(new MadeUpTable().with("d", "a", "g", 7).disclosure().tells(TRUST));
        assertFalse(new MadeUpTable().with("d", "a", "g", 7).disclosure().tells(team("a")));
        assertTrue(new MadeUpTable().with("d", "a", "g", 8).disclosure().tells(TRUST));
        assertTrue(new MadeUpTable()
                .with("d", "a", "g", 8)
                .disclosure()
                .tells(team("a").onlyGroup("g")));
    }

    /** The department less the large team would be the small one. */
    @Test
    void largeTeamIsNotToldOfBesideSevenOthersButIsBesideEight() {
        Disclosure besideSeven =
                new MadeUpTable().with("d", "a", "g", 20).with("d", "b", "g", 7).disclosure();
        Disclosure besideEight =
                new MadeUpTable().with("d", "a", "g", 20).with("d", "b", "g", 8).disclosure();

        assertTrue(besideSeven.tells(D));
        assertFalse(besideSeven.tells(team("a")));
        assertFalse(besideSeven.tells(team("b")));
        assertTrue(besideEight.tells(team("a")) && besideEight.tells(team("b")));
    }

    @Test
    void smallTeamHidesWithAnotherOneNotWithNobody() {
        Disclosure disclosure = new MadeUpTable()
                .with("d", "a", "g", 20)
                .with("d", "b", "g", 9)
                .with("d", "c", "g", 3)
                .disclosure();

        assertTrue(disclosure.tells(D) && disclosure.tells(team("a")));
        assertFalse(disclosure.tells(team("b")) || disclosure.tells(team("c")));
    }

    /** Team a has 3 of group h; told by teams and by groups, group h less team b would be these. */
    @Test
    void rowsAndColumnsDoNotGiveAwayWhereTheyCross() {
        Disclosure disclosure = new MadeUpTable()
                .with("d", "a", "g", 20)
                .with("d", "a", "h", 3)
                .with("d", "b", "h", 20)
                .disclosure();

        assertTrue(disclosure.tells(D));
        assertFalse(disclosure.tells(D.onlyGroup("h")) && disclosure.tells(team("b")));
    }

    @Test
    void ofNobodyThereIsNothingToHide() {
        Disclosure disclosure =
                new MadeUpTable().with("d", "a", "g", 20).with("d", "b", "g", 0).disclosure();

        assertTrue(disclosure.tells(team("a")) && disclosure.tells(team("b")));
        assertTrue(Disclosure.of(8, Map.of()).tells(TRUST));
    }

    @Test
    void onlyGroupsOfTeamsAreCounted() {
        assertThrows(IllegalArgumentException.class, () -> Disclosure.of(8, Map.of(team("a"), 9)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Disclosure.of(8, Map.of(team("a").onlyGroup("g"), -1)));
    }

    /** Another month, filter or indicator of the same people: the order in which they come makes no difference. */
    @Test
    void samePeopleTellTheSame() {
        Random dice = new Random(1);
        for (int i = 0; i < 200; i++) {
            MadeUpTable table = MadeUpTable.drawn(dice, 3, 4, 4);
            Map<AttainmentScope, Integer> otherOrder =
                    new TreeMap<>((a, b) -> b.toString().compareTo(a.toString()));
            otherOrder.putAll(table.people());
            Disclosure one = table.disclosure();
            Disclosure other = Disclosure.of(MadeUpTable.SMALLEST, new LinkedHashMap<>(otherOrder));

            for (AttainmentScope scope : table.scopes()) {
                assertEquals(one.tells(scope), other.tells(scope));
            }
        }
    }

    /** Of each told scope there are at least eight, and no union of cells with fewer follows: every union is tried. */
    @Test
    void noUnionOfFewPeopleFollowsFromAllThatIsTold() {
        Random dice = new Random(2);
        for (int i = 0; i < 300; i++) {
            MadeUpTable table = MadeUpTable.drawn(dice, 1 + i % 2, 3, 1 + i % 4);
            LinearSolver reader = table.reader();
            int[] sizes = table.sizes();
            for (long union = 1; union < 1L << Math.min(sizes.length, 12); union++) {
                if (MadeUpTable.people(sizes, union) < MadeUpTable.SMALLEST) {
                    assertFalse(reader.solves(union), table.people().toString());
                }
            }
        }
    }

    /** Not by saying nothing. */
    @Test
    void departmentsOfManyTellOfTeamsAndOfGroups() {
        MadeUpTable table = new MadeUpTable();
        for (int t = 0; t < 25; t++) {
            for (int g = 0; g < 6; g++) {
                table.with("d", "t" + t, "g" + g, 2);
            }
        }
        Disclosure disclosure = table.disclosure();

        for (int i = 0; i < 25; i++) {
            assertTrue(disclosure.tells(team("t" + i)));
            assertTrue(disclosure.tells(D.onlyGroup("g" + i % 6)));
            assertFalse(disclosure.tells(team("t" + i).onlyGroup("g0")));
        }
    }
}
