package org.sessionwise.domain.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** Timings as the examples write them. */
final class TimingText {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private TimingText() {}

    static Timing read(String text) {
        String[] words = text.split(" ");
        return switch (words[0]) {
            case "weeks" -> timetabled(words);
            case "monthly" ->
                new Timing.Monthly(List.of(
                        new NthWeekday(Integer.parseInt(words[1]), day(words[2]), start(words[3]), end(words[3]))));
            case "annualised" -> new Timing.Annualised(Integer.parseInt(words[1]), length(words[3]));
            case "flexible" -> new Timing.Flexible(length(words[1]));
            case "counted" ->
                new Timing.Counted(Integer.parseInt(words[1]), Timing.Counted.Per.valueOf(words[3]), length(words[5]));
            case "on" ->
                new Timing.OnCall(
                        1, new OnCallWork(length(words[2]), length(words[3]), length(words[4]), length(words[5])));
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Timing timetabled(String[] words) {
        List<CycleSlot> slots = Stream.of(words[1].split(","))
                .map(week -> new CycleSlot(Integer.parseInt(week), day(words[4]), start(words[5]), end(words[5])))
                .toList();
        return new Timing.Timetabled(new Cycle(Integer.parseInt(words[3]), MONDAY), slots);
    }

    private static DayOfWeek day(String letters) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.name().startsWith(letters))
                .findFirst()
                .orElseThrow();
    }

    private static LocalTime start(String times) {
        return LocalTime.parse(times.split("-")[0]);
    }

    private static LocalTime end(String times) {
        return LocalTime.parse(times.split("-")[1]);
    }

    private static Duration length(String clock) {
        return Duration.between(LocalTime.MIDNIGHT, LocalTime.parse(clock));
    }
}
