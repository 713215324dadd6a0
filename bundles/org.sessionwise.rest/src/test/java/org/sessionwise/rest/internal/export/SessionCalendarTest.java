package org.sessionwise.rest.internal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Excused;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.matching.Outcome;

/** What we write, read by another library than the one that writes it. */
class SessionCalendarTest {

    private static final Finding.Planned LIST =
            Facts.planned("o1", "Theatre list", "2026-03-02T09:00:00Z", "2026-03-02T13:00:00Z");
    private static final Finding.Worked DONE =
            Facts.worked("r1", "THEATRE", "2026-03-02T09:00:00Z", "2026-03-02T12:20:00Z");

    @Test
    void plannedAndRosteredSessionsAreEventsOfTheirOwn() throws Exception {
        List<VEvent> events = events(ics(List.of(Facts.finding(Outcome.AS_PLANNED, LIST, DONE)), List.of()));

        assertEquals(List.of("Planned: Theatre list", "Rostered: Theatre list"), summaries(events));
        assertEquals(List.of("TENTATIVE", "CONFIRMED"), values(events, Property.STATUS));
        assertEquals(List.of("TRANSPARENT", "OPAQUE"), values(events, Property.TRANSP));
        assertEquals(List.of("Planned,DCC", "Rostered"), values(events, Property.CATEGORIES));
        assertEquals(List.of("20260302T090000Z", "20260302T090000Z"), values(events, Property.DTSTART));
        assertEquals(List.of("20260302T130000Z", "20260302T122000Z"), values(events, Property.DTEND));
    }

    @Test
    void eachIsValidAndStampedWithTheTimeItWasMade() throws Exception {
        Calendar calendar = parsed(ics(List.of(Facts.finding(Outcome.AS_PLANNED, LIST, DONE)), List.of()));

        ValidationResult found = calendar.validate(true);
        assertEquals("[]", String.valueOf(found.getEntries()));
        assertEquals(
                List.of("20260301T120000Z", "20260301T120000Z"),
                values(calendar.getComponents(Component.VEVENT), Property.DTSTAMP));
    }

    @Test
    void idsStayWhateverBecomesOfASessionAndTellNothing() throws Exception {
        List<String> before =
                values(events(ics(List.of(Facts.finding(Outcome.NOT_ROSTERED, LIST, null)), List.of())), Property.UID);
        List<String> after =
                values(events(ics(List.of(Facts.finding(Outcome.AS_PLANNED, LIST, DONE)), List.of())), Property.UID);

        assertEquals(before.get(0), after.get(0));
        assertNotEquals(after.get(0), after.get(1));
        assertTrue(after.get(0).matches("[A-Za-z0-9_-]{22}@sessionwise"), after.get(0));
    }

    @Test
    void whatIsCalledOffOrExcusedIsCancelled() throws Exception {
        Finding.Planned off = Facts.planned("o2", "Clinic", "2026-03-03T09:00:00Z", "2026-03-03T13:00:00Z");
        List<VEvent> events = events(ics(
                List.of(Facts.finding(Outcome.CANCELLED, LIST, DONE), Facts.finding(Outcome.LEAVE, off, null)),
                List.of(new Excused(
                        Facts.planned("o3", "Clinic", "2026-04-03T08:00:00Z", "2026-04-03T12:00:00Z"),
                        Outcome.BANK_HOLIDAY,
                        "bank holiday"))));

        assertEquals(List.of("TENTATIVE", "CANCELLED", "CANCELLED", "CANCELLED"), values(events, Property.STATUS));
        assertEquals("TRANSPARENT", values(events, Property.TRANSP).get(1));
        assertTrue(values(events, Property.DESCRIPTION).get(3).contains("bank holiday"));
    }

    @Test
    void theNightsOnWhichClocksChangeAreAsLongAsTheyAre() throws Exception {
        Finding spring = Facts.finding(
                Outcome.EXTRA_UNPAID,
                null,
                Facts.worked("n1", "NIGHT", "2026-03-28T20:00:00Z", "2026-03-29T07:00:00Z"));
        Finding autumn = Facts.finding(
                Outcome.EXTRA_UNPAID,
                null,
                Facts.worked("n2", "NIGHT", "2026-10-24T19:00:00Z", "2026-10-25T08:00:00Z"));
        Finding repeated = Facts.finding(
                Outcome.EXTRA_UNPAID, null, Facts.worked("n3", "CALL", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"));

        List<VEvent> events = events(ics(List.of(spring, autumn, repeated), List.of()));

        assertEquals(
                List.of(11L, 13L, 1L),
                events.stream().map(SessionCalendarTest::hours).toList());
    }

    @Test
    void aSessionInTwoFindingsIsOneEvent() throws Exception {
        Finding.Planned other = Facts.planned("o2", "Clinic", "2026-03-02T09:00:00Z", "2026-03-02T13:00:00Z");

        List<VEvent> events = events(ics(
                List.of(Facts.finding(Outcome.OTHER_ACTIVITY, LIST, DONE), Facts.finding(Outcome.ALIAS, other, DONE)),
                List.of()));

        assertEquals(3, events.size());
    }

    @Test
    void hostileNamesStayInsideTheirValueAndLongOnesAreFolded() throws Exception {
        String name = "List\r\nEND:VEVENT\r\nBEGIN:VEVENT\nATTENDEE:mailto:x@example.org, \"a\\b\" \u00E9\uD83D\uDE00"
                .concat(" long".repeat(40));
        Finding.Planned hostile = Facts.planned("o1\r\nX:1", name, "2026-03-02T09:00:00Z", "2026-03-02T13:00:00Z");

        String text = ics(List.of(Facts.finding(Outcome.NOT_ROSTERED, hostile, null)), List.of());
        List<VEvent> events = events(text);

        assertEquals(1, events.size());
        assertTrue(events.get(0).getProperty("ATTENDEE").isEmpty());
        assertEquals("Planned: " + Cell.of(name).text(), summaries(events).get(0));
        for (String line : text.split("\r\n")) {
            assertTrue(line.length() <= 75, line);
        }
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    @Test
    void nothingAtAllIsACalendarAllTheSame() throws Exception {
        assertEquals(List.of(), events(ics(List.of(), List.of())));
    }

    private static String ics(List<Finding> findings, List<Excused> excused) {
        return new String(
                SessionCalendar.of(Facts.of(findings, excused), "Ref", "Sessions", Facts.NOW), StandardCharsets.UTF_8);
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(String text) throws Exception {
        return parsed(text).getComponents(Component.VEVENT);
    }

    private static List<String> summaries(List<VEvent> events) {
        return values(events, Property.SUMMARY);
    }

    private static List<String> values(List<VEvent> events, String property) {
        return events.stream()
                .map(event -> event.<Property>getProperties(property).stream()
                        .map(Property::getValue)
                        .collect(Collectors.joining(",")))
                .toList();
    }

    private static long hours(VEvent event) {
        return Duration.between(time(event, Property.DTSTART), time(event, Property.DTEND))
                .toHours();
    }

    private static Instant time(VEvent event, String property) {
        return Instant.parse(event.<Property>getProperty(property)
                .orElseThrow()
                .getValue()
                .replaceFirst("(....)(..)(..)T(..)(..)(..)Z", "$1-$2-$3T$4:$5:$6Z"));
    }
}
