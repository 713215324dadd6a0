package org.sessionwise.reconciliation.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.sessionwise.domain.StaffId;

/**
 * After any edits, what is kept step by step is what would be worked out from scratch: each row, its outcome on both bases, and
 * what it is joined to. How many edits: {@code -Dsessionwise.edits=1000000}.
 */
class IncrementalTest {

    private static final int EDITS = Integer.getInteger("sessionwise.edits", 10_000);
    private static final int EVERYBODY_EACH = 500;

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = ThreadMode.SEPARATE_THREAD)
    void whatIsKeptStepByStepIsWhatScratchGives() throws Exception {
        RandomEdits department = new RandomEdits(20_260_817);
        department.ward.keeper.ledger();
        Set<StaffId> waiting = new HashSet<>();
        for (int edit = 1; edit <= EDITS; edit++) {
            Set<StaffId> touched = department.edit();
            waiting.addAll(touched.isEmpty() ? department.people : touched);
            if (edit % 3 != 1) { // now and then two edits meet one reading
                agree(department, waiting, edit);
                waiting.clear();
            }
            if (edit % EVERYBODY_EACH == 0) {
                agree(department, Set.copyOf(department.people), edit);
            }
        }
        assertEquals(List.of(), department.ward.corrected);
    }

    private static void agree(RandomEdits department, Set<StaffId> people, int edit) throws Exception {
        Ledger counted = department.ward.keeper.ledger();
        Map<StaffId, PersonReckoning> scratch = department.ward.reader.reckon(people, counted);
        for (StaffId person : people) {
            boolean agrees = counted.person(person)
                    .filter(kept -> kept.rows().agrees(scratch.get(person).ledger()))
                    .isPresent();
            assertTrue(agrees, () -> person + " differs after edit " + edit);
        }
    }

    @Test
    void orderInWhichTheHostTellsDoesNotMatter() throws Exception {
        RandomEdits department = new RandomEdits(7);
        for (int edit = 0; edit < 400; edit++) {
            department.edit();
        }
        Ledger one = department.ward.reader.read(Optional.empty(), Map.of());
        Collections.shuffle(department.ward.host.roster, new Random(1));
        Collections.reverse(department.ward.host.away);
        Ledger other = department.ward.reader.read(Optional.empty(), Map.of());

        for (StaffId person : department.people) {
            assertTrue(one.person(person)
                    .orElseThrow()
                    .rows()
                    .agrees(other.person(person).orElseThrow().rows()));
        }
    }
}
