package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.ProposedSlot;
import org.sessionwise.api.entitlement.Question;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.host.spi.TemplateSlot;

/** What we wrote, what stands and what the plan says: who wins, and who is asked. */
class ThreeSidesTest extends TemplateTrial {

    private final Activity atNine = cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00"));
    private final Activity atTen = cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "10:00", "14:00"));
    private final Activity onWednesday = cyclic("clinic", "CLINIC", 4, slot(1, WEDNESDAY, "09:00", "13:00"));

    private String written;

    @BeforeEach
    void writeMondayClinic() throws Exception {
        amysPlan(1, atNine);
        applyAll();
        written = host.slots.keySet().iterator().next();
    }

    private ProposedChange only() throws Exception {
        List<ProposedChange> changes = propose().changes();
        assertEquals(1, changes.size(), changes.toString());
        return changes.get(0);
    }

    private ApplyResult decide(Set<String> taken, Set<String> kept) throws Exception {
        return entitlement.apply(
                host.templateId, AS_OF, propose().fingerprint(), Decisions.of(taken, kept), COORDINATOR);
    }

    private ApplyResult keepAll() throws Exception {
        return decide(
                Set.of(),
                propose().changes().stream()
                        .filter(ProposedChange::needsDecision)
                        .map(ProposedChange::key)
                        .collect(Collectors.toSet()));
    }

    private static String start(Optional<ProposedSlot> slot) {
        return slot.map(at -> at.day() + " " + at.start()).orElse("nothing");
    }

    private static List<String> sides(ProposedChange change) {
        return List.of(start(change.written()), start(change.before()), start(change.after()));
    }

    @Test
    void whatAPersonChangedStaysWithoutAQuestionAsLongAsThePlanSaysTheSame() throws Exception {
        host.handChanges(written, stands(amy, "TH", 1, TUESDAY, "09:00", "13:00"));
        amysPlan(2, atNine);

        ProposedChange change = only();

        assertEquals(Kind.KEEP, change.kind());
        assertEquals(Question.CHANGED_BY_HAND, change.question());
        assertFalse(change.needsDecision());
        assertEquals(List.of("MONDAY 09:00", "TUESDAY 09:00", "MONDAY 09:00"), sides(change));
        assertEquals(ApplyResult.Status.NOTHING_TO_DO, applyUndecided().status());
        assertEquals(List.of("amy: TH in week 1 on Tuesday 09:00-13:00"), content());
        assertTrue(provenance().get(0).contains("version 2"), "the newest version asks for it");
    }

    @Test
    void whatAPersonChangedBecomesThePlansWhenSomebodyTakesIt() throws Exception {
        host.handChanges(written, stands(amy, "TH", 1, TUESDAY, "09:00", "13:00"));

        applyAll();

        assertEquals(List.of("amy: CL in week 1 on Monday 09:00-13:00"), content());
        assertEquals(Question.NONE, only().question());
    }

    @Test
    void whatAPersonRemovedStaysAwayWithoutAQuestionAndIsRemembered() throws Exception {
        host.handRemoves(written);

        ProposedChange change = only();

        assertEquals(Question.REMOVED_BY_HAND, change.question());
        assertEquals(List.of("MONDAY 09:00", "nothing", "MONDAY 09:00"), sides(change));
        applyUndecided();
        applyUndecided();
        assertEquals(List.of(), content());
        assertEquals(Question.REMOVED_BY_HAND, only().question());
        applyAll();
        assertEquals(List.of("amy: CL in week 1 on Monday 09:00-13:00"), content());
        assertEquals(1, provenance().size());
    }

    @Test
    void bothChangedIsAConflictWithAllThreeSides() throws Exception {
        host.handChanges(written, stands(amy, "CL", 1, MONDAY, "08:00", "12:00"));
        amysPlan(2, atTen);

        ProposedChange change = only();

        assertEquals(Question.BOTH_CHANGED, change.question());
        assertTrue(change.question().isConflict());
        assertEquals(List.of("MONDAY 09:00", "MONDAY 08:00", "MONDAY 10:00"), sides(change));
        assertEquals("What the person made of it is overwritten with what the plan says.", change.ifTaken());
        assertEquals(1, applyUndecided().leftOut().size());
        assertEquals(Question.BOTH_CHANGED, only().question(), "nobody decided, so it is asked again");
    }

    @Test
    void whatWasDecidedToBeKeptIsNotAskedAgainUntilThePlanChanges() throws Exception {
        host.handChanges(written, stands(amy, "CL", 1, MONDAY, "08:00", "12:00"));
        amysPlan(2, atTen);

        ApplyResult kept = keepAll();

        assertEquals(ApplyResult.Status.NOTHING_TO_DO, kept.status());
        assertEquals(List.of(), kept.leftOut());
        assertTrue(kept.message().endsWith("One decision to keep what stands will be remembered."), kept.message());
        assertEquals("kept what stands", audit.newest(1).get(0).action());
        assertEquals(Question.CHANGED_BY_HAND, only().question());
        assertEquals(Optional.empty(), only().written(), "we never wrote what was kept");
        assertEquals(List.of("amy: CL in week 1 on Monday 08:00-12:00"), content());

        amysPlan(3, onWednesday);
        assertEquals(Question.BOTH_CHANGED, only().question());
        plans.clear();
        assertEquals("A person wrote it and no plan speaks of it; it stays.", only().reason());
    }

    @Test
    void keptSlotBecomesThePlansWhenSomebodyTakesItAndUndoBringsTheDecisionBack() throws Exception {
        host.handChanges(written, stands(amy, "CL", 1, MONDAY, "08:00", "12:00"));
        amysPlan(2, atTen);
        keepAll();
        List<String> known = provenance();

        String taken = applyAll().application().orElseThrow().id();
        assertEquals(List.of("amy: CL in week 1 on Monday 10:00-14:00"), content());
        entitlement.undo(taken, COORDINATOR);

        assertEquals(known, provenance());
        assertEquals(Question.CHANGED_BY_HAND, only().question());
        assertEquals(Optional.empty(), only().written());
    }

    @Test
    void whatAPersonChangedAndThePlanDroppedIsAConflict() throws Exception {
        host.handChanges(written, stands(amy, "CL", 1, MONDAY, "08:00", "12:00"));
        plans.clear();

        assertEquals(Question.CHANGED_AND_DROPPED, only().question());
        keepAll();

        assertEquals(Question.NONE, only().question());
        assertEquals(List.of(), provenance());
        assertEquals(List.of("amy: CL in week 1 on Monday 08:00-12:00"), content());
    }

    @Test
    void whatAPersonRemovedAndThePlanMovedIsAConflict() throws Exception {
        host.handRemoves(written);
        amysPlan(2, onWednesday);

        assertEquals(Question.REMOVED_AND_CHANGED, only().question());
        assertEquals(List.of("MONDAY 09:00", "nothing", "WEDNESDAY 09:00"), sides(only()));
        keepAll();
        assertEquals(Question.REMOVED_BY_HAND, only().question());
        applyAll();
        assertEquals(List.of("amy: CL in week 1 on Wednesday 09:00-13:00"), content());
        assertEquals(1, provenance().size());
    }

    @Test
    void aMoreSlotOfAnActivityIsNotStoppedByOneThatAPersonRemoved() throws Exception {
        host.handRemoves(written);
        amysPlan(
                2,
                cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00"), slot(1, WEDNESDAY, "09:00", "13:00")));

        assertEquals(Question.NONE, only(propose(), Kind.ADD).question());
        assertEquals(Question.REMOVED_BY_HAND, only(propose(), Kind.KEEP).question());
    }

    @Test
    void newVersionWithOtherActivityIdsIsTheSamePlanToWhatAPersonChanged() throws Exception {
        host.handChanges(written, stands(amy, "CL", 1, MONDAY, "08:00", "12:00"));
        amysPlan(2, cyclic("c-77", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00")));
        assertEquals(Question.CHANGED_BY_HAND, only().question());
        applyUndecided();

        amysPlan(3, cyclic("c-77", "CLINIC", 4, slot(1, WEDNESDAY, "09:00", "13:00")));
        assertEquals(Question.BOTH_CHANGED, only().question(), "the new id was learned");
    }

    @Test
    void newVersionWithOtherActivityIdsAndTimesIsOneChange() throws Exception {
        amysPlan(2, cyclic("c-77", "CLINIC", 4, slot(1, MONDAY, "10:00", "14:00")));
        assertEquals(Kind.CHANGE, only().kind());
        assertEquals(Question.NONE, only().question());

        host.handChanges(written, stands(amy, "CL", 1, MONDAY, "08:00", "12:00"));
        assertEquals(Question.BOTH_CHANGED, only().question());
    }

    @Test
    void slotThatAPersonGaveToSomebodyElseStaysWithThem() throws Exception {
        host.handChanges(written, stands(ben, "CL", 1, MONDAY, "09:00", "13:00"));

        ProposedChange change = only();

        assertEquals(Question.CHANGED_BY_HAND, change.question());
        assertEquals(amy, change.staff());
        assertEquals(ben, change.before().orElseThrow().staff());
        assertTrue(change.reason().contains("a person gave it to somebody else"), change.reason());
        applyUndecided();
        assertEquals(List.of("ben: CL in week 1 on Monday 09:00-13:00"), content());
        amysPlan(2, atTen);
        assertEquals(Question.BOTH_CHANGED, only().question());
        plans.clear();
        assertEquals(Question.CHANGED_AND_DROPPED, only().question());
        assertEquals(ben, only().staff());
    }

    @Test
    void newMappingIsAChangeOfThePlansSideAndSaysSo() throws Exception {
        entitlement.mapDuty(new ActivityCode("CLINIC"), new DutyCode("OUT"), COORDINATOR);

        assertEquals(Question.NONE, only().question());
        assertTrue(only().reason().endsWith("The activity is rostered as OUT now; we wrote CL."), only().reason());
        host.handChanges(written, stands(amy, "CL", 1, MONDAY, "08:00", "12:00"));
        assertEquals(Question.BOTH_CHANGED, only().question());
    }

    @Test
    void takenAwayMappingRemovesNothingWithoutAYes() throws Exception {
        entitlement.unmapDuty(new ActivityCode("CLINIC"), COORDINATOR);

        TemplateProposal proposal = propose();
        ProposedChange removal = only(proposal, Kind.REMOVE);

        assertEquals(Question.NOT_WRITABLE, removal.question());
        assertEquals("The clinic", removal.activity());
        applyUndecided();
        keepAll();
        assertEquals(1, content().size());
        applyAll();
        assertEquals(List.of(), content());
    }

    @Test
    void personsOwnSlotInTheWayIsKeptUntilThePlanAsksForSomethingElse() throws Exception {
        plans.clear();
        applyAll();
        TemplateSlot own = host.handWrites(stands(amy, "TH", 1, MONDAY, "12:00", "18:00"));
        amysPlan(2, atNine);
        assertEquals(Question.IN_THE_WAY, only().question());

        keepAll();

        assertEquals(Question.CHANGED_BY_HAND, only().question());
        assertTrue(only().reason().endsWith("It was decided to keep TH in week 1 on Monday 12:00-18:00."));
        amysPlan(3, atTen);
        assertEquals(Question.BOTH_CHANGED, only().question());
        plans.clear();
        assertEquals(Kind.KEEP, only().kind());
        assertEquals(own, host.slots.get(own.id()));
    }

    @Test
    void slotThatWouldMoveOntoWhatAPersonWroteNeedsAYes() throws Exception {
        host.handWrites(stands(amy, "TH", 1, WEDNESDAY, "08:00", "18:00"));
        amysPlan(2, onWednesday);

        assertEquals(Question.BESIDE, only(propose(), Kind.CHANGE).question());
        applyUndecided();
        assertTrue(
                content().contains("amy: CL in week 1 on Monday 09:00-13:00"),
                content().toString());
        keepAll();
        assertEquals(
                2,
                propose().changes().stream()
                        .filter(change -> !change.needsDecision())
                        .count());
    }

    @Test
    void slotBesideAPersonsWorkThatNobodyWantsIsRemembered() throws Exception {
        host.handWrites(stands(amy, "TH", 1, WEDNESDAY, "08:00", "18:00"));
        amysPlan(
                2,
                atNine,
                cyclic("one", "CLINIC", 4, slot(1, WEDNESDAY, "08:00", "12:00")),
                cyclic("two", "SPA", 4, slot(1, WEDNESDAY, "09:00", "10:00")));
        assertEquals(Question.BESIDE, only(propose(), Kind.ADD).question());

        keepAll();

        assertEquals(
                List.of(),
                propose().changes().stream()
                        .filter(ProposedChange::needsDecision)
                        .toList());
        applyAll();
        assertEquals(3, content().size(), content().toString());
    }

    @Test
    void aLineIsDecidedOneWay() {
        assertThrows(IllegalArgumentException.class, () -> Decisions.of(Set.of("a"), Set.of("a", "b")));
    }
}
