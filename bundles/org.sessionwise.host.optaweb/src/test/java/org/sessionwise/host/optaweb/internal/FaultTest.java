package org.sessionwise.host.optaweb.internal;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.host.optaweb.internal.Rig.AMY;
import static org.sessionwise.host.optaweb.internal.Rig.BEN;
import static org.sessionwise.host.optaweb.internal.Rig.CAT;
import static org.sessionwise.host.optaweb.internal.Rig.slot;
import static org.sessionwise.host.optaweb.internal.Rig.ward;
import static org.sessionwise.host.spi.TemplateSlot.NEW;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.host.optaweb.fake.Trouble;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.TemplateWriteResult.Status;

/** Whatever goes wrong, nothing is lost, and what happened is said. */
class FaultTest {

    private static final String UPDATE = "/rest/tenant/7/rotation/update";
    private static final String ADD = "/rest/tenant/7/rotation/add";
    private static final String BUCKET = "/rest/tenant/7/rotation/\\d+";
    private static final Period DECEMBER =
            new Period(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

    @TempDir
    Path directory;

    private Rig rig;
    private String before;
    private TemplateEdit[] edits;

    /** Three lines change: one seat opened, one given to somebody else, one line new. */
    @BeforeEach
    void connect() throws HostUnavailableException {
        rig = Rig.in(directory);
        rig.wardDays(100, AMY, BEN);
        rig.tenant.bucket(101, 2, "08:00:00", "12:00:00", List.of(AMY, BEN));
        before = rig.rotation();
        edits = new TemplateEdit[] {
            TemplateEdit.remove(rig.slotAt("100-0")),
            TemplateEdit.change(rig.slotAt("101-1"), slot("101-1", CAT, "Theatre", 1, TUESDAY, "08:00", "12:00")),
            TemplateEdit.add(slot(NEW, AMY, "Ward", 1, MONDAY, "10:00", "11:00"))
        };
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 500, 503})
    void aRefusedLineTakesTheOthersBack(int status) throws Exception {
        rig.fake.trouble(Trouble.status("PUT", UPDATE, status).sparing(1).times(1));

        TemplateWriteResult result = rig.write(edits);

        assertEquals(Status.REFUSED, result.status());
        assertTrue(result.reason().contains("with " + status), result.reason());
        assertTrue(result.reason().endsWith("Nothing was written."), result.reason());
        assertFalse(result.reason().contains("a person's name"));
        assertEquals(before, rig.rotation());
    }

    @Test
    void aRefusedNewLineTakesTheOthersBack() throws Exception {
        rig.fake.trouble(Trouble.status("POST", ADD, 409));

        assertEquals(Status.REFUSED, rig.write(edits).status());
        assertEquals(before, rig.rotation());
    }

    @Test
    void aNewLineThatWasMadeThoughItFailedIsTakenBackToo() throws Exception {
        rig.fake.trouble(
                Trouble.status("POST", ADD, 500).and(fake -> rig.tenant.oneSeat(1, "10:00:00", "11:00:00", 0, AMY)));

        assertEquals(Status.REFUSED, rig.write(edits).status());
        assertEquals(before, rig.rotation());
    }

    @Test
    void whatSomebodyChangesInBetweenStaysAndOursIsTakenBack() throws Exception {
        rig.fake.trouble(Trouble.before(
                        "GET", BUCKET, fake -> rig.tenant.editBucket(101, bucket -> bucket.put("endTime", "13:00:00")))
                .sparing(1)
                .times(1));

        assertEquals(Status.STALE, rig.write(edits).status());
        assertEquals(before.replace("12:00:00", "13:00:00"), rig.rotation());
    }

    @Test
    void whatCannotBeTakenBackIsTold() throws Exception {
        rig.fake.trouble(Trouble.status("PUT", UPDATE, 409).sparing(1));

        TemplateWriteResult result = rig.write(edits);

        assertEquals(Status.REFUSED, result.status());
        assertTrue(result.reason().contains("could not be put back"), result.reason());
        assertEquals(3, result.template().slots().size());
    }

    @Test
    void whatSomebodyChangesRightAfterIsTold() throws Exception {
        rig.fake.trouble(
                Trouble.after("POST", ADD, fake -> rig.tenant.editBucket(101, bucket -> bucket.putArray("seatList"))));

        TemplateWriteResult result = rig.write(edits);

        assertEquals(Status.REFUSED, result.status());
        assertTrue(result.reason().contains("at the same moment"), result.reason());
    }

