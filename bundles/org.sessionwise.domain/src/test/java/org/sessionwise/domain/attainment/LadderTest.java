package org.sessionwise.domain.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {

    /** How many standards the levels of the 2019 text have, from level 1. */
    private static final int[] STANDARDS = {4, 3, 5, 4};

    private static final List<Status> IN_THE_WAY = List.of(Status.NOT_MET, Status.NOT_ASSESSED);
    private static final List<Status> NOT_IN_THE_WAY = List.of(Status.MET, Status.MET_EXPIRING, Status.NOT_APPLICABLE);

    private static Catalogue catalogue() {
        List<Level> levels = new ArrayList<>(List.of(new Level(0, "0", "", List.of())));
        for (int level = 1; level <= STANDARDS.length; level++) {
            List<Standard> standards = new ArrayList<>();
            for (int i = 1; i <= STANDARDS[level - 1]; i++) {
                standards.add(MadeUpStandard.standard(level + "." + i));
            }
            levels.add(new Level(level, "" + level, "", standards));
        }
        return Catalogue.of("made-up", "Made up", "2019", levels);
    }

    /** A level is reached if no standard that stands in the way is of it or of one below. */
    @Test
    void everyPatternOfStandardsGivesTheRightLevel() {
        Ladder ladder = Ladder.of(catalogue());
        for (int pattern = 0; pattern < 1 << 16; pattern++) {
            List<Attained.OfStandard> standards = new ArrayList<>();
            int expected = STANDARDS.length;
            int standard = 0;
            for (int level = 1; level <= STANDARDS.length; level++) {
                for (int i = 1; i <= STANDARDS[level - 1]; i++, standard++) {
                    boolean met = (pattern >> standard & 1) == 1;
                    standards.add(new Attained.OfStandard(level + "." + i, status(met, pattern + standard)));
                    expected = met ? expected : Math.min(expected, level - 1);
                }
            }
            assertEquals(expected, ladder.level(standards), standards::toString);
        }
    }

    private static Status status(boolean met, int pick) {
        List<Status> some = met ? NOT_IN_THE_WAY : IN_THE_WAY;
        return some.get(pick % some.size());
    }

    @Test
    void worstIsWhatIsKnownToFailAndThenWhatNobodyKnows() {
        assertEquals(Status.NOT_MET, Ladder.worst(Set.of(Status.values())));
        assertEquals(Status.NOT_ASSESSED, Ladder.worst(Set.of(Status.MET, Status.NOT_ASSESSED, Status.MET_EXPIRING)));
        assertEquals(Status.MET_EXPIRING, Ladder.worst(Set.of(Status.MET, Status.MET_EXPIRING)));
        assertEquals(Status.MET, Ladder.worst(Set.of(Status.NOT_APPLICABLE, Status.MET)));
        assertEquals(Status.NOT_APPLICABLE, Ladder.worst(Set.of(Status.NOT_APPLICABLE)));
        assertEquals(Status.NOT_APPLICABLE, Ladder.worst(Set.of()));
    }

    @Test
    void standardIsAsTheWorstOfItsCriteria() {
        Catalogue catalogue = MadeUpStandard.catalogue();
        Map<CriterionId, Verdict> verdicts = new HashMap<>();
        catalogue.criteria().forEach(one -> verdicts.put(one.id(), Verdict.of(Status.MET, "Yes.")));
        verdicts.put(new CriterionId("1.4b"), Verdict.of(Status.NOT_ASSESSED, "Who knows?"));

        List<Attained.OfStandard> standards = Ladder.of(catalogue).standards(verdicts);

        assertEquals(
                catalogue.levels().stream()
                        .flatMap(level -> level.standards().stream())
                        .map(standard -> new Attained.OfStandard(
                                standard.number(), standard.number().equals("1.4") ? Status.NOT_ASSESSED : Status.MET))
                        .toList(),
                standards);
    }
}
