package org.sessionwise.domain.plan;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When an activity is done. */
public sealed interface Timing {

    /**
     * At fixed times of a cycle.
     *
     * @param slots at least one; no week beyond the cycle; no two that start at the same time, since day and start name an
     *     occurrence
     */
    record Timetabled(Cycle cycle, List<CycleSlot> slots) implements Timing {

        public Timetabled {
            slots = List.copyOf(slots);
            if (slots.isEmpty()) {
                throw new IllegalArgumentException("a timetabled activity needs at least one slot");
            }
            Set<List<Object>> starts = new HashSet<>();
            for (CycleSlot slot : slots) {
                if (slot.week() > cycle.weeks()) {
                    throw new IllegalArgumentException(
                            "week " + slot.week() + " is beyond the cycle of " + cycle.weeks() + " weeks");
                }
                if (!starts.add(List.of(slot.week(), slot.day(), slot.start()))) {
                    throw new IllegalArgumentException("two slots of one activity start in week " + slot.week() + " on "
                            + slot.day() + " at " + slot.start());
                }
            }
        }
    }

    /**
     * At no fixed time: an amount a week.
     *
     * @param perWeek more than zero
     */
    record Flexible(Duration perWeek) implements Timing {

        public Flexible {
            if (perWeek.isZero() || perWeek.isNegative()) {
                throw new IllegalArgumentException("a flexible activity needs some time a week, not " + perWeek);
            }
        }
    }

    /**
     * So many times a year, on dates agreed as the year goes.
     *
     * @param occurrencesPerYear in 52 weeks, 1 or more
     * @param each length of one, more than zero
     */
    record Annualised(int occurrencesPerYear, Duration each) implements Timing {

        public Annualised {
            if (occurrencesPerYear < 1 || each.isZero() || each.isNegative()) {
                throw new IllegalArgumentException("an annualised activity needs occurrences and a length, not "
                        + occurrencesPerYear + " of " + each);
            }
        }
    }

    /**
     * On weekdays of the month, by the clock.
     *
     * @param days at least one; no two on the same nth weekday that start at the same time
     */
    record Monthly(List<NthWeekday> days) implements Timing {

        public Monthly {
            days = List.copyOf(days);
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a monthly activity needs at least one day");
            }
            Set<List<Object>> starts = new HashSet<>();
            for (NthWeekday day : days) {
                if (!starts.add(List.of(day.nth(), day.day(), day.start()))) {
                    throw new IllegalArgumentException("two of one activity start on the same " + day.day() + " of the"
                            + " month at " + day.start());
                }
            }
        }
    }

    /**
     * So many times a week, month or year, at no fixed time.
     *
     * @param times 1 or more
     * @param each length of one, more than zero
     */
    record Counted(int times, Per per, Duration each) implements Timing {

        /** In what time. */
        public enum Per {
            WEEK,
            MONTH,
            YEAR
        }

        public Counted {
            if (times < 1 || each.isZero() || each.isNegative()) {
                throw new IllegalArgumentException(
                        "a counted activity needs a count and a length, not " + times + " of " + each);
            }
        }
    }

    /**
     * Duties on call, and the work that arises from them. Being available is pay and stands elsewhere.
     *
     * @param dutiesPerYear in 52 weeks, 1 or more
     * @param work what is worked on average in a week; may be nothing
     */
    record OnCall(int dutiesPerYear, OnCallWork work) implements Timing {

        public OnCall {
            if (dutiesPerYear < 1) {
                throw new IllegalArgumentException("an on-call activity needs duties, not " + dutiesPerYear);
            }
        }
    }
}
