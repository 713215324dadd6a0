package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.ApplyResult.Status;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.MemoryHost.Mood;

/** The host's write is outside our transaction: each place where we may die between the two ends well. */
class CrashTest extends TemplateTrial {

    private final Activity moved = cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "10:00", "14:00"));
    private final Activity added = cyclic("list", "THEATRE", 4, slot(1, TUESDAY, "08:00", "18:00"));
    private List<String> contentBefore;
    private List<String> provenanceBefore;

    /** A template with one slot that will be changed, one that will be removed, and one by hand. */
    @BeforeEach
    void writeOnce() throws Exception {
        host.handWrites(stands(ben, "SP", 3, FRIDAY, "09:00", "10:00"));
        amysPlan(
                1,
                cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00")),
                cyclic("spa", "SPA", 4, slot(1, FRIDAY, "09:00", "13:00")));
        applyAll();
        contentBefore = content();
        provenanceBefore = provenance();
        amysPlan(2, moved, added);
    }

    @Test
    void killedBeforeTheIntentIsKeptNothingHappened() throws Exception {
        audit.failsOn = "template apply begun";
        assertThrows(IllegalStateException.class, this::applyAll);

        afterRestart();

        assertEquals(contentBefore, content());
        assertEquals(provenanceBefore, provenance());
        appliesCleanly();
    }

    @Test
    void killedBetweenIntentAndHostWriteNothingHappened() throws Exception {
        host.mood = Mood.SILENT;
        assertThrows(NoAnswerException.class, this::applyAll);

        afterRestart();
        propose();

        assertEquals(contentBefore, content());
        assertEquals(provenanceBefore, provenance());
        assertEquals(1, entitlement.applications(MemoryHost.TEMPLATE).size());
        appliesCleanly();
    }

    @Test
    void killedBetweenHostWriteAndConfirmationEndsWithRightProvenanceAndNoSlotTwice() throws Exception {
        audit.failsOn = "template apply done";
        assertThrows(IllegalStateException.class, this::applyAll);
        audit.failsOn = "";
        assertEquals(provenanceBefore, provenance());

        afterRestart();

        settled();
    }

    @Test
    void lostAnswerOfTheHostIsRecognised() throws Exception {
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, this::applyAll);

        settled();
    }

    @Test
    void startSettlesWithoutAnybodyAsking() throws Exception {
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, this::applyAll);
        start();

        entitlement.tidyUp();

        assertEquals(2, entitlement.applications(MemoryHost.TEMPLATE).size());
        assertEquals(2, provenance().size());
    }

    @Test
    void handChangeAfterTheLostAnswerStaysThePersons() throws Exception {
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, this::applyAll);
        String theatre = host.slots.values().stream()
                .filter(slot -> slot.duty().value().equals("TH"))
                .findFirst()
                .orElseThrow()
                .id();
        host.handChanges(theatre, stands(amy, "TH", 1, TUESDAY, "08:00", "12:00"));

        ApplyResult result = applyUndecided();

        assertEquals(Status.NOTHING_TO_DO, result.status());
        assertEquals(
                Set.of(
                        "amy: CL in week 1 on Monday 10:00-14:00",
                        "amy: TH in week 1 on Tuesday 08:00-12:00",
                        "ben: SP in week 3 on Friday 09:00-10:00"),
                Set.copyOf(content()));
    }

    @Test
    void killedUndoIsSettledToo() throws Exception {
        TemplateApplication made = applyAll().application().orElseThrow();
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, () -> entitlement.undo(made.id(), COORDINATOR));

        afterRestart();
        ApplyResult again = entitlement.undo(made.id(), COORDINATOR);

        assertEquals(Status.NOTHING_TO_DO, again.status());
        assertEquals(contentBefore, content());
        assertEquals(provenanceBefore.size(), provenance().size());
        assertEquals(
                List.of(true, false),
                entitlement.applications(MemoryHost.TEMPLATE).stream()
                        .map(TemplateApplication::undone)
                        .toList());
        entitlement.undo(entitlement.applications(MemoryHost.TEMPLATE).get(1).id(), COORDINATOR);
        assertEquals(List.of("ben: SP in week 3 on Friday 09:00-10:00"), content());
    }

    @Test
    void twinThatAPersonWroteIsNotTakenForOurs() throws Exception {
        plans.clear();
        String removal = applyAll().application().orElseThrow().id();
        host.handWrites(stands(amy, "CL", 1, MONDAY, "09:00", "13:00"));
        host.mood = Mood.SILENT;
        assertThrows(NoAnswerException.class, () -> entitlement.undo(removal, COORDINATOR));

        afterRestart();
        propose();

        assertEquals(List.of(), provenance());
        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
    }

    private void afterRestart() {
        audit.failsOn = "";
        start();
    }

    /** The write is known: nothing is left to do, and it can be taken back to the letter. */
    private void settled() throws Exception {
        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
        assertEquals(3, content().size());
        assertEquals(2, provenance().size());
        assertEquals(Status.NOTHING_TO_DO, applyAll().status());
        TemplateApplication found =
                entitlement.applications(MemoryHost.TEMPLATE).get(0);
        assertEquals(List.of(1, 1, 1), List.of(found.added(), found.changed(), found.removed()));
        assertEquals(Status.APPLIED, entitlement.undo(found.id(), COORDINATOR).status());
        assertEquals(contentBefore, content());
    }

    private void appliesCleanly() throws Exception {
        assertEquals(Status.APPLIED, applyAll().status());
        assertEquals(3, content().size());
        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
    }
}
