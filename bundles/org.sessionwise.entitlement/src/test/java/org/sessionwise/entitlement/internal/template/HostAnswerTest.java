package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

class HostAnswerTest {

    private final SlotEdit addition = edit(Optional.empty(), Optional.of(slot("", "CL")));

    @Test
    void oneSlotAnswersOneAddition() {
        assertEquals(List.of(true, false), made(List.of(addition, addition), Set.of(), "v2", slot("s1", "CL")));
        assertEquals(
                List.of(true, true),
                made(List.of(addition, addition), Set.of(), "v2", slot("s1", "CL"), slot("s2", "CL")));
    }

    @Test
    void slotThatStoodThereBeforeAnswersNoAddition() {
        assertEquals(List.of(false), made(List.of(addition), Set.of("s1"), "v2", slot("s1", "CL")));
    }

    @Test
    void templateThatIsGoneOrAtItsFormerVersionWasNotWritten() {
        assertEquals(List.of(false), made(List.of(addition), Set.of(), "v1", slot("s1", "CL")));
        assertEquals(List.of(Optional.empty()), HostAnswer.read(List.of(addition), Optional.empty(), "v1", Set.of()));
    }

    @Test
    void changeAndRemovalAreReadByTheirKey() {
        SlotEdit change = edit(Optional.of(slot("a", "CL")), Optional.of(slot("a", "TH")));
        SlotEdit removal = edit(Optional.of(slot("b", "CL")), Optional.empty());

        assertEquals(List.of(true, true), made(List.of(change, removal), Set.of(), "v2", slot("a", "TH")));
        assertEquals(
                List.of(false, false),
                made(List.of(change, removal), Set.of(), "v2", slot("a", "SP"), slot("b", "CL")));
    }

    @Test
    void changedSlotUnderANewKeyIsFoundByWhatItSays() {
        SlotEdit change = edit(Optional.of(slot("a", "CL")), Optional.of(slot("a", "TH")));

        assertEquals(List.of(true), made(List.of(change), Set.of(), "v2", slot("b", "TH")));
        assertEquals(
                List.of(false), made(List.of(change), Set.of("b"), "v2", slot("b", "TH")), "it stood there before");
        assertEquals(List.of(false), made(List.of(change), Set.of(), "v2", slot("a", "CL"), slot("b", "TH")));
        assertEquals(List.of(true, false), made(List.of(change, change), Set.of(), "v2", slot("b", "TH")));
        assertEquals(
                "b",
                HostAnswer.read(List.of(change), Optional.of(template("v2", slot("b", "TH"))), "v1", Set.of())
                        .get(0)
                        .orElseThrow()
                        .slot()
                        .id());
    }

    @Test
    void slotsThatSayAlreadyWhatAnEditIsToMakeAreRememberedAndNoOthers() {
        SlotEdit change = edit(Optional.of(slot("a", "CL")), Optional.of(slot("a", "TH")));
        SlotEdit removal = edit(Optional.of(slot("c", "SP")), Optional.empty());

        assertEquals(
                Set.of("b"),
                StoodBefore.likely(
                        List.of(change, removal),
                        template("v1", slot("a", "CL"), slot("b", "TH"), slot("c", "SP"), slot("d", "SP"))));
    }

    private static RosterTemplate template(String version, TemplateSlot... standing) {
        return RosterTemplate.of("main", MemoryHost.DEPARTMENT, "Main", version, 4, Plans.ANCHOR, List.of(standing));
    }

    private static List<Boolean> made(
            List<SlotEdit> edits, Set<String> stood, String versionNow, TemplateSlot... standing) {
        return HostAnswer.read(edits, Optional.of(template(versionNow, standing)), "v1", stood).stream()
                .map(Optional::isPresent)
                .toList();
    }

    private static SlotEdit edit(Optional<TemplateSlot> before, Optional<TemplateSlot> after) {
        return new SlotEdit(before, after, Optional.empty(), Optional.empty());
    }

    private static TemplateSlot slot(String id, String duty) {
        return TemplateSlot.of(
                id,
                new StaffId("amy"),
                new DutyCode(duty),
                1,
                DayOfWeek.MONDAY,
                LocalTime.of(9, 0),
                LocalTime.of(13, 0));
    }
}
