package org.sessionwise.domain.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as GOV.UK publishes them (Open Government Licence v3.0). */
class BankHolidaysTest {

    private final BankHolidays holidays = BankHolidays.published();

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, true, false, true, summer",
        "2026-08-03, false, true, false, summer in Scotland",
        "2026-01-02, false, true, false, 2 January",
        "2026-07-13, false, false, true, Battle of the Boyne",
        "2021-12-27, true, true, true, substitute for Christmas Day",
        "2020-05-08, true, true, true, early May moved to VE day",
        "2020-05-04, false, false, false, where early May would have been",
        "2022-06-03, true, true, true, one-off: Platinum Jubilee",
        "2026-04-06, true, false, true, Easter Monday",
        "2026-09-01, false, false, false, an ordinary day"
    })
    void dayIsAHolidayWhereItIsPublished(
            LocalDate day, boolean england, boolean scotland, boolean northernIreland, String why) {
        assertEquals(england, holidays.isHoliday(day, Nation.ENGLAND_AND_WALES), why);
        assertEquals(scotland, holidays.isHoliday(day, Nation.SCOTLAND), why);
        assertEquals(northernIreland, holidays.isHoliday(day, Nation.NORTHERN_IRELAND), why);
    }

    @Test
    void yearsOutsideThePublishedDataAreNotCovered() {
        for (Nation nation : Nation.values()) {
            assertFalse(holidays.covers(LocalDate.of(2011, 12, 31), nation));
            assertTrue(holidays.covers(LocalDate.of(2012, 1, 1), nation));
            assertTrue(holidays.covers(LocalDate.of(2028, 12, 31), nation));
            assertFalse(holidays.covers(LocalDate.of(2029, 1, 1), nation));
        }
    }
}
