package org.sessionwise.rest.internal.json;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.NthWeekday;
import org.sessionwise.domain.plan.Timing;

/** Says when an activity is done. */
final class TimingWords {

    private TimingWords() {}

    static String of(Timing timing) {
        if (timing instanceof Timing.Timetabled timetable) {
            int weeks = timetable.cycle().weeks();
            String slots = timetable.slots().stream()
                    .map(slot -> slot(slot, weeks > 1))
                    .collect(Collectors.joining("; "));
            return weeks == 1 ? slots : slots + " (of " + weeks + " weeks)";
        }
        if (timing instanceof Timing.Monthly monthly) {
            return monthly.days().stream().map(TimingWords::day).collect(Collectors.joining("; ")) + " of each month";
        }
        if (timing instanceof Timing.Flexible flexible) {
            return length(flexible.perWeek()) + " a week, at no fixed time";
        }
        if (timing instanceof Timing.Annualised annualised) {
            return annualised.occurrencesPerYear() + " a year of " + length(annualised.each()) + ", annualised";
        }
        if (timing instanceof Timing.Counted counted) {
            return counted.times() + " a " + counted.per().name().toLowerCase(Locale.ROOT) + " of "
                    + length(counted.each()) + ", at no fixed time";
        }
        Timing.OnCall onCall = (Timing.OnCall) timing;
        return onCall.dutiesPerYear() + " duties on call a year, with "
                + length(onCall.work().total()) + " of work a week";
    }

    private static String slot(CycleSlot slot, boolean ofSeveral) {
        String when = weekday(slot.day()) + " " + slot.start() + " to " + slot.end();
        return ofSeveral ? "week " + slot.week() + " " + when : when;
    }

    private static String day(NthWeekday nth) {
        String which = nth.nth() == NthWeekday.LAST ? "last" : ordinal(nth.nth());
        return which + " " + weekday(nth.day()) + " " + nth.start() + " to " + nth.end();
    }

    private static String ordinal(int nth) {
        return switch (nth) {
            case 1 -> "1st";
            case 2 -> "2nd";
            case 3 -> "3rd";
            default -> nth + "th";
        };
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private static String length(Duration length) {
        long minutes = length.toMinutesPart();
        return minutes == 0 ? length.toHours() + " h" : length.toHours() + " h " + minutes + " min";
    }
}
