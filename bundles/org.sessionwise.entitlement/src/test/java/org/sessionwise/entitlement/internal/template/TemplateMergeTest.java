package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.ANCHOR;
import static org.sessionwise.entitlement.internal.fakes.Plans.annualised;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.flexible;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;
import static org.sessionwise.entitlement.internal.fakes.Plans.weekly;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.host.spi.TemplateSlot;

class TemplateMergeTest extends TemplateTrial {

    private final Activity mondayClinic = cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00"));

    @Test
    void slotOfAPlanIsAddedWithItsPlanVersionAndActivity() throws Exception {
        amysPlan(3, mondayClinic);

        ProposedChange change = only(propose(), Kind.ADD);

        assertEquals("The clinic", change.activity());
        assertEquals("JP-amy", change.provenance().orElseThrow().plan().value());
        assertEquals(3, change.provenance().get().version());
        assertEquals("clinic", change.provenance().get().activity().value());
        assertEquals("CL", change.after().orElseThrow().duty().value());
        assertEquals(Optional.empty(), change.before());
        assertFalse(change.needsDecision());
    }

    @Test
    void shorterCyclesFillTheTemplatesWeeks() throws Exception {
        amysPlan(
                1,
                weekly("weekly", "CLINIC", MONDAY, "09:00", "13:00"),
                cyclic("fortnightly", "THEATRE", 2, slot(2, TUESDAY, "08:00", "18:00")));

        applyAll();

        assertEquals(
                List.of(
                        "amy: CL in week 1 on Monday 09:00-13:00",
                        "amy: CL in week 2 on Monday 09:00-13:00",
                        "amy: TH in week 2 on Tuesday 08:00-18:00",
                        "amy: CL in week 3 on Monday 09:00-13:00",
                        "amy: CL in week 4 on Monday 09:00-13:00",
                        "amy: TH in week 4 on Tuesday 08:00-18:00"),
                content());
    }

    @Test
    void weeksAreAlignedByTheDatesOfBothAnchors() throws Exception {
        host.cycle(4, ANCHOR);
        Cycle threeWeeksLater = new Cycle(4, ANCHOR.plusWeeks(3));
        Cycle aYearBefore = new Cycle(2, ANCHOR.minusWeeks(53));
        amysPlan(
                1,
                cyclic("late", "CLINIC", threeWeeksLater, slot(1, MONDAY, "09:00", "13:00")),
                cyclic("early", "THEATRE", aYearBefore, slot(1, MONDAY, "14:00", "18:00")));

        applyAll();

        assertEquals(
                List.of(
                        "amy: TH in week 2 on Monday 14:00-18:00",
                        "amy: CL in week 4 on Monday 09:00-13:00",
                        "amy: TH in week 4 on Monday 14:00-18:00"),
                content());
    }

    @Test
    void cycleThatDoesNotFitCannotBeWrittenAndSaysWhatToDo() throws Exception {
        amysPlan(
                1, cyclic("clinic", "CLINIC", 3, slot(1, MONDAY, "09:00", "13:00"), slot(2, MONDAY, "09:00", "13:00")));

        ProposedChange change = only(propose(), Kind.CANNOT);

        assertEquals(
                "Its cycle of 3 weeks does not fit into the template's 4 weeks: both repeat together every 12 weeks."
                        + " Use a template of 12 weeks in the rostering system. Sessionwise can neither make one nor"
                        + " lengthen this one. Or change the plan's cycle, or roster it by hand.",
                change.reason());
        host.cycle(12, ANCHOR);
        assertEquals(8, propose().changes().size());
    }

    @Test
    void activitiesWithoutAFixedTimeAreToldOnce() throws Exception {
        amysPlan(1, flexible("flex", "SPA"), annualised("annual", "CLINIC"));

        List<ProposedChange> changes = propose().changes();

        assertEquals(Set.of(Kind.CANNOT), kinds(propose()));
        assertEquals(
                List.of(
                        "10 times a year on dates that are agreed: roster it by date; it is counted when worked.",
                        "No fixed time: roster it by hand; it is counted when worked."),
                changes.stream().map(ProposedChange::reason).toList());
    }