    @Test
    void aLostAnswerIsNoAnswerAndAnUndoStillKnowsWhatIsOurs() throws Exception {
        rig.fake.trouble(Trouble.silence("POST", ADD));
        assertThrows(HostUnavailableException.class, () -> rig.write(edits));
        rig.fake.calm();

        String made = rig.template().slots().stream()
                .map(slot -> slot.id())
                .filter(key -> key.startsWith("594"))
                .findFirst()
                .orElseThrow();
        TemplateWriteResult undone = rig.write(
                TemplateEdit.remove(rig.slotAt(made)),
                TemplateEdit.change(rig.slotAt("101-1"), edits[1].before().orElseThrow()),
                TemplateEdit.add(ward(NEW, AMY, 1, MONDAY)));

        assertEquals(Status.WRITTEN, undone.status(), undone.reason());
        assertEquals(before, rig.rotation());
    }

    @Test
    void halfAnAnswerToAWriteIsNoAnswer() throws Exception {
        rig.fake.trouble(Trouble.half("PUT", UPDATE));

        assertThrows(HostUnavailableException.class, () -> rig.write(edits));
        rig.fake.calm();
        assertEquals(3, rig.template().slots().size()); // what was made is found by reading
    }

    @Test
    void aServiceThatIsDownSaysSoAndComesBack() throws Exception {
        rig.fake.down();
        assertThrows(HostUnavailableException.class, () -> rig.optaweb.staff.departments());
        rig.fake.up();

        assertEquals(1, rig.optaweb.staff.departments().size());
    }

    @Test
    void aTenantThatIsGoneIsNoAnswerAndNotAnEmptyDepartment() {
        rig.fake.removeTenant(7);

        assertThrows(HostUnavailableException.class, () -> rig.optaweb.staff.staff(rig.optaweb.department()));
        assertThrows(HostUnavailableException.class, () -> rig.template());
        assertThrows(
                HostUnavailableException.class, () -> rig.optaweb.roster.sessions(rig.optaweb.department(), DECEMBER));
    }

    @Test
    void aWrongFieldIsNamedAndNobodyElse() {
        rig.tenant.shift(1, "2026-12-08T09:00:00", "2026-12-08T17:00:00", AMY);
        rig.tenant.removeEmployee(AMY);

        HostUnavailableException refused = assertThrows(
                HostUnavailableException.class, () -> rig.optaweb.roster.sessions(rig.optaweb.department(), DECEMBER));

        assertEquals(
                "OptaWeb's answer is not as expected: /rest/tenant/7/roster/shiftRosterView:"
                        + " spotIdToShiftViewListMap[0] employeeId is not a person of the same answer",
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>sign in</html>",
                "{\"rosterState\":{}}",
                "{} {}",
                "{\"a\":1,\"a\":2}"
            })
    void whatIsNoRosterIsNoAnswer(String body) {
        rig.fake.trouble(Trouble.body("GET", ".*RosterView", body));

        assertThrows(
                HostUnavailableException.class, () -> rig.optaweb.roster.sessions(rig.optaweb.department(), DECEMBER));
    }

    /** Neither our clock nor the product's decides what is final: only the date that the product keeps for it. */
    @Test
    void aClockThatIsWrongChangesNothing() throws Exception {
        rig.tenant.shift(1, "2031-12-02T09:00:00", "2031-12-02T17:00:00", AMY);
        rig.tenant.dates(LocalDate.of(2031, 12, 7), LocalDate.of(2031, 12, 8), 14, 0);
        Period then = new Period(Instant.parse("2031-12-01T00:00:00Z"), Instant.parse("2032-01-01T00:00:00Z"));

        assertEquals(
                List.of(RosterSession.Status.WORKED),
                rig.optaweb.roster.sessions(rig.optaweb.department(), then).stream()
                        .map(RosterSession::status)
                        .toList());
        DateRange december = new DateRange(LocalDate.of(2031, 12, 1), LocalDate.of(2031, 12, 8));
        assertEquals(
                List.of(RosterWeek.State.FINALISED),
                rig.optaweb.roster.weeks(rig.optaweb.department(), december).stream()
                        .map(RosterWeek::state)
                        .toList());
    }
}
