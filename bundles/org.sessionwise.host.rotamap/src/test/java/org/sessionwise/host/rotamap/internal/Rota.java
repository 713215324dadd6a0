package org.sessionwise.host.rotamap.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.host.rotamap.internal.RotaSettings.ReadPlan;
import org.sessionwise.host.rotamap.internal.wire.RotaItem;

/** The rota of the tests: one department, in London, on Wednesday 4 March 2026. */
final class Rota {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final DepartmentId DEPARTMENT = new DepartmentId("anaesthetics");
    static final DepartmentId OTHER = new DepartmentId("other");
    static final Clock WEDNESDAY = Clock.fixed(Instant.parse("2026-03-04T10:00:00Z"), ZoneOffset.UTC);
    static final Period ALWAYS =
            new Period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2050-01-01T00:00:00Z"));
    static final ReadPlan PLAN = new ReadPlan(2, 2, 2, Duration.ofMinutes(60), Duration.ofMinutes(240));

    private Rota() {}

    static RotaSettings settings() {
        return settings(DutyFrom.LOCATION, Set.of(), PLAN);
    }

    static RotaSettings settings(DutyFrom dutyFrom, Set<String> notWork, ReadPlan plan) {
        return new RotaSettings(
                "https://site.example/publicapi",
                DEPARTMENT,
                "Anaesthetics",
                LONDON,
                Nation.ENGLAND_AND_WALES,
                SessionTimes.of("am=08:00-12:00", "pm=13:00-17:00", "eve=17:00-20:00", "night=20:00-08:00"),
                dutyFrom,
                notWork,
                plan);
    }

    static RotaItem item(String person, String date, String session, String start, String location) {
        return new RotaItem(
                person,
                location,
                Optional.of("Standard"),
                LocalDate.parse(date),
                start.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(start)),
                session);
    }

    static RotaPicture draw(RotaItem... items) throws Exception {
        return PictureDrawing.draw(List.of(items), settings());
    }
}