    @Test
    void unmappedActivityIsNamedByItsCodeUntilItIsMapped() throws Exception {
        amysPlan(1, weekly("teaching", "TEACH", MONDAY, "09:00", "13:00"));

        assertTrue(only(propose(), Kind.CANNOT).reason().startsWith("Activity code TEACH is not mapped"));
    }

    @Test
    void sameDutyAtTheSameTimeTwiceIsOneSlot() throws Exception {
        amysPlan(1, mondayClinic, cyclic("other", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00")));

        TemplateProposal proposal = propose();

        assertEquals("The clinic", only(proposal, Kind.ADD).activity());
        assertTrue(only(proposal, Kind.CANNOT)
                .reason()
                .startsWith("It asks for the same duty at the same time as The clinic"));
    }

    @Test
    void handWrittenSlotOfTheSameContentStaysAPersons() throws Exception {
        host.handWrites(stands(amy, "CL", 1, MONDAY, "09:00", "13:00"));
        amysPlan(1, mondayClinic);

        ProposedChange change = only(propose(), Kind.KEEP);

        assertEquals("Already there, written by hand; the plan asks for the same.", change.reason());
        assertEquals(Optional.empty(), change.provenance());
        applyAll();
        assertEquals(List.of(), provenance());
    }

    @Test
    void handWrittenSlotInTheWayNeedsADecision() throws Exception {
        host.handWrites(stands(amy, "TH", 1, MONDAY, "12:00", "18:00"));
        amysPlan(1, mondayClinic);

        ProposedChange change = only(propose(), Kind.CHANGE);

        assertTrue(change.needsDecision());
        assertTrue(change.reason().contains("CL in week 1 on Monday 09:00-13:00"), change.reason());
        assertTrue(change.reason().contains("TH in week 1 on Monday 12:00-18:00"), change.reason());
        assertEquals(1, applyUndecided().leftOut().size());
        assertEquals(List.of("amy: TH in week 1 on Monday 12:00-18:00"), content());
    }

    @Test
    void handWrittenSlotBesideAPlanStays() throws Exception {
        host.handWrites(stands(amy, "TH", 1, MONDAY, "13:00", "18:00"));
        host.handWrites(stands(ben, "CL", 1, MONDAY, "09:00", "13:00"));
        amysPlan(1, mondayClinic);

        TemplateProposal proposal = propose();

        assertEquals(Set.of(Kind.ADD, Kind.KEEP), kinds(proposal));
        assertEquals(3, proposal.changes().size());
    }

    @Test
    void nightAtTheEndOfTheCycleRunsIntoItsFirstDay() throws Exception {
        host.handWrites(stands(amy, "TH", 4, SUNDAY, "20:00", "09:30"));
        amysPlan(1, mondayClinic);

        assertTrue(only(propose(), Kind.CHANGE).needsDecision());
    }

    @Test
    void longestOverlapIsReplacedAndTheOtherHandSlotStays() throws Exception {
        host.handWrites(stands(amy, "TH", 1, MONDAY, "08:00", "10:00"));
        TemplateSlot longer = host.handWrites(stands(amy, "TH", 1, MONDAY, "10:00", "14:00"));
        amysPlan(1, mondayClinic);

        TemplateProposal proposal = propose();

        assertEquals("slot:" + longer.id(), only(proposal, Kind.CHANGE).key());
        assertEquals(
                "A person wrote it beside what the plan says; it stays.",
                only(proposal, Kind.KEEP).reason());
    }

    @Test
    void secondSlotOverOneHandSlotNeedsADecisionToo() throws Exception {
        host.handWrites(stands(amy, "TH", 1, MONDAY, "08:00", "18:00"));
        amysPlan(1, mondayClinic, cyclic("after", "SPA", 4, slot(1, MONDAY, "14:00", "16:00")));

        TemplateProposal proposal = propose();

        assertTrue(only(proposal, Kind.CHANGE).needsDecision());
        assertTrue(only(proposal, Kind.ADD).needsDecision());
    }

    @Test
    void slotWeWroteAndNobodyTouchedFollowsThePlan() throws Exception {
        amysPlan(1, mondayClinic);
        applyAll();
        amysPlan(2, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "10:00", "14:00")));

        ProposedChange change = only(propose(), Kind.CHANGE);

        assertFalse(change.needsDecision());
        applyUndecided();
        assertEquals(List.of("amy: CL in week 1 on Monday 10:00-14:00"), content());
    }

