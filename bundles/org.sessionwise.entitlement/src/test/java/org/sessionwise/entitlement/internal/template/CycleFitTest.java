package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.ANCHOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.plan.Cycle;

class CycleFitTest {

    private static final String REST =
            " Sessionwise can neither make one nor lengthen this one. Or change the plan's cycle, or roster it by hand.";

    private static String refusal(int template, int cycle, Integer... others) {
        return new CycleFit(template, List.of(others)).refusal(new Cycle(cycle, ANCHOR));
    }

    @Test
    void cyclesThatDivideTheTemplateFit() {
        CycleFit fit = new CycleFit(12, List.of());

        for (int weeks : new int[] {1, 2, 3, 4, 6, 12}) {
            assertTrue(fit.fits(new Cycle(weeks, ANCHOR)), weeks + " weeks");
        }
        assertFalse(fit.fits(new Cycle(5, ANCHOR)));
        assertFalse(fit.fits(new Cycle(24, ANCHOR)));
    }

    @Test
    void refusalNamesTheLengthThatHoldsThisCycleAndTheOneThatHoldsAll() {
        assertEquals(
                "Its cycle of 3 weeks does not fit into the template's 1 week: both repeat together every 3 weeks."
                        + " Use a template of 3 weeks in the rostering system; one of 6 weeks holds all cycles of"
                        + " these plans." + REST,
                refusal(1, 3, 1, 2, 3));
        assertEquals(
                "Its cycle of 5 weeks does not fit into the template's 4 weeks: both repeat together every 20 weeks."
                        + " Use a template of 20 weeks in the rostering system; with all cycles of these plans it"
                        + " would be 60 weeks, more than the 52 that make sense, so some stay by hand." + REST,
                refusal(4, 5, 3, 5));
    }

    @Test
    void lengthBeyondTheLimitIsNotAdvised() {
        assertEquals(
                "Its cycle of 53 weeks does not fit into the template's 52 weeks: both repeat together every 2756"
                        + " weeks. That is more than 52 weeks, the longest template that makes sense: change the plan's"
                        + " cycle, or roster it by hand; it is counted when worked.",
                refusal(52, 53, 53));
    }

    @Test
    void absurdCyclesDoNotOverflow() {
        String refusal = refusal(Integer.MAX_VALUE - 1, Integer.MAX_VALUE, Integer.MAX_VALUE, 7, 11, 13);

        assertTrue(refusal.contains("every 4611686011984936962 weeks"), refusal);
    }
}
