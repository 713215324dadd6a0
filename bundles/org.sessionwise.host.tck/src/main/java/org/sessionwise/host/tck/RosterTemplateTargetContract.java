package org.sessionwise.host.tck;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opentest4j.TestAbortedException;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost.Feature;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.RosterTemplateTarget;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.TemplateWriteResult.Status;

/** The rules of {@link RosterTemplateTarget}; what was written is read back through the adapter's source. */
public abstract class RosterTemplateTargetContract extends HostContract {

    private static final String ACTOR = "sessionwise-kit";
    private static final long SCHEDULING_SECONDS = 2;

    @Rule(
            id = "W-1",
            says = "A slot that is added stands there afterwards, and the answer names its key.",
            intent = "Whoever undoes it later needs the key.",
            check = "the answer's slotIds: the key that the product gave, not the one that was sent")
    void required_W1_addedSlotStandsThere() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot slot = slot(DayOfWeek.FRIDAY, "09:00", "12:00");

        TemplateWriteResult result = written(write(before, TemplateEdit.add(slot)));

        expect(1, result.slotIds().size());
        expectStands(result, 0, slot);
        expect(before.slots().size() + 1, read(before.id()).slots().size());
    }

    @Rule(
            id = "W-2",
            says = "A slot that is changed has the new content and not the old, under the key that the answer names.",
            intent = "A product that makes keys of content may give another; whoever edits it again needs that one.",
            check = "the answer's slotIds: the key of today")
    void required_W2_changedSlotStandsThere() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot old = before.slots().get(0);
        TemplateSlot changed = shorter(old);

        TemplateWriteResult result = written(write(before, TemplateEdit.change(old, changed)));

        expect(1, result.slotIds().size());
        expectStands(result, 0, changed);
        expectThat(read(before.id()).slots().stream().noneMatch(old::sameContent), "no slot as before", old);
        expect(before.slots().size(), read(before.id()).slots().size());
    }

    @Rule(
            id = "W-3",
            says = "A slot that is removed is gone, and the answer names the key it had.",
            intent = "Undo and audit name what went.",
            check = "removal by content where two slots look alike; empty remains such as a bucket without seats")
    void required_W3_removedSlotIsGone() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot slot = before.slots().get(0);

        TemplateWriteResult result = written(write(before, TemplateEdit.remove(slot)));

        expect(List.of(slot.id()), result.slotIds());
        expectThat(read(before.id()).slots().stream().noneMatch(slot::sameContent), "no such slot", slot);
    }

    @Rule(
            id = "W-4",
            says = "The answer names one key for each edit, in the order of the edits.",
            intent = "Keys are kept by the place of the edit.",
            check = "edits that are grouped for the product: put the keys back into order")
    void required_W4_oneKeyForEachEditInOrder() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot first = slot(DayOfWeek.FRIDAY, "09:00", "12:00");
        TemplateSlot gone = before.slots().get(0);
        TemplateSlot kept = before.slots().get(1);
        TemplateSlot last = slot(DayOfWeek.TUESDAY, "14:00", "17:00");

        TemplateWriteResult result = written(write(
                before,
                TemplateEdit.add(first),
                TemplateEdit.remove(gone),
                TemplateEdit.change(kept, shorter(kept)),
                TemplateEdit.add(last)));

        expect(4, result.slotIds().size());
        expectStands(result, 0, first);
        expect(gone.id(), result.slotIds().get(1));
        expectStands(result, 2, shorter(kept));
        expectStands(result, 3, last);
    }

    @Rule(
            id = "W-5",
            says = "The answer's template is what stands there, at another version than before.",
            intent = "The next edit is worked out against it.",
            check = "answers that are put together from what was sent; read back what was written")
    void required_W5_answerIsWhatStandsThere() throws Exception {
        RosterTemplate before = arrange();

        TemplateWriteResult result = written(write(before, TemplateEdit.add(slot(DayOfWeek.FRIDAY, "09:00", "12:00"))));

        expect(read(before.id()), result.template());
        expectThat(
                !result.template().version().equals(before.version()),
                "another version than " + before.version(),
                result.template().version());
    }

    @Rule(
            id = "W-6",
            says = "Slots that no edit names stay as they are.",
            intent = "What people filled in by hand is theirs.",
            check = "requests that send the whole template or bucket; write only what the edits say")
    void required_W6_otherSlotsStay() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot edited = before.slots().get(0);
        Set<TemplateSlot> others = new HashSet<>(before.slots());
        others.remove(edited);

        written(write(before, TemplateEdit.change(edited, shorter(edited))));

        RosterTemplate after = read(before.id());
        expectThat(others.stream().allMatch(slot -> hasContent(after, slot)), "each of " + others, after.slots());
    }

    @Rule(
            id = "W-7",
            says = "A write against a version that is no longer there is STALE, and nothing is written.",
            intent = "What somebody changed in between must be looked at again, not overwritten.",
            check =
                    "expectedVersion goes to the product (If-Match, a version column), not the version that was just read")
    void optional_W7_staleVersionIsRefused() throws Exception {
        requireFeature(Feature.TEMPLATE_VERSIONS);
        RosterTemplate before = arrange();
        TemplateSlot other = before.slots().get(1);
        host().editByHand(before.id(), TemplateEdit.change(other, shorter(other)));
        RosterTemplate between = read(before.id());

        TemplateWriteResult result = write(before, TemplateEdit.add(slot(DayOfWeek.FRIDAY, "09:00", "12:00")));

        expect(Status.STALE, result.status());
        expect(between, read(before.id()));
        expect(between, result.template());
    }

    @Rule(
            id = "W-8",
            says = "A change of a slot that somebody changed in between is STALE, and nothing is written.",
            intent = "The edit says what it replaces; that is no longer there.",
            check = "read, compare before with what stands there, and only then write")
    void required_W8_changeOfAnEditedSlotIsRefused() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot slot = before.slots().get(0);
        host().editByHand(before.id(), TemplateEdit.change(slot, shorter(slot)));
        RosterTemplate between = read(before.id());

        TemplateWriteResult result = write(before, TemplateEdit.change(slot, onDay(slot, DayOfWeek.SATURDAY)));

        expect(Status.STALE, result.status());
        expect(between, read(before.id()));
    }

    @Rule(
            id = "W-8",
            says = "A removal of a slot that somebody removed in between is STALE, and nothing is written.",
            intent = "The edit says what it replaces; that is no longer there.",
            check = "products that answer a second removal with success")
    void required_W8_removalOfAGoneSlotIsRefused() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot slot = before.slots().get(0);
        host().editByHand(before.id(), TemplateEdit.remove(slot));
        RosterTemplate between = read(before.id());

        TemplateWriteResult result = write(before, TemplateEdit.remove(slot));

        expect(Status.STALE, result.status());
        expect(between, read(before.id()));
    }

    @Rule(
            id = "W-9",
            says = "A person whom the host does not know is REFUSED with a reason.",
            intent = "Expected trouble is a value with words for the user, not an exception.",
            check = "keys that are not numbers, and the product's 4xx answers")
    void required_W9_unknownPersonIsRefused() throws Exception {
        expectRefused(arrange(), byNobody(slot(DayOfWeek.FRIDAY, "09:00", "12:00")));
    }

    @Rule(
            id = "W-9",
            says = "A duty that the host does not know is REFUSED with a reason.",
            intent = "Expected trouble is a value with words for the user, not an exception.",
            check = "codes that the product takes without a look, and its 4xx answers")
    void required_W9_unknownDutyIsRefused() throws Exception {
        TemplateSlot bad = ofNoDuty(slot(DayOfWeek.FRIDAY, "09:00", "12:00"));
        expectRefused(arrange(), bad);
    }

    @Rule(
            id = "W-9",
            says = "A week beyond the template's cycle is REFUSED with a reason.",
            intent = "Products store such a slot and never roster it.",
            check = "compare with the cycle before writing; products take any number")
    void required_W9_weekBeyondTheCycleIsRefused() throws Exception {
        RosterTemplate before = arrange();
        expectRefused(before, beyondTheCycle(slot(DayOfWeek.FRIDAY, "09:00", "12:00"), before));
    }

    @Rule(
            id = "W-10",
            says = "Of a refused request nothing stands there.",
            intent = "Half an entitlement is a wrong one.",
            check = "all edits in one transaction; or do not name ATOMIC_TEMPLATE_WRITE")
    void optional_W10_refusedRequestIsNotHalfApplied() throws Exception {
        requireFeature(Feature.ATOMIC_TEMPLATE_WRITE);
        RosterTemplate before = arrange();

        TemplateWriteResult result = goodAndBad(before);

        expect(Status.REFUSED, result.status());
        expect(before, read(before.id()));
    }

    @Rule(
            id = "W-11",
            says = "Without ATOMIC_TEMPLATE_WRITE, the answer shows what a refused request left behind.",
            intent = "Nobody can clear up what nobody is told.",
            check = "read back after the refusal, too")
    void required_W11_answerShowsWhatWasHalfApplied() throws Exception {
        if (host().rosterHost().features().contains(Feature.ATOMIC_TEMPLATE_WRITE)) {
            throw new TestAbortedException("the host has ATOMIC_TEMPLATE_WRITE: W-10 looks at it");
        }
        RosterTemplate before = arrange();

        TemplateWriteResult result = goodAndBad(before);

        expect(Status.REFUSED, result.status());
        expect(read(before.id()), result.template());
    }

    @Rule(
            id = "W-12",
            says = "A write to a template that is not there throws HostUnavailableException.",
            intent = "There is no template to answer with; the caller reads again.",
            check = "a missing template that ends as REFUSED, or in another exception")
    void required_W12_unknownTemplateThrows() throws Exception {
        RosterTemplate before = arrange();
        try {
            TemplateWriteResult result = target().write(
                            "sessionwise-kit-no-such-template",
                            before.version(),
                            List.of(TemplateEdit.add(slot(DayOfWeek.FRIDAY, "09:00", "12:00"))),
                            ACTOR);
            throw broken("HostUnavailableException", result.status().toString());
        } catch (HostUnavailableException e) {
            expect(before, read(before.id()));
        }
    }

    @Rule(
            id = "W-13",
            says = "A night over midnight is written and read as one slot of the day on which it starts.",
            intent = "It is one duty of one night.",
            check = "an end before the start, which means the next day; Sunday of the last week")
    void required_W13_nightIsOneSlot() throws Exception {
        RosterTemplate before = arrange();
        TemplateSlot night = slot(DayOfWeek.SUNDAY, "21:00", "08:00");

        TemplateWriteResult result = written(write(before, TemplateEdit.add(night)));

        expectStands(result, 0, night);
        expect(before.slots().size() + 1, read(before.id()).slots().size());
    }

    @Rule(
            id = "W-14",
            says = "Of many writes at once against one version, one is written and the others are STALE.",
            intent = "Two coordinators press Apply at the same moment.",
            check = "compare and write in one transaction of the product")
    void optional_W14_oneOfManyWritersWins() throws Exception {
        requireFeature(Feature.TEMPLATE_VERSIONS);
        RosterTemplate before = arrange();

        List<TemplateWriteResult> results = atOnce(before);

        expect(
                1L,
                results.stream().filter(each -> each.status() == Status.WRITTEN).count());
        expect(
                results.size() - 1L,
                results.stream().filter(each -> each.status() == Status.STALE).count());
        expect(before.slots().size() + 1, read(before.id()).slots().size());
    }

    @Rule(
            id = "W-15",
            says = "While the host is down, a write throws HostUnavailableException, within MAX_WRITE_SECONDS.",
            intent = "The caller then reads to find out what was made; it never writes the same again.",
            check = "errors of the wire that end as REFUSED")
    void required_W15_aHostThatIsDownIsNoAnswer() throws Exception {
        RosterTemplate before = arrange();
        expectNoAnswerUnder(HostUnderTest.Trouble.DOWN, before);
        expect(before, read(before.id()));
    }

    @Rule(
            id = "W-15",
            says = "While the host keeps silent, a write throws HostUnavailableException within MAX_WRITE_SECONDS.",
            intent = "Somebody looks at a page and waits for it.",
            check = "a deadline over the whole write, reading before and after it included")
    void required_W15_aSilentHostIsNoAnswer() throws Exception {
        expectNoAnswerUnder(HostUnderTest.Trouble.SILENT, arrange());
    }

    @Rule(
            id = "W-16",
            says = "The words of a refusal name no person.",
            intent = "They are logged and shown to whoever pressed the button.",
            check = "the product's own messages that are passed on")
    void required_W16_refusalsNameNoPerson() throws Exception {
        PersonalData names = PersonalData.of(host(), department());
        RosterTemplate before = arrange();
        TemplateSlot good = slot(DayOfWeek.FRIDAY, "09:00", "12:00");
        for (TemplateSlot bad : List.of(byNobody(good), ofNoDuty(good), beyondTheCycle(good, before))) {
            TemplateWriteResult result = write(before, TemplateEdit.add(bad));
            expectThat(names.isAbsentFrom(result.reason()), "no name or number of a person", "a reason that holds one");
        }
    }

    @Rule(
            id = "W-17",
            says = "The host's own audit names the user on whose behalf was written.",
            intent = "Somebody asks later who did it.",
            check = "")
    void untested_W17_actorIsAudited() {
        cannotBeTested("products keep their audit in ways of their own, or keep none");
    }

    private static TemplateSlot byNobody(TemplateSlot slot) {
        StaffId nobody = new StaffId("sessionwise-kit-nobody");
        return TemplateSlot.of(slot.id(), nobody, slot.duty(), slot.week(), slot.day(), slot.start(), slot.end());
    }

    private TemplateSlot ofNoDuty(TemplateSlot slot) throws Exception {
        DutyCode unknown = host().unknownDuty();
        return TemplateSlot.of(slot.id(), slot.staff(), unknown, slot.week(), slot.day(), slot.start(), slot.end());
    }

    private static TemplateSlot beyondTheCycle(TemplateSlot slot, RosterTemplate template) {
        int week = template.weeks() + 1;
        return TemplateSlot.of(slot.id(), slot.staff(), slot.duty(), week, slot.day(), slot.start(), slot.end());
    }

    private void expectNoAnswerUnder(HostUnderTest.Trouble trouble, RosterTemplate before) throws Exception {
        PersonalData names = PersonalData.of(host(), department());
        host().cause(trouble);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            TemplateWriteResult result = pool.submit(
                            () -> write(before, TemplateEdit.add(slot(DayOfWeek.FRIDAY, "09:00", "12:00"))))
                    .get(RosterTemplateTarget.MAX_WRITE_SECONDS + SCHEDULING_SECONDS, TimeUnit.SECONDS);
            throw broken("HostUnavailableException", result.status().toString());
        } catch (ExecutionException e) {
            expectThat(
                    e.getCause() instanceof HostUnavailableException,
                    "HostUnavailableException",
                    e.getCause().getClass().getName());
            expectThat(
                    names.isAbsentFrom(e.getCause()),
                    "no name or number of a person in the message (P-6)",
                    "one that holds one");
        } catch (TimeoutException e) {
            throw broken(
                    "HostUnavailableException within " + RosterTemplateTarget.MAX_WRITE_SECONDS + " s",
                    "no return yet");
        } finally {
            pool.shutdownNow();
            host().mend();
        }
    }

    private void expectRefused(RosterTemplate before, TemplateSlot slot) throws Exception {
        TemplateWriteResult result = write(before, TemplateEdit.add(slot));

        expect(Status.REFUSED, result.status());
        expectThat(!result.reason().isBlank(), "a reason in words", "none");
        expect(before, read(before.id()));
    }

    private TemplateWriteResult goodAndBad(RosterTemplate before) throws Exception {
        TemplateSlot good = slot(DayOfWeek.FRIDAY, "09:00", "12:00");
        return write(before, TemplateEdit.add(good), TemplateEdit.add(byNobody(good)));
    }

    private List<TemplateWriteResult> atOnce(RosterTemplate before) throws Exception {
        List<Callable<TemplateWriteResult>> writers = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            writers.add(() -> write(before, TemplateEdit.add(slot(day, "05:00", "06:00"))));
        }
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        try {
            List<TemplateWriteResult> results = new ArrayList<>();
            for (Future<TemplateWriteResult> result : pool.invokeAll(writers)) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private TemplateWriteResult write(RosterTemplate template, TemplateEdit... edits) throws HostUnavailableException {
        return target().write(template.id(), template.version(), List.of(edits), ACTOR);
    }

    private TemplateWriteResult written(TemplateWriteResult result) {
        expectThat(result.status() == Status.WRITTEN, "WRITTEN", result.status() + " " + result.reason());
        return result;
    }

    private void expectStands(TemplateWriteResult result, int edit, TemplateSlot slot) throws Exception {
        String key = result.slotIds().get(edit);
        List<TemplateSlot> slots = read(result.template().id()).slots();
        List<TemplateSlot> found =
                slots.stream().filter(each -> each.id().equals(key)).toList();
        expectThat(
                found.size() == 1 && found.get(0).sameContent(slot),
                "under the key '" + key + "' of the answer: " + slot,
                slots);
    }

    private RosterTemplate arrange() throws Exception {
        target();
        return read(host().template(List.of(
                slot(DayOfWeek.MONDAY, "09:00", "13:00"), slot(DayOfWeek.WEDNESDAY, "14:00", "18:00"))));
    }

    private RosterTemplate read(String id) throws HostUnavailableException {
        return host().templateSource().template(id).orElseThrow(() -> broken("template " + id, "none"));
    }

    private RosterTemplateTarget target() {
        return host().templateTarget();
    }

    private TemplateSlot slot(DayOfWeek day, String start, String end) {
        return TemplateSlot.of(
                TemplateSlot.NEW, person(0), duty(), 1, day, LocalTime.parse(start), LocalTime.parse(end));
    }

    private static TemplateSlot shorter(TemplateSlot slot) {
        return TemplateSlot.of(
                slot.id(),
                slot.staff(),
                slot.duty(),
                slot.week(),
                slot.day(),
                slot.start(),
                slot.end().minusHours(1));
    }

    private static TemplateSlot onDay(TemplateSlot slot, DayOfWeek day) {
        return TemplateSlot.of(slot.id(), slot.staff(), slot.duty(), slot.week(), day, slot.start(), slot.end());
    }

    private static boolean hasContent(RosterTemplate template, TemplateSlot slot) {
        return template.slots().stream().anyMatch(slot::sameContent);
    }
}