    @Test
    void slotWeWroteAndNobodyTouchedGoesWithThePlan() throws Exception {
        amysPlan(1, mondayClinic);
        applyAll();
        plans.clear();

        ProposedChange change = only(propose(), Kind.REMOVE);

        assertFalse(change.needsDecision());
        applyUndecided();
        assertEquals(List.of(), content());
        assertEquals(List.of(), provenance());
    }

    @Test
    void personsChangeThatThePlanCatchesUpWithStaysThePersons() throws Exception {
        String id = writeMondayClinic();
        host.handChanges(id, stands(amy, "CL", 1, MONDAY, "10:00", "14:00"));
        amysPlan(2, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "10:00", "14:00")));

        assertEquals(
                "A person changed it, and the plan now asks for the same.",
                only(propose(), Kind.KEEP).reason());
        applyAll();
        plans.clear();
        assertTrue(only(propose(), Kind.REMOVE).needsDecision());
    }

    @Test
    void removedSlotThatNoPlanAsksForIsForgotten() throws Exception {
        host.handRemoves(writeMondayClinic());
        plans.clear();

        assertEquals(List.of(), propose().changes());
    }

    @Test
    void planMayAskForTwoThingsAtATimeOfWhichAPersonWroteOne() throws Exception {
        host.handWrites(stands(amy, "CL", 1, MONDAY, "09:00", "13:00"));
        amysPlan(1, mondayClinic, cyclic("beside", "SPA", 4, slot(1, MONDAY, "12:00", "13:00")));

        assertFalse(only(propose(), Kind.ADD).needsDecision());
    }

    @Test
    void nearestSlotOfTheSameActivityIsTheOneThatMoves() throws Exception {
        amysPlan(
                1, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00"), slot(1, FRIDAY, "09:00", "13:00")));
        applyAll();
        amysPlan(
                2,
                cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00"), slot(1, WEDNESDAY, "09:00", "13:00")));

        ProposedChange change = only(propose(), Kind.CHANGE);

        assertEquals(FRIDAY, change.before().orElseThrow().day());
        assertEquals(WEDNESDAY, change.after().orElseThrow().day());
        assertEquals(MONDAY, only(propose(), Kind.KEEP).before().orElseThrow().day());
    }

    @Test
    void newVersionThatSaysTheSameRefreshesWhereTheSlotComesFrom() throws Exception {
        writeMondayClinic();
        amysPlan(2, mondayClinic);

        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
        applyUndecided();

        assertTrue(provenance().get(0).contains("version 2"), provenance().toString());
        assertEquals("slots now of another plan version", audit.newest(1).get(0).action());
    }

    @Test
    void linesAreOrderedByPersonThenTimeAndTheirKeysAreUnique() throws Exception {
        planOf(ben, 1, mondayClinic);
        amysPlan(
                1,
                flexible("flex", "SPA"),
                cyclic("b", "THEATRE", 4, slot(2, MONDAY, "08:00", "09:00"), slot(1, FRIDAY, "08:00", "09:00")),
                mondayClinic);
        host.handWrites(stands(amy, "SP", 1, MONDAY, "14:00", "15:00"));

        List<ProposedChange> changes = propose().changes();

        assertEquals(
                List.of(
                        "amy 1 MONDAY 09:00",
                        "amy 1 MONDAY 14:00",
                        "amy 1 FRIDAY 08:00",
                        "amy 2 MONDAY 08:00",
                        "amy",
                        "ben 1 MONDAY 09:00"),
                changes.stream().map(TemplateMergeTest::where).toList());
        assertEquals(6, changes.stream().map(ProposedChange::key).distinct().count());
    }

    private static String where(ProposedChange change) {
        return change.staff()
                + change.after()
                        .or(change::before)
                        .map(slot -> " " + slot.week() + " " + slot.day() + " " + slot.start())
                        .orElse("");
    }

    private String writeMondayClinic() throws Exception {
        amysPlan(1, mondayClinic);
        applyAll();
        return host.slots.keySet().iterator().next();
    }
}
