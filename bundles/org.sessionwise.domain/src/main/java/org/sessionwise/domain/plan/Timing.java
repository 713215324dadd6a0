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
}
