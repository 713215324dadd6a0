package org.sessionwise.host.optaweb.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.optaweb.internal.change.RosterWatch;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.host.spi.TemplateWriteResult;

/** Against a real installation, on demand: see the package's README. Leaves it as it was. */
final class RealProductTrial {

    private static final String ADDRESS = System.getProperty("optaweb", "");
    private static final String HOW =
            "pass -Doptaweb=<base address, without /rest> and -Doptaweb.tenant=<number> (1 if left out)";

    @TempDir
    Path directory;

    private Trial trial;
    private Trial.Connected optaweb;

    @BeforeAll
    static void requireAddress() {
        if (ADDRESS.isBlank()) {
            say("RealProductTrial is skipped", HOW);
        }
        assumeFalse(ADDRESS.isBlank(), HOW);
    }

    @BeforeEach
    void connect() throws Exception {
        trial = Trial.of(URI.create(ADDRESS), Integer.getInteger("optaweb.tenant", 1), directory);
        optaweb = trial.connect();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void isReadWhole() throws Exception {
        Period always = new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        List<RosterSession> sessions = optaweb.roster.sessions(optaweb.department(), always);
        say("facts", optaweb.tenant.facts());
        say("departments", optaweb.staff.departments().get(0).name());
        say("people", optaweb.staff.staff(optaweb.department()).size());
        say("teams", optaweb.staff.teams(optaweb.department()).size());
        say("duties", optaweb.staff.duties(optaweb.department()));
        say("sessions", sessions.stream().collect(Collectors.groupingBy(RosterSession::status, Collectors.counting())));
        say("leave", optaweb.roster.unavailability(optaweb.department(), always).size());
        optaweb.roster
                .weeks(optaweb.department(), DateRange.startingOn(LocalDate.EPOCH))
                .forEach(week -> say("week", week.monday() + " " + week.state()));
        optaweb.host.limits().forEach(limit -> say("limit", limit));
        RosterTemplate template =
                optaweb.templates.templates(optaweb.department()).get(0);
        say(
                "template",
                template.name() + ", " + template.weeks() + " weeks from " + template.anchor() + ", "
                        + template.slots().size() + " slots");
        assertFalse(optaweb.staff.duties(optaweb.department()).isEmpty());
        assertEquals(
                template.version(),
                optaweb.templates.template(template.id()).orElseThrow().version());
    }

    @Test
    void isWrittenAndLeftAsItWas() throws Exception {
        List<String> before = contents();
        RosterTemplate template =
                optaweb.templates.templates(optaweb.department()).get(0);
        TemplateSlot first = template.slots().get(0);
        TemplateSlot second = template.slots().get(template.slots().size() - 1);
        List<TemplateEdit> edits = new ArrayList<>(List.of(
                TemplateEdit.remove(first),
                TemplateEdit.change(second, with(second, second.id(), first.staff(), second.start())),
                TemplateEdit.add(with(first, TemplateSlot.NEW, first.staff(), LocalTime.of(6, 30)))));
        for (DayOfWeek day : DayOfWeek.values()) {
            edits.add(TemplateEdit.add(TemplateSlot.of(
                    TemplateSlot.NEW, first.staff(), first.duty(), 1, day, LocalTime.of(10, 0), LocalTime.of(11, 0))));
        }
        long start = System.nanoTime();
        TemplateWriteResult written = optaweb.target.write(template.id(), template.version(), edits, "trial");
        say("written in ms", (System.nanoTime() - start) / 1_000_000);
        say("keys", written.slotIds());
        assertEquals(TemplateWriteResult.Status.WRITTEN, written.status(), written.reason());
        say(
                "a second time",
                optaweb.target
                        .write(template.id(), template.version(), edits, "trial")
                        .status());

        List<TemplateEdit> undo = new ArrayList<>();
        for (int i = edits.size() - 1; i >= 0; i--) {
            undo.add(inverse(edits.get(i), written.slotIds().get(i)));
        }
        RosterTemplate now = written.template();
        TemplateWriteResult undone = optaweb.target.write(now.id(), now.version(), undo, "trial");
        assertEquals(TemplateWriteResult.Status.WRITTEN, undone.status(), undone.reason());
        assertEquals(before, contents());
        assertEquals(template.version(), undone.template().version());
    }

    @Test
    void isReadInTime() throws Exception {
        Period always = new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        for (String round : List.of("first", "again")) {
            timed(round + ", departments", () -> optaweb.staff.departments().size());
            timed(
                    round + ", people",
                    () -> optaweb.staff.staff(optaweb.department()).size());
            timed(
                    round + ", duties",
                    () -> optaweb.staff.duties(optaweb.department()).size());
            timed(
                    round + ", sessions",
                    () -> optaweb.roster.sessions(optaweb.department(), always).size());
            timed(round + ", weeks", () -> optaweb.roster
                    .weeks(optaweb.department(), DateRange.startingOn(LocalDate.EPOCH))
                    .size());
            timed(round + ", leave", () -> optaweb.roster
                    .unavailability(optaweb.department(), always)
                    .size());
            timed(round + ", slots", () -> optaweb.templates
                    .templates(optaweb.department())
                    .get(0)
                    .slots()
                    .size());
        }
        RosterWatch watch = new RosterWatch(optaweb.tenant, () -> List.of(change -> say("told", change.kind())));
        timed("first look for changes", () -> look(watch));
        timed("second look for changes", () -> look(watch));
    }

    private static int look(RosterWatch watch) {
        watch.look();
        return 1;
    }

    /** As many additions as an apply to a large department brings, all on lines of their own; and back. */
    @Test
    void manyLinesAreWrittenAndTakenBack() throws Exception {
        List<String> before = contents();
        for (int lines : new int[] {100, 500}) {
            RosterTemplate template =
                    optaweb.templates.templates(optaweb.department()).get(0);
            TemplateSlot first = template.slots().get(0);
            List<TemplateEdit> edits = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                edits.add(TemplateEdit.add(TemplateSlot.of(
                        TemplateSlot.NEW,
                        first.staff(),
                        first.duty(),
                        1,
                        DayOfWeek.MONDAY,
                        LocalTime.of(6, 30).plusMinutes(i),
                        LocalTime.of(8, 15).plusMinutes(i))));
            }
            TemplateWriteResult written = timed(
                    lines + " additions",
                    () -> optaweb.target.write(template.id(), template.version(), edits, "trial"));
            assertEquals(TemplateWriteResult.Status.WRITTEN, written.status(), written.reason());
            List<TemplateEdit> removals = written.template().slots().stream()
                    .filter(slot -> written.slotIds().contains(slot.id()))
                    .map(TemplateEdit::remove)
                    .toList();
            TemplateWriteResult undone = timed(
                    lines + " removals",
                    () -> optaweb.target.write(template.id(), written.template().version(), removals, "trial"));
            assertEquals(TemplateWriteResult.Status.WRITTEN, undone.status(), undone.reason());
            assertEquals(before, contents());
        }
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T done = work.call();
        long millis = (System.nanoTime() - start) / 1_000_000;
        say(what, millis + " ms" + (done instanceof Integer ? ", " + done : ""));
        return done;
    }

    private List<String> contents() throws Exception {
        return optaweb.tenant.rotation(TenantReading.deadline()).stream()
                .map(bucket -> bucket.id() + " " + bucket.content())
                .sorted()
                .toList();
    }

    private static TemplateEdit inverse(TemplateEdit edit, String key) {
        if (edit.before().isEmpty()) {
            return TemplateEdit.remove(keyed(edit.after().orElseThrow(), key));
        }
        return edit.after().isEmpty()
                ? TemplateEdit.add(keyed(edit.before().get(), TemplateSlot.NEW))
                : TemplateEdit.change(
                        keyed(edit.after().get(), key), keyed(edit.before().get(), key));
    }

    private static TemplateSlot keyed(TemplateSlot slot, String key) {
        return with(slot, key, slot.staff(), slot.start());
    }

    private static TemplateSlot with(TemplateSlot slot, String key, StaffId staff, LocalTime start) {
        return TemplateSlot.of(key, staff, slot.duty(), slot.week(), slot.day(), start, slot.end());
    }

    private static void say(String what, Object value) {
        System.out.println(what + ": " + value);
    }
}
