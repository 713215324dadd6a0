package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ApplyResult.Status;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.entitlement.internal.fakes.MemoryHost.Mood;

/** An intent is kept before the host is asked, and what the host did is read back: nothing is ever written twice. */
@Timeout(300)
class OutboxTest extends TemplateTrial {

    private static final int ROUNDS = TrialDatabase.isPostgresql() ? 100 : 1_000;

    private static final List<String> ACTIVITIES = List.of("CLINIC", "THEATRE", "SPA");

    /** One activity at a time that no other number has within some thousand. */
    private static Activity activity(int number) {
        LocalTime start = LocalTime.of(6 + number % 5, number / 5 % 60);
        return cyclic(
                "a" + number,
                ACTIVITIES.get(number % 3),
                4,
                slot(
                        1 + number / 300 % 4,
                        DayOfWeek.of(1 + number / 1200 % 7),
                        start.toString(),
                        start.plusHours(4).toString()));
    }

    @Test
    void appliedAHundredTimesEachChangeIsWrittenOnce() throws Exception {
        int changes = 0;
        for (int version = 1; version <= 5; version++) {
            amysPlan(version, activity(version), activity(100 + version));
            for (int i = 0; i < 100; i++) {
                Status status = applyUndecided().status();
                assertEquals(i == 0 ? Status.APPLIED : Status.NOTHING_TO_DO, status);
            }
            changes++;
            assertEquals(changes, host.writes);
            assertEquals(2, content().size());
        }
        int edits = entitlement.applications("main").stream()
                .mapToInt(made -> made.added() + made.changed() + made.removed())
                .sum();
        assertEquals(host.edits, edits, "what we know to have written is what the host was asked");
    }

    /** Additions, changes and removals, the answer to each lost after the host wrote. */
    @Test
    void lostAnswerIsRecognisedEachTime() throws Exception {
        Random random = new Random(42);
        List<Activity> standing = new ArrayList<>();
        int recognised = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            if (standing.size() > 5) {
                standing.remove(random.nextInt(standing.size()));
            } else {
                standing.add(activity(round));
            }
            amysPlan(round, standing.toArray(Activity[]::new));
            host.mood = Mood.ANSWER_LOST;
            assertThrows(NoAnswerException.class, this::applyUndecided);
            recognised += applyUndecided().status() == Status.NOTHING_TO_DO ? 1 : 0;
            assertEquals(round, host.writes, "the host was asked once in each round");
            assertEquals(standing.size(), content().size());
        }
        assertEquals(ROUNDS, recognised);
        assertEquals(content().size(), new HashSet<>(content()).size(), "no slot stands twice");
        assertEquals(content().size(), provenance().size());
    }
}
