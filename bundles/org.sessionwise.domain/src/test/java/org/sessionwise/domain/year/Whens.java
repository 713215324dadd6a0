package org.sessionwise.domain.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Timing;

/** Reads when an activity is done, as the examples say it. */
final class Whens {

    private static final Pattern SLOT = Pattern.compile("(\\d) ([A-Z]{3}) (\\S{5})-(\\S{5})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d+) (?:x|a (\\w+) x|duties, (\\w+) plain,) (\\w+).*");

    private Whens() {}

    static Timing parse(String text) {
        String[] parts = text.split(": ", 2);
        if (parts[0].startsWith("cycle")) {
            Cycle cycle = new Cycle(Integer.parseInt(parts[0].substring(6)), LocalDate.of(2026, 3, 30));
            return new Timing.Timetabled(cycle, slots(parts[1]));
        }
        if (parts[0].equals("monthly")) {
            return new Timing.Monthly(slots(parts[1]).stream()
                    .map(slot -> new NthWeekday(slot.week(), slot.day(), slot.start(), slot.end()))
                    .toList());
        }
        if (parts[0].equals("flexible")) {
            return new Timing.Flexible(time(parts[1].split(" ")[0]));
        }
        Matcher numbers = NUMBERS.matcher(parts[1]);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(text);
        }
        int n = Integer.parseInt(numbers.group(1));
        Duration time = time(numbers.group(4));
        return switch (parts[0]) {
            case "annualised" -> new Timing.Annualised(n, time);
            case "counted" -> new Timing.Counted(n, Timing.Counted.Per.valueOf(numbers.group(2)), time);
            default -> new Timing.OnCall(n, new OnCallWork(Duration.ZERO, Duration.ZERO, time(numbers.group(3)), time));
        };
    }

    private static List<CycleSlot> slots(String text) {
        return Arrays.stream(text.split(", ")).map(Whens::slot).toList();
    }

    private static CycleSlot slot(String text) {
        Matcher slot = SLOT.matcher(text);
        if (!slot.matches()) {
            throw new IllegalArgumentException(text);
        }
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(one -> one.name().startsWith(slot.group(2)))
                .findFirst()
                .orElseThrow();
        return new CycleSlot(
                Integer.parseInt(slot.group(1)), day, LocalTime.parse(slot.group(3)), LocalTime.parse(slot.group(4)));
    }

    private static Duration time(String text) {
        String[] parts = text.split("h");
        return Duration.ofHours(Long.parseLong(parts[0])).plusMinutes(parts.length > 1 ? Long.parseLong(parts[1]) : 0);
    }
}
