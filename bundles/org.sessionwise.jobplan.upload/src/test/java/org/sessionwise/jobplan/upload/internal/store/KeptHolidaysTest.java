package org.sessionwise.jobplan.upload.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.upload.HolidayUploads.CoveredYears;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.jobplan.upload.internal.holiday.KeptHolidays;

class KeptHolidaysTest extends TrialUploads {

    /** In the form of gov.uk/bank-holidays.json, with days that nobody has published. */
    private static final String EVENTS = days(2028, "05-29") + "," + days(2029, "05-28");

    private final List<Set<StaffId>> told = new ArrayList<>();
    private KeptHolidays holidays;

    @BeforeEach
    void begin() {
        holidays = new KeptHolidays(database, audit());
        holidays.bindListener(told::add);
    }

    private static String days(int year, String fifth) {
        StringBuilder days = new StringBuilder();
        for (String day : List.of("01-03", "04-13", "04-16", "05-01", fifth, "08-27", "12-25", "12-26")) {
            days.append(days.length() == 0 ? "" : ",")
                    .append("{\"title\": \"A day\", \"date\": \"" + year + "-" + day
                            + "\", \"notes\": \"\", \"bunting\": true}");
        }
        return days.toString();
    }

    private static String document(String events) {
        String division = "{\"division\": \"x\", \"events\": [" + events + "]}";
        return "{\"england-and-wales\": " + division + ", \"scotland\": " + division + ", \"northern-ireland\": "
                + division + "}";
    }

    @Test
    void thoseShippedCountUntilOthersAreUploaded() throws Exception {
        assertEquals(BankHolidays.published(), holidays.current());
        assertEquals(
                new CoveredYears("ENGLAND_AND_WALES", 2012, 2028, 140, false),
                holidays.covered().get(0));
    }

    @Test
    void aDocumentTakesThePlaceOfTheYearsItHasAndEverybodyIsTold() throws Exception {
        List<CoveredYears> covered = holidays.take(bytes(document(EVENTS)), COORDINATOR);

        assertEquals(2029, covered.get(1).last());
        assertTrue(covered.get(1).uploaded());
        BankHolidays now = holidays.current();
        assertTrue(now.isHoliday(LocalDate.of(2029, 5, 28), Nation.SCOTLAND));
        assertFalse(now.isHoliday(LocalDate.of(2028, 4, 14), Nation.ENGLAND_AND_WALES), "shipped, and no more so");
        assertTrue(now.isHoliday(LocalDate.of(2022, 9, 19), Nation.ENGLAND_AND_WALES), "a year it does not have");
        assertEquals(List.of(Set.of()), told);
        assertEquals("bank holidays taken", audited.get(0).action());
    }

    @Test
    void theNextDocumentTakesThePlaceOfTheLast() throws Exception {
        holidays.take(bytes(document(EVENTS)), COORDINATOR);
        holidays.take(bytes(document(days(2028, "05-30"))), COORDINATOR);

        assertEquals(2028, holidays.covered().get(0).last());
        assertTrue(holidays.current().isHoliday(LocalDate.of(2028, 5, 30), Nation.SCOTLAND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|IN-24",
                "{\"england-and-wales\": {\"events\": []}}|IN-24",
                "[|IN-01",
                "HOLE|IN-15",
                "TWICE|IN-02",
                "NO DAY|IN-10"
            })
    void anythingElseIsRefusedAndNothingIsKept(String what, String code) throws Exception {
        String document =
                switch (what) {
                    case "HOLE" -> document(EVENTS + "," + days(2031, "05-29"));
                    case "TWICE" -> document(EVENTS + "," + EVENTS);
                    case "NO DAY" -> document(EVENTS.replace("2028-12-25", "2028-12-32"));
                    default -> what;
                };

        UploadRefusedException refused =
                assertThrows(UploadRefusedException.class, () -> holidays.take(bytes(document), COORDINATOR));

        assertTrue(refused.getMessage().contains(code), refused.getMessage());
        assertEquals(BankHolidays.published(), holidays.current());
        assertEquals(List.of(), told);
    }
}
