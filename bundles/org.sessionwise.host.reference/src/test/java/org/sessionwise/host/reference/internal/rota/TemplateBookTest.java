package org.sessionwise.host.reference.internal.rota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;
import org.sessionwise.host.spi.TemplateWriteResult.Status;

class TemplateBookTest {

    @TempDir
    Path folder;

    private TestHost host;
    private TemplateBook book;

    @BeforeEach
    void open() {
        host = TestHost.in(folder);
        book = host.host().templates();
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void editsAreMadeInOrderAndTheVersionGrows() {
        TemplateSlot amy = slotOf(TestHost.AMY);
        TemplateSlot bob = slotOf(TestHost.BOB);
        TemplateSlot later = at(amy.id(), TestHost.AMY, 1, "10:00", "14:00");
        TemplateWriteResult result = write(
                "1",
                TemplateEdit.add(at(TemplateSlot.NEW, TestHost.CAT, 2, "09:00", "13:00")),
                TemplateEdit.change(amy, later),
                TemplateEdit.remove(bob));

        assertEquals(Status.WRITTEN, result.status());
        assertEquals("2", result.template().version());
        assertEquals(3, result.slotIds().size());
        assertEquals(amy.id(), result.slotIds().get(1));
        assertEquals(later, slotOf(TestHost.AMY));
        assertTrue(template().slots().stream().noneMatch(slot -> slot.staff().equals(TestHost.BOB)));
        assertTrue(template().slots().stream()
                .anyMatch(slot -> slot.id().equals(result.slotIds().get(0))));
    }

    @Test
    void aStaleVersionWritesNothing() {
        write("1", TemplateEdit.remove(slotOf(TestHost.AMY)));

        TemplateWriteResult result = write("1", TemplateEdit.remove(slotOf(TestHost.BOB)));

        assertEquals(Status.STALE, result.status());
        assertEquals("2", result.template().version());
        assertEquals(2, template().slots().size());
    }

    @Test
    void oneEditThatDoesNotFitRefusesThemAll() {
        TemplateEdit fits = TemplateEdit.remove(slotOf(TestHost.AMY));

        assertRefused("not in this template's department", fits, add(TestHost.DAN, "CLINIC", 1));
        assertRefused("no duty DANCE", fits, add(TestHost.AMY, "DANCE", 1));
        assertRefused("has 2 weeks, not 3", fits, add(TestHost.AMY, "CLINIC", 3));
        assertRefused("no longer in the template", fits, fits);
    }

    @Test
    void anEditThatExpectsOtherContentIsRefused() {
        TemplateSlot real = slotOf(TestHost.AMY);
        TemplateSlot imagined = at(real.id(), TestHost.AMY, 1, "08:00", "12:00");

        assertRefused("does not say what the edit expects", TemplateEdit.remove(imagined));
    }

    @Test
    void theSameDutyTwiceIsRefused() {
        assertRefused("stands twice", TemplateEdit.add(at(TemplateSlot.NEW, TestHost.AMY, 1, "09:00", "13:00")));
    }

    @Test
    void anUnknownTemplateIsNoAnswer() {
        assertEquals(
                Optional.empty(), book.write("none", "1", List.of(TemplateEdit.remove(slotOf(TestHost.AMY))), "cora"));
    }

    @Test
    void aWriteIsToldAndARefusalIsNot() {
        write("7", TemplateEdit.remove(slotOf(TestHost.AMY)));
        assertEquals(List.of(), host.changes());

        write("1", TemplateEdit.remove(slotOf(TestHost.AMY)));
        RosterChange change = host.changes().get(0);
        assertEquals(RosterChange.Kind.TEMPLATE, change.kind());
        assertEquals(Set.of(TestHost.AMY), change.staff());
    }

    @Test
    void aNewTemplateIsEmptyAndBeginsOnAMonday() {
        RosterTemplate made = book.create(TestHost.SURGERY, "New", 4, LocalDate.of(2026, 11, 16), "cora");

        assertNotEquals("two", made.id());
        assertEquals(List.of(), book.template(made.id()).orElseThrow().slots());
        assertThrows(Refused.class, () -> book.create(TestHost.SURGERY, "New", 4, LocalDate.of(2026, 11, 17), "cora"));
        assertThrows(Refused.class, () -> book.create(TestHost.SURGERY, "New", 0, LocalDate.of(2026, 11, 16), "cora"));
    }

    private void assertRefused(String words, TemplateEdit... edits) {
        TemplateWriteResult result = write("1", edits);
        assertEquals(Status.REFUSED, result.status());
        assertTrue(result.reason().contains(words), result.reason());
        assertEquals("1", template().version());
        assertEquals(3, template().slots().size());
    }

    private static TemplateEdit add(StaffId staff, String duty, int week) {
        return TemplateEdit.add(TemplateSlot.of(
                TemplateSlot.NEW,
                staff,
                new DutyCode(duty),
                week,
                DayOfWeek.FRIDAY,
                LocalTime.parse("09:00"),
                LocalTime.parse("13:00")));
    }

    private static TemplateSlot at(String id, StaffId staff, int week, String start, String end) {
        return TemplateSlot.of(
                id, staff, TestHost.CLINIC, week, DayOfWeek.MONDAY, LocalTime.parse(start), LocalTime.parse(end));
    }

    private TemplateWriteResult write(String version, TemplateEdit... edits) {
        return book.write("two", version, List.of(edits), "cora").orElseThrow();
    }

    private RosterTemplate template() {
        return book.template("two").orElseThrow();
    }

    private TemplateSlot slotOf(StaffId staff) {
        return template().slots().stream()
                .filter(slot -> slot.staff().equals(staff))
                .findFirst()
                .orElseThrow();
    }
}
