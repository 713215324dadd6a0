package org.sessionwise.entitlement.internal.template;

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
import org.sessionwise.entitlement.internal.fakes.MemoryHost.Mood;

/** A host whose keys follow from what slots say: a changed slot comes back under another key. */
class MovingKeysTest extends TemplateTrial {

    private static final String EARLY = "amy: CL in week 1 on Monday 09:00-13:00";
    private static final String LATE = "amy: CL in week 1 on Monday 10:00-14:00";
    private TemplateApplication written;

    @BeforeEach
    void writeOnce() throws Exception {
        host.keysFollowContent = true;
        amysPlan(1, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00")));
        written = applyAll().application().orElseThrow();
        amysPlan(2, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "10:00", "14:00")));
    }

    private TemplateApplication change() throws Exception {
        return applyAll().application().orElseThrow();
    }

    @Test
    void whatWeKnowOfASlotFollowsItToItsNewKey() throws Exception {
        assertEquals(1, change().changed());

        assertEquals(List.of(LATE), content());
        assertEquals(List.of(LATE + " by JP-amy version 2 clinic at amy CL 1 MONDAY 10:00 14:00 1"), provenance());
        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
    }

    @Test
    void theNextPlanChangesItAgain() throws Exception {
        change();
        amysPlan(3, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "11:00", "15:00")));

        assertEquals(1, change().changed());
        assertEquals(List.of("amy: CL in week 1 on Monday 11:00-15:00"), content());
    }

    @Test
    void aChangeIsTakenBackAndThenWhatWasWrittenBeforeIt() throws Exception {
        TemplateApplication changed = change();

        assertEquals(Status.APPLIED, undo(changed).status());
        assertEquals(List.of(EARLY), content());
        assertEquals(List.of(EARLY + " by JP-amy version 1 clinic at amy CL 1 MONDAY 09:00 13:00 1"), provenance());

        assertEquals(Status.APPLIED, undo(written).status());
        assertEquals(List.of(), content());
        assertEquals(List.of(), provenance());
    }

    @Test
    void whatAChangeHasPassedOverIsLeftAndToldByWhatItIsNow() throws Exception {
        change();

        ApplyResult undone = undo(written);

        assertEquals(
                List.of(
                        "CL in week 1 on Monday 09:00-13:00: it has been changed since to CL in week 1 on Monday 10:00-14:00;"
                                + " left as it is."),
                undone.leftOut());
        assertEquals(List.of(LATE), content());
    }

    @Test
    void aKeyThatComesBackForAnotherSlotDoesNotBringItsHistoryBack() throws Exception {
        amysPlan(3);
        applyAll();
        amysPlan(4, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00")));
        applyAll();
        assertEquals(List.of(EARLY), content());

        ApplyResult undone = undo(written);

        assertEquals(
                List.of("CL in week 1 on Monday 09:00-13:00: it has been removed since; left as it is."),
                undone.leftOut());
        assertEquals(List.of(EARLY), content());
    }

    @Test
    void aLostAnswerIsReadFromWhatSlotsSay() throws Exception {
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, this::change);

        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
        assertEquals(List.of(LATE + " by JP-amy version 2 clinic at amy CL 1 MONDAY 10:00 14:00 1"), provenance());
        TemplateApplication changed = entitlement.applications(host.templateId).get(0);
        assertEquals(1, changed.changed());
        assertEquals(Status.APPLIED, undo(changed).status());
        assertEquals(List.of(EARLY), content());
    }

    @Test
    void slotsThatChangeKeysInOneWriteKeepTheirOwnOrigins() throws Exception {
        amysPlan(
                3,
                cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00")),
                cyclic("list", "THEATRE", 4, slot(1, TUESDAY, "09:00", "13:00")));
        applyAll();
        amysPlan(
                4,
                cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "10:00", "13:00")),
                cyclic("list", "THEATRE", 4, slot(1, TUESDAY, "10:00", "13:00")));

        TemplateApplication changed = change();

        assertEquals(2, changed.changed());
        assertEquals(
                List.of("clinic at amy CL 1 MONDAY 10:00 13:00 1", "list at amy TH 1 TUESDAY 10:00 13:00 1"),
                provenance().stream()
                        .map(known -> known.split(" version 4 ")[1])
                        .toList());
        undo(changed);
        assertEquals(2, provenance().size());
        assertEquals(Set.of(Kind.CHANGE), kinds(propose()));
    }

    private ApplyResult undo(TemplateApplication application) throws Exception {
        return entitlement.undo(application.id(), COORDINATOR);
    }
}
