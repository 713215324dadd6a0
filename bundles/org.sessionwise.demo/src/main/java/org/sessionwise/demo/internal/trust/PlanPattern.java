package org.sessionwise.demo.internal.trust;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What people of one role have in their plans.
 *
 * @param contract its code and the minutes of one PA, as plans.txt has them
 * @param activities one a line, with the signs that patterns.txt explains
 */
record PlanPattern(String contract, List<String> activities) {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .limit(5)
            .map(ActivityReader::shortName)
            .toList();

    static Map<String, PlanPattern> all() {
        Map<String, PlanPattern> patterns = new LinkedHashMap<>();
        Table.blocks("patterns.txt", "pattern ").forEach((head, lines) -> {
            String[] words = head.split(" ", 2);
            patterns.put(words[0], new PlanPattern(words[1], lines));
        });
        return patterns;
    }

    /**
     * Returns the lines of one person's plan.
     *
     * @param place how many people there are before this one
     * @param days the only days on which the person works; empty: all, and then the days move on
     * @param less how many activities at the end are not agreed
     */
    List<String> agreed(int place, List<String> days, int less) {
        return activities.subList(0, activities.size() - less).stream()
                .map(line -> line.strip().split(" +"))
                .filter(words -> !isTimetabled(words) || days.isEmpty() || days.contains(day(words)))
                .map(words -> isTimetabled(words) ? timetabled(words, place, days.isEmpty()) : words)
                .map(words -> "  " + String.join(" ", words))
                .toList();
    }

    private static boolean isTimetabled(String... words) {
        return words[1].endsWith("w");
    }

    private static String day(String... line) {
        List<String> words =
                Arrays.stream(line).filter(word -> !word.contains("=")).toList();
        return words.get(words.size() - 2);
    }

    private static String[] timetabled(String[] line, int place, boolean moved) {
        String[] words = Arrays.stream(line).filter(word -> !word.contains("=")).toArray(String[]::new);
        int weeks = Integer.parseInt(words[1].replace("w", ""));
        if (words.length == 5) {
            words[2] = words[2].replace("*", "" + (place % weeks + 1)).replace("~", "" + ((place + 1) % weeks + 1));
        }
        int weekday = WEEKDAYS.indexOf(words[words.length - 2]);
        boolean byDay = LocalTime.parse(words[words.length - 1].split("-")[0]).isBefore(EVENING);
        if (moved && weekday >= 0 && byDay) {
            words[words.length - 2] = WEEKDAYS.get((weekday + place) % WEEKDAYS.size());
        }
        return Stream.concat(Arrays.stream(words), Arrays.stream(line).filter(word -> word.contains("=")))
                .toArray(String[]::new);
    }
}
