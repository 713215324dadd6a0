package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;
import static org.sessionwise.entitlement.internal.fakes.Plans.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ActivityDuty;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.ApplyResult.Status;
import org.sessionwise.api.entitlement.FollowedPlan;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.Question;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.api.entitlement.TemplateSummary;
import org.sessionwise.api.entitlement.UnknownTemplateException;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.MemoryHost.Mood;
import org.sessionwise.host.spi.TemplateSlot;

class DepartmentEntitlementTest extends TemplateTrial {

    private final Activity clinic = cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00"));
    private final Activity later = cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "10:00", "14:00"));
    private final Activity theatre = cyclic("list", "THEATRE", 4, slot(1, TUESDAY, "08:00", "18:00"));

    @Test
    void templatesAreToldInShort() throws Exception {
        host.handWrites(stands(amy, "TH", 1, MONDAY, "12:00", "18:00"));

        assertEquals(
                List.of(new TemplateSummary("main", "Main", 4, host.template().anchor(), 1)), entitlement.templates());
    }

    @Test
    void unknownTemplateAndApplicationAreSaidSo() {
        assertThrows(UnknownTemplateException.class, () -> entitlement.propose("nowhere", AS_OF));
        assertThrows(UnknownTemplateException.class, () -> entitlement.undo("nowhere", COORDINATOR));
    }

    @Test
    void applyingTellsWhatItDidAndDoesItOnce() throws Exception {
        amysPlan(1, clinic, theatre);

        ApplyResult result = applyAll();

        TemplateApplication made = result.application().orElseThrow();
        assertEquals(Status.APPLIED, result.status());
        assertEquals(List.of(2, 0, 0), List.of(made.added(), made.changed(), made.removed()));
        assertEquals("2 added, 0 changed, 0 removed.", result.message());
        assertEquals(List.of(made), entitlement.applications(MemoryHost.TEMPLATE));
        assertEquals(List.of("default duties kept", "template apply begun", "template apply done"), audit.actions());
        assertEquals(Status.NOTHING_TO_DO, applyAll().status());
        assertEquals(1, host.writes);
        assertEquals(1, entitlement.applications(MemoryHost.TEMPLATE).size());
    }

    @Test
    void staleFingerprintWritesNothing() throws Exception {
        amysPlan(1, clinic);
        TemplateProposal seen = propose();
        host.handWrites(stands(ben, "TH", 1, MONDAY, "12:00", "18:00"));
        assertEquals(Status.STALE, apply(seen, Set.of()).status());

        TemplateProposal again = propose();
        amysPlan(2, clinic);
        assertEquals(Status.STALE, apply(again, Set.of()).status());

        TemplateProposal third = propose();
        entitlement.mapDuty(new ActivityCode("OTHER"), new DutyCode("OT"), COORDINATOR);
        assertEquals(Status.STALE, apply(third, Set.of()).status());
        assertEquals(0, host.writes);
    }

    @Test
    void fingerprintIsTheSameAsLongAsNothingChanges() throws Exception {
        amysPlan(1, clinic);

        String first = propose().fingerprint();

        assertEquals(first, propose().fingerprint());
        assertEquals(64, first.length());
        assertNotEquals(
                first,
                entitlement.propose(MemoryHost.TEMPLATE, AS_OF.plusDays(1)).fingerprint());
    }

    @Test
    void decisionsAreMadeLineByLine() throws Exception {
        host.handWrites(stands(amy, "SP", 1, MONDAY, "12:00", "14:00"));
        host.handWrites(stands(amy, "SP", 1, TUESDAY, "12:00", "14:00"));
        amysPlan(1, clinic, theatre);
        TemplateProposal proposal = propose();
        String monday = proposal.changes().get(0).key();

        ApplyResult result = apply(proposal, Set.of(monday, "new:unknown"));

        assertEquals(1, result.leftOut().size());
        assertEquals(
                List.of("amy: CL in week 1 on Monday 09:00-13:00", "amy: SP in week 1 on Tuesday 12:00-14:00"),
                content());
    }

    @Test
    void hostThatCannotBeWrittenIsProposedToAndRefused() throws Exception {
        access.unbindTarget(host);
        amysPlan(1, clinic);

        ApplyResult result = applyAll();

        assertEquals(Status.REFUSED, result.status());
        assertTrue(result.message().contains("but not write them"), result.message());
        assertEquals(List.of(), entitlement.applications(MemoryHost.TEMPLATE));
        assertEquals(List.of("default duties kept"), audit.actions());
    }

    @Test
    void hostThatIsAbsentOrSilentIsNoAnswer() {
        host.down = true;
        assertThrows(NoAnswerException.class, this::propose);
        host.down = false;
        access.unbindTemplates(host);
        assertThrows(NoAnswerException.class, () -> entitlement.templates());
    }

    @Test
    void refusalOfTheHostIsToldAndNothingIsKept() throws Exception {
        amysPlan(1, clinic);
        host.mood = Mood.REFUSING;

        ApplyResult result = applyAll();

        assertEquals(Status.REFUSED, result.status());
        assertEquals("The rostering system refused: the template is locked", result.message());
        assertEquals(List.of(), provenance());
        assertEquals(List.of(), entitlement.applications(MemoryHost.TEMPLATE));
        assertEquals(
                List.of("default duties kept", "template apply begun", "template apply not done"), audit.actions());
    }

    @Test
    void refusalHalfWayKeepsWhatWasMadeAndTellsTheRest() throws Exception {
        amysPlan(1, clinic, theatre);
        host.mood = Mood.HALF_DONE;

        ApplyResult result = applyAll();

        assertEquals(Status.APPLIED, result.status());
        assertEquals(1, result.leftOut().size());
        assertTrue(
                result.leftOut().get(0).startsWith("TH in week 1 on Tuesday"),
                result.leftOut().toString());
        assertEquals(1, provenance().size());
        assertEquals(Set.of(Kind.KEEP, Kind.ADD), kinds(propose()));
        entitlement.undo(result.application().orElseThrow().id(), COORDINATOR);
        assertEquals(List.of(), content());
    }

    @Test
    void templateChangedBetweenReadAndWriteIsStale() throws Exception {
        amysPlan(1, clinic);
        TemplateProposal seen = propose();
        entitlement = racing();

        assertEquals(Status.STALE, apply(seen, Set.of()).status());
        assertEquals(List.of(), provenance());
    }

    /** The same capability on a host whose template changes between our read and our write. */
    private DepartmentEntitlement racing() {
        access.bindTarget((template, version, edits, actor) -> {
            host.handWrites(stands(ben, "TH", 1, FRIDAY, "12:00", "18:00"));
            return host.write(template, version, edits, actor);
        });
        return entitlement;
    }

    @Test
    void undoRestoresTheTemplateAndWhatWeKnow() throws Exception {
        host.handWrites(stands(amy, "SP", 1, TUESDAY, "12:00", "14:00"));
        amysPlan(1, clinic);
        applyAll();
        List<String> content = content();
        List<String> provenance = provenance();
        amysPlan(2, later, theatre);
        ApplyResult second = applyAll();

        ApplyResult undone = entitlement.undo(second.application().orElseThrow().id(), COORDINATOR);

        assertEquals(Status.APPLIED, undone.status());
        assertEquals(List.of(), undone.leftOut());
        assertEquals(content, content());
        assertEquals(provenance, provenance());
        assertEquals(
                List.of(true, false),
                entitlement.applications(MemoryHost.TEMPLATE).stream()
                        .map(TemplateApplication::undone)
                        .toList());
    }

    @Test
    void historySaysFromWhichPlansAndWhoTookItBack() throws Exception {
        planOf(ben, 7, theatre);
        applyAll();
        amysPlan(3, clinic);
        String id = applyAll().application().orElseThrow().id();

        TemplateApplication made = entitlement.applications(MemoryHost.TEMPLATE).get(0);
        assertEquals(Optional.of(AS_OF), made.asOf());
        assertEquals(
                List.of(FollowedPlan.of(amy, new JobPlanId("JP-amy"), 3)),
                made.plans(),
                "nothing of Ben's was written this time");
        assertEquals(Optional.empty(), made.undoneBy());
        start();
        entitlement.undo(id, new Actor("lead"));

        TemplateApplication undone =
                entitlement.applications(MemoryHost.TEMPLATE).get(0);
        assertEquals(Optional.of(new Actor("lead")), undone.undoneBy());
        assertEquals(Optional.of(now), undone.undoneAt());
        assertEquals(made.plans(), undone.plans());
    }

    @Test
    void undoHappensOnce() throws Exception {
        amysPlan(1, clinic);
        String id = applyAll().application().orElseThrow().id();
        entitlement.undo(id, COORDINATOR);

        ApplyResult again = entitlement.undo(id, COORDINATOR);

        assertEquals(Status.NOTHING_TO_DO, again.status());
        assertEquals("It has been taken back already.", again.message());
        assertEquals(2, host.writes);
    }

    @Test
    void undoLeavesWhatAPersonTouchedSinceAndSaysSo() throws Exception {
        amysPlan(1, clinic, theatre, cyclic("spa", "SPA", 4, slot(2, FRIDAY, "09:00", "10:00")));
        String id = applyAll().application().orElseThrow().id();
        List<TemplateSlot> written = new ArrayList<>(host.slots.values());
        written.sort(Slots.ORDER);
        host.handChanges(written.get(0).id(), stands(amy, "CL", 1, MONDAY, "09:30", "13:00"));
        host.handRemoves(written.get(1).id());

        ApplyResult undone = entitlement.undo(id, COORDINATOR);

        assertEquals(List.of("amy: CL in week 1 on Monday 09:30-13:00"), content());
        assertEquals(2, undone.leftOut().size());
        assertTrue(
                undone.leftOut().get(0).contains("removed since"),
                undone.leftOut().toString());
        assertTrue(undone.leftOut().get(1).contains("changed since to CL in week 1 on Monday 09:30-13:00"));
    }

    @Test
    void undoOfARemovalBringsTheSlotBackUnlessItStandsThereAgain() throws Exception {
        amysPlan(1, clinic, theatre);
        String first = applyAll().application().orElseThrow().id();
        plans.clear();
        String removal = applyAll().application().orElseThrow().id();
        host.handWrites(stands(amy, "CL", 1, MONDAY, "09:00", "13:00"));

        ApplyResult undone = entitlement.undo(removal, COORDINATOR);

        assertEquals(2, content().size());
        assertTrue(
                undone.leftOut().get(0).contains("it stands there again"),
                undone.leftOut().toString());
        entitlement.undo(first, COORDINATOR);
        assertEquals(List.of("amy: CL in week 1 on Monday 09:00-13:00"), content(), "only what a person wrote is left");
    }

    @Test
    void undoOfARemovalBringsTheSlotBackBesideATwinThatStoodThereBefore() throws Exception {
        amysPlan(1, clinic);
        applyAll();
        host.handWrites(stands(amy, "CL", 1, MONDAY, "09:00", "13:00"));
        plans.clear();
        String removal = applyAll().application().orElseThrow().id();
        assertEquals(1, content().size());

        ApplyResult undone = entitlement.undo(removal, COORDINATOR);

        assertEquals(List.of(), undone.leftOut());
        assertEquals(2, content().size());
    }

    @Test
    void undoOfADecisionBringsBackThePersonsWork() throws Exception {
        amysPlan(1, clinic);
        applyAll();
        String slot = host.slots.keySet().iterator().next();
        host.handChanges(slot, stands(amy, "TH", 1, MONDAY, "09:00", "18:00"));
        List<String> provenance = provenance();
        String decided = applyAll().application().orElseThrow().id();

        entitlement.undo(decided, COORDINATOR);

        assertEquals(List.of("amy: TH in week 1 on Monday 09:00-18:00"), content());
        assertEquals(provenance, provenance());
        assertEquals(Question.CHANGED_BY_HAND, only(propose(), Kind.KEEP).question());
    }

    @Test
    void undoOfASlotThatHadBeenRemovedByHandRemembersThat() throws Exception {
        amysPlan(1, clinic);
        applyAll();
        host.handRemoves(host.slots.keySet().iterator().next());
        String decided = applyAll().application().orElseThrow().id();

        entitlement.undo(decided, COORDINATOR);

        assertEquals(List.of(), content());
        assertEquals(Question.REMOVED_BY_HAND, only(propose(), Kind.KEEP).question());
    }

    @Test
    void activityDutiesListPlansAndMapping() throws Exception {
        amysPlan(1, clinic, theatre, weekly("t", "TEACH", FRIDAY, "09:00", "10:00"));
        planOf(ben, 1, clinic);

        assertEquals(
                List.of(
                        new ActivityDuty(new ActivityCode("CLINIC"), Optional.of(new DutyCode("CL")), 2),
                        new ActivityDuty(new ActivityCode("SPA"), Optional.of(new DutyCode("SP")), 0),
                        new ActivityDuty(new ActivityCode("TEACH"), Optional.empty(), 1),
                        new ActivityDuty(new ActivityCode("THEATRE"), Optional.of(new DutyCode("TH")), 1)),
                entitlement.activityDuties());
    }

    @Test
    void dutyMappedByHandIsAuditedToldAndStrongerThanTheDefault() throws Exception {
        List<Object> heard = new ArrayList<>();
        listeners.bindListener(heard::add);

        entitlement.mapDuty(new ActivityCode("CLINIC"), new DutyCode("OUT"), COORDINATOR);
        start();

        assertEquals(
                Optional.of(new DutyCode("OUT")),
                entitlement.activityDuties().get(0).duty());
        assertEquals(List.of("default duties kept", "duty mapped"), audit.actions());
        assertEquals(2, heard.size(), "the defaults, then the mapping; a restart tells nothing");
    }

    @Test
    void dutyTakenAwayStaysAwayThoughThereIsADefaultUntilSomebodyMapsItAgain() throws Exception {
        List<Object> heard = new ArrayList<>();
        listeners.bindListener(heard::add);

        entitlement.unmapDuty(new ActivityCode("CLINIC"), COORDINATOR);
        entitlement.unmapDuty(new ActivityCode("CLINIC"), COORDINATOR);
        start();

        assertEquals(List.of("SPA", "THEATRE"), mapped());
        assertEquals(List.of("default duties kept", "duty mapping removed"), audit.actions());
        assertEquals(2, heard.size(), "the defaults, then the removal; the second one changes nothing");

        entitlement.mapDuty(new ActivityCode("CLINIC"), new DutyCode("CL"), COORDINATOR);

        assertEquals(List.of("CLINIC", "SPA", "THEATRE"), mapped());
    }

    private List<String> mapped() throws Exception {
        return entitlement.activityDuties().stream()
                .filter(duty -> duty.duty().isPresent())
                .map(duty -> duty.activity().value())
                .toList();
    }

    @Test
    void malformedDefaultIsLeftOut() {
        assertEquals(
                DEFAULTS, EntitlementCapability.duties("CLINIC = CL", "THEATRE=TH", "SPA=SP", "nonsense", "=X", "Y="));
    }
}
