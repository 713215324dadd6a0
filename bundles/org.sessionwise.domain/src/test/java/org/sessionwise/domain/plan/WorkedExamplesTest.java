package org.sessionwise.domain.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.Workload;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractCatalogue;

/** Works out each line of {@code worked-examples.txt} and writes them all to a page beside the reports. */
class WorkedExamplesTest {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
    private static final ContractCatalogue SHIPPED = ContractCatalogue.published();
    private static final ExamplePage PAGE = new ExamplePage();

    static List<Example> examples() throws IOException {
        return Example.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void exampleComesOutAsItIsWrittenDown(Example example) {
        Map<String, String> workedOut =
                switch (example.section().substring(0, example.section().indexOf(':'))) {
                    case "Sessions" -> session(example);
                    case "Weeks" -> week(example);
                    case "Active" -> active(example);
                    default -> throw new IllegalArgumentException(example.section());
                };

        assertEquals(List.of(), PAGE.add(example, workedOut));
    }

    @AfterAll
    static void writeThePage() throws IOException {
        PAGE.write(Path.of("target", "worked-examples.html"));
    }

    private static Map<String, String> session(Example example) {
        Valuation valuation = Valuation.of(plan(example, List.of()), BankHolidays.published());
        Period period = new Period(clock(example.get("From")), clock(example.get("Until")));
        Workload worth = valuation.of(period, PremiumAs.valueOf(example.get("Premium as")));
        Map<String, String> found = new LinkedHashMap<>();
        found.put("Plain minutes", minutes(valuation, period, false));
        found.put("Premium minutes", minutes(valuation, period, true));
        found.put("PA", worth.pa().amount().toString());
        found.put("Sessions", worth.sessions().toString());
        return found;
    }

    private static Map<String, String> week(Example example) {
        Activity activity = Activity.builder(
                        new ActivityId("a"),
                        new ActivityCode("A"),
                        ActivityCategory.DCC,
                        TimingText.read(example.get("Timing")))
                .covered(example.get("Covered").equals("yes"))
                .build();
        WeeklyAmount amount =
                WeeklyTotals.of(plan(example, List.of(activity)), MONDAY).committed();
        Map<String, String> found = new LinkedHashMap<>();
        found.put("PA a week", amount.pa().amount().toString());
        found.put("Minutes a week", amount.minutes().toString());
        return found;
    }

    private static Map<String, String> active(Example example) {
        JobPlanVersion.Builder plan = builder().state(JobPlanState.valueOf(example.get("State")));
        date(example.get("Reviewed")).ifPresent(plan::reviewedOn);
        date(example.get("Approved")).ifPresent(plan::approvedOn);
        return Map.of(
                "Finding",
                ActiveRule.on(LocalDate.parse(example.get("Day")), plan.build()).toString());
    }

    private static JobPlanVersion plan(Example example, List<Activity> activities) {
        String code = example.get("Contract");
        Nation nation =
                example.columns().contains("Nation") ? Nation.valueOf(example.get("Nation")) : Nation.ENGLAND_AND_WALES;
        return builder()
                .contract(Contract.inHours(code).governedBy(SHIPPED.terms(code)))
                .nation(nation)
                .activities(activities)
                .build();
    }

    private static JobPlanVersion.Builder builder() {
        return JobPlanVersion.builder(
                new JobPlanId("P"),
                1,
                new PersonReference(Optional.of("1"), Optional.empty()),
                DateRange.startingOn(LocalDate.of(2020, 1, 1)));
    }

    private static String minutes(Valuation valuation, Period period, boolean premium) {
        return Long.toString(valuation.cut(period).stream()
                .filter(segment -> segment.premium() == premium)
                .mapToLong(segment -> segment.period().length().toMinutes())
                .sum());
    }

    private static Instant clock(String text) {
        return LocalDateTime.parse(text, CLOCK).atZone(LONDON).toInstant();
    }

    private static Optional<LocalDate> date(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
