package org.sessionwise.host.optaweb.internal;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.host.optaweb.internal.Rig.AMY;
import static org.sessionwise.host.optaweb.internal.Rig.BEN;
import static org.sessionwise.host.optaweb.internal.Rig.CAT;
import static org.sessionwise.host.optaweb.internal.Rig.slot;
import static org.sessionwise.host.optaweb.internal.Rig.ward;
import static org.sessionwise.host.spi.TemplateSlot.NEW;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.TemplateWriteResult.Status;

class WritingTest {

    @TempDir
    Path directory;

    private Rig rig;

    @BeforeEach
    void connect() throws HostUnavailableException {
        rig = Rig.in(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private TemplateWriteResult written(TemplateEdit... edits) throws HostUnavailableException {
        TemplateWriteResult result = rig.write(edits);
        assertEquals(Status.WRITTEN, result.status(), result.reason());
        return result;
    }

    private void comesBack(TemplateEdit... edits) throws HostUnavailableException {
        String before = rig.rotation();
        TemplateWriteResult written = written(edits);
        assertNotEquals(before, rig.rotation());
        TemplateWriteResult undone = rig.undo(written, edits);
        assertEquals(Status.WRITTEN, undone.status(), undone.reason());
        assertEquals(before, rig.rotation());
    }

    @Test
    void slotsOfOneSpotAndTimeShareANewLineThatRepeatsOnTheirDays() throws Exception {
        TemplateWriteResult result = written(
                TemplateEdit.add(ward(NEW, AMY, 1, MONDAY)),
                TemplateEdit.add(ward(NEW, AMY, 2, MONDAY)),
                TemplateEdit.add(ward(NEW, BEN, 2, FRIDAY)));

        assertEquals(1, rig.tenant.rotation().size());
        assertEquals(1, rig.writes());
        assertEquals(
                "[\"MONDAY\",\"FRIDAY\"]",
                rig.tenant.rotation().get(0).get("repeatOnDaySetList").toString());
        assertEquals(List.of("59450-0", "59450-7", "59450-11"), result.slotIds());
    }

    @Test
    void twoPeopleAtTheSameTimeTakeTwoLines() throws Exception {
        written(TemplateEdit.add(ward(NEW, AMY, 1, MONDAY)), TemplateEdit.add(ward(NEW, BEN, 1, MONDAY)));

        assertEquals(2, rig.tenant.rotation().size());
    }

    @Test
    void whatWasAddedGoesWithItsLine() throws Exception {
        comesBack(TemplateEdit.add(ward(NEW, AMY, 1, MONDAY)), TemplateEdit.add(ward(NEW, AMY, 1, TUESDAY)));
    }

    @Test
    void aSeatThatStoodThereIsOpenedAndGivenBack() throws Exception {
        rig.wardDays(100, AMY, BEN);

        TemplateEdit remove = TemplateEdit.remove(rig.slotAt("100-0"));
        TemplateWriteResult written = written(remove);

        assertTrue(rig.rotation().contains("{\"dayInRotation\":0,\"employeeId\":null}"));
        assertEquals(Status.WRITTEN, rig.undo(written, remove).status());
        assertEquals(Long.toString(AMY), rig.slotAt("100-0").staff().value());
    }

    @Test
    void anOpenSeatIsFilledAndOpenedAgain() throws Exception {
        rig.wardDays(100, null, BEN);

        comesBack(TemplateEdit.add(ward(NEW, AMY, 1, MONDAY)));
    }

    @Test
    void aSeatIsAddedToALineThatHasNoneThatDayAndTakenOutAgain() throws Exception {
        rig.wardDays(100, AMY, BEN);

        comesBack(TemplateEdit.add(ward(NEW, CAT, 1, WEDNESDAY)));
        assertEquals(1, rig.tenant.rotation().size());
    }

    @Test
    void aLineThatIsNotRepeatedOnThatDayIsLeftAlone() throws Exception {
        rig.wardDays(100, AMY);
        rig.tenant.editBucket(
                100, bucket -> bucket.putArray("repeatOnDaySetList").add("MONDAY"));

        written(TemplateEdit.add(ward(NEW, AMY, 1, TUESDAY)));

        assertEquals(2, rig.tenant.rotation().size());
    }

    @Test
    void anotherPersonTakesTheSameSeatAndKey() throws Exception {
        rig.wardDays(100, AMY, BEN);

        TemplateEdit change = TemplateEdit.change(rig.slotAt("100-0"), ward("100-0", CAT, 1, MONDAY));

        assertEquals(List.of("100-0"), written(change).slotIds());
    }

    @Test
    void otherTimesMeanAnotherLineAndComeBack() throws Exception {
        rig.wardDays(100, AMY, BEN);

        comesBack(TemplateEdit.change(rig.slotAt("100-0"), slot("100-0", AMY, "Theatre", 2, FRIDAY, "22:00", "06:00")));
    }

    @Test
    void aSeatThatAsksForASkillIsForThoseWhoHaveItAndKeepsAskingForIt() throws Exception {
        rig.wardDays(100, null, null);
        rig.skill(100, 4);

        written(TemplateEdit.add(ward(NEW, AMY, 1, MONDAY)), TemplateEdit.add(ward(NEW, BEN, 1, TUESDAY)));

        assertEquals(
                "59450-0",
                rig.template().slots().stream()
                        .filter(slot -> slot.day() == MONDAY)
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertEquals(BEN, Long.parseLong(rig.slotAt("100-1").staff().value()));
        assertEquals(
                "[4]",
                rig.tenant.rotation().get(0).get("additionalSkillSetIdList").toString());
    }

    @Test
    void theSeatThatWasTakenFromSomebodyComesFirstWhateverItAsksFor() throws Exception {
        rig.wardDays(99, null, null);
        rig.wardDays(100, AMY, BEN);
        rig.skill(100, 4);

        comesBack(TemplateEdit.remove(rig.slotAt("100-0")));
    }

    @Test
    void seatsThatTheProductNeverUsesAreNoSlotsAndAreKept() throws Exception {
        rig.wardDays(100, AMY);
        rig.tenant.editBucket(100, bucket -> {
            bucket.withArray("seatList").addObject().put("dayInRotation", 0).put("employeeId", BEN);
            bucket.withArray("seatList").addObject().put("dayInRotation", 99).put("employeeId", BEN);
        });
        assertEquals(1, rig.template().slots().size());

        comesBack(TemplateEdit.add(ward(NEW, CAT, 1, WEDNESDAY)), TemplateEdit.remove(rig.slotAt("100-0")));
    }

    @Test
    void fieldsThatWeDoNotKnowAreSentBack() throws Exception {
        rig.wardDays(100, AMY);
        rig.tenant.editBucket(100, bucket -> bucket.put("shade", "blue"));

        written(TemplateEdit.remove(rig.slotAt("100-0")));

        assertTrue(rig.fake.seen().stream()
                .anyMatch(exchange -> exchange.method().equals("PUT")
                        && exchange.request().path("shade").asText().equals("blue")));
    }

    @Test
    void aStaleVersionWritesNothing() throws Exception {
        rig.wardDays(100, AMY);
        String version = rig.template().version();
        TemplateEdit edit = TemplateEdit.remove(rig.slotAt("100-0"));
        rig.tenant.editBucket(100, bucket -> bucket.put("endTime", "18:00:00"));

        assertEquals(Status.STALE, rig.write(version, List.of(edit)).status());
        assertEquals(0, rig.writes());
    }

    @Test
    void whatCannotBeIsRefusedInWordsAndNothingIsSent() throws Exception {
        rig.wardDays(100, AMY);

        refused("whom this tenant of OptaWeb does not have", TemplateEdit.add(ward(NEW, 99, 1, MONDAY)));
        refused("no spot named Clinic", TemplateEdit.add(slot(NEW, AMY, "Clinic", 1, MONDAY, "09:00", "17:00")));
        refused("there is no week 3", TemplateEdit.add(ward(NEW, AMY, 3, MONDAY)));
        refused("shorter than 30 minutes", TemplateEdit.add(slot(NEW, AMY, "Ward", 1, MONDAY, "09:00", "09:20")));
        refused("stand twice", TemplateEdit.add(ward(NEW, AMY, 1, MONDAY)));
        refused("no longer in OptaWeb's rotation", TemplateEdit.remove(ward("55-0", AMY, 1, MONDAY)));
        refused("does not say in OptaWeb", TemplateEdit.remove(ward("100-0", BEN, 1, MONDAY)));
        assertEquals(0, rig.writes());
    }

    private void refused(String why, TemplateEdit edit) throws HostUnavailableException {
        TemplateWriteResult result = rig.write(edit);
        assertEquals(Status.REFUSED, result.status());
        assertTrue(result.reason().contains(why), result.reason());
    }
}
