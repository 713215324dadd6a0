package org.sessionwise.operation.internal.setup;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.domain.calendar.BankHolidays;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractCatalogue;
import org.sessionwise.domain.plan.JobPlanVersion;

/** What plans, the nation's holidays and contracts say to each other. */
final class PlanItems {

    private PlanItems() {}

    static SetupItem nation(Facts facts, BankHolidays holidays) {
        Nation nation = facts.product().nation();
        String found = facts.product().title() + " follows the bank holidays of " + Says.word(nation)
                + " and the clock of " + facts.product().zone() + ".";
        long others = facts.versions().stream()
                .filter(version -> version.nation() != nation
                        || !version.zone().equals(facts.product().zone()))
                .count();
        Set<Integer> unknown = new TreeSet<>(facts.versions().stream()
                .flatMap(version -> years(version, facts.today()))
                .filter(year -> !holidays.covers(LocalDate.of(year, 7, 1), nation))
                .toList());
        if (!unknown.isEmpty()) {
            return Items.attention(
                    "nation",
                    found + " Its bank holidays are not known for "
                            + Says.list(unknown.stream().map(String::valueOf).toList())
                            + ", which plans reach into: bring the published list in.",
                    Items.at("imports"));
        }
        if (others > 0) {
            return Items.attention(
                    "nation",
                    found + " " + Says.count(others, "job plan names", "job plans name")
                            + " another nation or clock: ask whoever keeps the plans whether that is meant.",
                    Items.at("data"));
        }
        return Items.done("nation", found + " Bank holidays are known for every year that plans reach into.");
    }

    /** A plan that ends some day is looked at to its end, one that does not for the next year. */
    private static Stream<Integer> years(JobPlanVersion version, LocalDate today) {
        LocalDate from = version.inForce().from().isBefore(today)
                ? today
                : version.inForce().from();
        LocalDate last = version.inForce().until().minusDays(1);
        LocalDate limit = today.plusYears(1);
        LocalDate until = last.isBefore(limit) ? last : limit;
        return IntStream.rangeClosed(from.getYear(), Math.max(from.getYear(), until.getYear()))
                .boxed();
    }

    static SetupItem planYear(Facts facts) {
        Map<MonthDay, Long> starts = new TreeMap<>(facts.versions().stream()
                .collect(Collectors.groupingBy(version -> version.year().begins(), Collectors.counting())));
        if (starts.isEmpty()) {
            return Items.notKnown("planYear", "No job plan is in force yet; each plan says when its year begins.");
        }
        String found = starts.entrySet().stream()
                .map(start -> day(start.getKey()) + " in " + Says.count(start.getValue(), "plan", "plans"))
                .collect(Collectors.joining(", "));
        String says = "Plan years begin on " + found + ".";
        return starts.size() == 1
                ? Items.done("planYear", says)
                : Items.attention(
                        "planYear",
                        says + " Figures of people whose years differ are not of the same months: ask whoever keeps the"
                                + " plans whether that is meant.",
                        Items.at("data"));
    }

    private static String day(MonthDay day) {
        return day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    static SetupItem contracts(Facts facts, ContractCatalogue known) {
        Map<String, Long> unknown = new TreeMap<>(facts.versions().stream()
                .filter(version -> known.terms(version.contract().code()).isEmpty())
                .collect(Collectors.groupingBy(version -> version.contract().code(), Collectors.counting())));
        if (facts.versions().isEmpty()) {
            return Items.notKnown(
                    "contracts",
                    Says.count(known.all().size(), "contract is", "contracts are")
                            + " known; no job plan names one yet.");
        }
        if (!unknown.isEmpty()) {
            return Items.attention(
                    "contracts",
                    Says.count(
                                    unknown.values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum(),
                                    "job plan names",
                                    "job plans name")
                            + " a contract that is not known: " + Says.list(unknown.keySet())
                            + ". Set its terms, or let the plans name a known one.",
                    Items.at("contracts"));
        }
        long used = facts.versions().stream()
                .map(version -> version.contract().code())
                .distinct()
                .count();
        return Items.done(
                "contracts",
                "Every job plan names a contract that is known; " + Says.count(used, "contract is", "contracts are")
                        + " in use.");
    }
}
