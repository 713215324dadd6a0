package org.sessionwise.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.figures.AgreedWork;
import org.sessionwise.api.figures.Annualised;
import org.sessionwise.api.figures.AnnualisedLine;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.domain.year.Pace;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.StaffMember;

class AnnualisedCommandTest {

    private static final DepartmentId GASTRO = new DepartmentId("gastro");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final DateRange YEAR = new DateRange(LocalDate.of(2025, 4, 1), LocalDate.of(2026, 4, 1));

    private final Map<StaffId, List<AnnualisedLine>> people = new LinkedHashMap<>();

    @Test
    void agreedNumbersAreAddedUpByKindOfActivityAndNobodyIsTold() {
        people.put(new StaffId("s-1"), List.of(line("CLINIC", 42, 30, 10, Optional.of(LocalDate.of(2026, 3, 20)))));
        people.put(
                new StaffId("s-2"),
                List.of(line("CLINIC", 42, 20, 2, Optional.empty()), line("ENDO", 10, 10, 0, Optional.empty())));

        String table = command().annualised("gastro");

        List<String> lines = table.lines().toList();
        assertEquals("CLINIC    2           84.0    50    12      22.0   80.0      1", lines.get(1));
        assertEquals("ENDO      1           10.0    10    0       0.0    40.0      0", lines.get(2));
        assertEquals("at the end of 2026-03-02", lines.get(3));
        assertFalse(table.contains("s-1"), table);
    }

    @Test
    void aDayMayBeNamedAndNothingAgreedIsSaidInWords() {
        String none = command().annualised("gastro", "2026-02-01");

        assertTrue(none.startsWith("Nobody agreed a number of a year."), none);
        assertTrue(none.endsWith("at the end of 2026-02-01"), none);
        assertEquals("Not done: a day is typed as 2026-03-02.", command().annualised("gastro", "soon"));
    }

    private AnnualisedCommand command() {
        StaffDirectory directory = answering(StaffDirectory.class);
        return new AnnualisedCommand(
                directory, Clock.fixed(NOON, ZoneOffset.UTC), List.of(answering(AgreedWork.class)));
    }

    private static AnnualisedLine line(String code, int agreed, int done, int booked, Optional<LocalDate> lastFit) {
        Activity activity = Activity.builder(
                        new ActivityId(code),
                        new ActivityCode(code),
                        ActivityCategory.DCC,
                        new Timing.Flexible(Duration.ofHours(4)))
                .build();
        JobPlanVersion plan = JobPlanVersion.builder(
                        new JobPlanId("P1"), 1, new PersonReference(Optional.of("1"), Optional.empty()), YEAR)
                .build();
        Pace pace = new Pace(
                Fraction.of(agreed),
                done,
                booked,
                Fraction.of(agreed - done - booked),
                Optional.empty(),
                Fraction.of(40),
                lastFit,
                List.of());
        return AnnualisedLine.of(plan, activity, YEAR, pace, Optional.empty());
    }

    private <T> T answering(Class<T> service) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(),
                new Class<?>[] {service},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "department" -> GASTRO;
                    case "departments" -> List.of(Department.of(GASTRO, "Gastroenterology"));
                    case "staff" ->
                        List.of(StaffMember.builder(new StaffId("s-1"), GASTRO, new TeamId("red"), "Amy Ash")
                                .build());
                    case "teams" -> List.of();
                    case "annualised" -> Annualised.of(NOON, (LocalDate) arguments[0], people);
                    default -> throw new AssertionError(method.getName());
                }));
    }
}
