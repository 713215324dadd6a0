package org.sessionwise.domain.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import org.sessionwise.domain.plan.Timing.Monthly;
import org.sessionwise.domain.plan.Timing.Timetabled;

/** On which days an activity stands in the timetable, and when. */
final class Occurrences {

    /** Takes one occurrence of a day. */
    @FunctionalInterface
    interface Taker {

        void take(LocalTime start, LocalTime end);
    }

    private Occurrences() {}

    /** Tells what begins on a day, holiday or not; nothing if the activity has no times of its own. */
    static void on(LocalDate date, Activity activity, Taker taker) {
        if (activity.timing() instanceof Timetabled timetable) {
            int week = timetable.cycle().weekOf(date);
            for (CycleSlot slot : timetable.slots()) {
                if (slot.week() == week && slot.day() == date.getDayOfWeek()) {
                    taker.take(slot.start(), slot.end());
                }
            }
        } else if (activity.timing() instanceof Monthly monthly) {
            for (NthWeekday day : monthly.days()) {
                if (day.isOn(date)) {
                    taker.take(day.start(), day.end());
                }
            }
        }
    }
}
