package org.sessionwise.demo.internal.trust;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing;

/** Reads the lines of a plan: one activity each. */
final class ActivityReader {

    private static final Map<String, DayOfWeek> DAYS =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(ActivityReader::shortName, Function.identity()));

    private final Map<String, List<String>> kinds =
            Table.rows("activities.txt").stream().collect(Collectors.toMap(row -> row.get(0), Function.identity()));

    List<Activity> read(List<String> lines) {
        Map<String, Integer> counts = new HashMap<>();
        List<Activity> activities = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" +");
            // Counted within their kind, so that other versions of the plan mean the same commitment by the same id.
            int count = counts.merge(words[0], 1, Integer::sum);
            activities.add(activity(words, count));
        }
        return activities;
    }

    private Activity activity(String[] all, int count) {
        List<String> kind = kinds.get(all[0]);
        Map<String, String> terms = terms(all);
        String[] words = Stream.of(all).filter(word -> !word.contains("=")).toArray(String[]::new);
        return Activity.builder(
                        new ActivityId(words[0].toLowerCase(Locale.ROOT).replace('_', '-') + "-" + count),
                        new ActivityCode(words[0]),
                        ActivityCategory.valueOf(kind.get(2)),
                        timing(words))
                .name(kind.get(1))
                .holidayRule(HolidayRule.valueOf(kind.get(3)))
                .remuneration(Remuneration.valueOf(terms.getOrDefault("pay", Remuneration.CORE.name())))
                .premiumAs(PremiumAs.valueOf(terms.getOrDefault("premium", PremiumAs.TIME.name())))
                .build();
    }

    private static Map<String, String> terms(String... words) {
        return Stream.of(words)
                .filter(word -> word.contains("="))
                .map(word -> word.split("="))
                .collect(Collectors.toMap(term -> term[0], term -> term[1]));
    }

    private static Timing timing(String... words) {
        return switch (words[1]) {
            case "flexible" -> new Timing.Flexible(minutes(words[2]));
            case "annual" -> new Timing.Annualised(Integer.parseInt(words[2]), minutes(words[3]));
            case "count" ->
                new Timing.Counted(
                        Integer.parseInt(words[2]),
                        Timing.Counted.Per.valueOf(words[3].toUpperCase(Locale.ROOT)),
                        minutes(words[4]));
            case "month" -> monthly(words);
            case "oncall" ->
                new Timing.OnCall(
                        Integer.parseInt(words[2]),
                        new OnCallWork(minutes(words[3]), minutes(words[4]), minutes(words[5]), minutes(words[6])));
            default -> timetable(words);
        };
    }

    private static Duration minutes(String number) {
        return Duration.ofMinutes(Long.parseLong(number));
    }

    private static Timing monthly(String... words) {
        String[] times = words[4].split("-");
        return new Timing.Monthly(List.of(new NthWeekday(
                Integer.parseInt(words[2]), DAYS.get(words[3]), LocalTime.parse(times[0]), LocalTime.parse(times[1]))));
    }

    private static Timing timetable(String... words) {
        Cycle cycle = new Cycle(Integer.parseInt(words[1].replace("w", "")), SixMonths.FIRST_DAY);
        String weeks = words.length == 5 ? words[2] : "1";
        DayOfWeek day = DAYS.get(words[words.length - 2]);
        String[] times = words[words.length - 1].split("-");
        LocalTime start = LocalTime.parse(times[0]);
        LocalTime end = LocalTime.parse(times[1]);
        return new Timing.Timetabled(
                cycle,
                Stream.of(weeks.split(","))
                        .map(week -> new CycleSlot(Integer.parseInt(week), day, start, end))
                        .toList());
    }

    static String shortName(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
