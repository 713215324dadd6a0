package org.sessionwise.jobplan.upload.internal.holiday;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.sessionwise.api.upload.HolidayUploads;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.upload.internal.plan.JsonText;
import org.sessionwise.jobplan.upload.internal.table.FileRefused;

/** Reads {@code bank-holidays.json} of GOV.UK: a division for each nation, with its events and their dates. */
final class HolidayDocument {

    private static final Map<Nation, String> DIVISIONS = Map.of(
            Nation.ENGLAND_AND_WALES, "england-and-wales",
            Nation.SCOTLAND, "scotland",
            Nation.NORTHERN_IRELAND, "northern-ireland");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    /** Fewer in a year no nation has had; then days are missing. */
    private static final int FEWEST_A_YEAR = 6;

    private static final int MOST_DAYS = 2_000;

    private HolidayDocument() {}

    static Map<Nation, NavigableSet<LocalDate>> read(byte[] document) throws UploadRefusedException {
        if (document.length > HolidayUploads.LARGEST_DOCUMENT) {
            throw FileRefused.because(Refusal.TOO_MUCH, "The document is larger than 1 MiB: is it the right one?");
        }
        JsonNode root = JsonText.read(document);
        Map<Nation, NavigableSet<LocalDate>> days = new EnumMap<>(Nation.class);
        for (Nation nation : Nation.values()) {
            days.put(nation, days(root.path(DIVISIONS.get(nation)).path("events"), DIVISIONS.get(nation)));
        }
        return days;
    }

    private static NavigableSet<LocalDate> days(JsonNode events, String division) throws UploadRefusedException {
        if (!events.isArray() || events.isEmpty() || events.size() > MOST_DAYS) {
            throw FileRefused.because(
                    Refusal.UNKNOWN_FORM,
                    "The document has no events of " + division
                            + ": expected the one that GOV.UK publishes as bank-holidays.json, as it is");
        }
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (JsonNode event : events) {
            if (!days.add(day(event.path("date").asText(""), division))) {
                throw FileRefused.because(Refusal.NAMED_TWICE, "The document has a day of " + division + " twice");
            }
        }
        for (int year = days.first().getYear(); year <= days.last().getYear(); year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            if (days.subSet(first, first.plusYears(1)).size() < FEWEST_A_YEAR) {
                throw FileRefused.because(
                        Refusal.INCOMPLETE,
                        "The document has less than " + FEWEST_A_YEAR + " days of " + division + " in " + year
                                + ": fetch it again, and leave it as it is");
            }
        }
        return days;
    }

    private static LocalDate day(String text, String division) throws UploadRefusedException {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // told below
        }
        throw FileRefused.because(
                Refusal.NO_SUCH_TIME, "The document has an event of " + division + " without a day such as 2026-12-25");
    }
}
