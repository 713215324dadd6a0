package org.sessionwise.domain.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneMinutesTest {

    @Test
    void isWhatJavaSaysAtEveryQuarterOfAnHourAroundEveryChange() {
        for (String name : List.of("Europe/London", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")) {
            ZoneId zone = ZoneId.of(name);
            ZoneMinutes minutes = ZoneMinutes.of(zone);
            zone.getRules().getTransitions().stream()
                    .filter(change -> change.getInstant().isAfter(Row.instant(1000)))
                    .forEach(change -> {
                        int at = Row.minute(change.getInstant());
                        for (int minute : new int[] {at - 15, at - 1, at, at + 1, at + 15}) {
                            assertEquals(offset(zone, minute), minutes.offset(minute), name + " " + minute);
                        }
                    });
        }
    }

    @Test
    void isWhatJavaSaysFromTheFirstMinuteToTheLast() {
        ZoneId london = ZoneId.of("Europe/London");
        ZoneMinutes minutes = ZoneMinutes.of(london);
        for (long minute = 0; minute <= Row.LAST_START; minute += 997) {
            assertEquals(offset(london, (int) minute), minutes.offset((int) minute));
        }
        assertEquals(offset(london, Row.LAST_START), minutes.offset(Row.LAST_START));
    }

    @Test
    void clockThatIsOffByPartsOfAMinuteIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> ZoneMinutes.of(ZoneOffset.ofHoursMinutesSeconds(0, 1, 15)));
    }

    private static int offset(ZoneId zone, int minute) {
        Instant instant = Row.instant(minute);
        return zone.getRules().getOffset(instant).getTotalSeconds() / 60;
    }
}
