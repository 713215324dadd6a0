package org.sessionwise.itests.benchmark.year;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One person's plan for the year: lines, leave, and the sessions that they come to. */
public final class PersonYear {

    private static final int LEAVE_BLOCK = 10;

    private final Dice dice;
    private final int number;
    private final List<Line> lines = new ArrayList<>();
    private final BitSet leave = new BitSet(YearCalendar.DAYS);
    private final int from;
    private final int until;
    private final int change;
    private final long[] planned;

    PersonYear(Dice dice, int number) {
        this.dice = dice;
        this.number = number;
        this.from = dice.percent(6) ? dice.from(1, 180) : 0;
        this.until = dice.percent(6) ? dice.from(184, YearCalendar.DAYS - 1) : YearCalendar.DAYS;
        drawLines();
        this.change = dice.percent(20) ? changeThreeLines() : 0;
        drawLeave();
        this.planned = expanded();
    }

    /** Returns who it is, from 0, unique in the trust. */
    public int number() {
        return number;
    }

    /** Returns the planned sessions, sorted. */
    public long[] planned() {
        return planned;
    }

    List<Line> lines() {
        return lines;
    }

    BitSet leave() {
        return leave;
    }

    int from() {
        return from;
    }

    int until() {
        return until;
    }

    /** Returns the day from which three lines are others; 0 if the plan stays as it is. */
    int change() {
        return change;
    }

    private void drawLines() {
        boolean[] taken = new boolean[Slot.ALL];
        for (int slot = 0; slot < Slot.HALF_DAYS; slot++) {
            if (dice.percent(95)) {
                take(slot, taken);
            }
        }
        int tries = dice.from(1, 8);
        for (int i = 0; i < tries; i++) {
            take(dice.from(Slot.HALF_DAYS, Slot.ALL - 1), taken);
        }
    }

    private void take(int slot, boolean[] taken) {
        if (!taken[slot]) {
            taken[slot] = true;
            lines.add(Line.drawn(dice, lines.size(), slot, from, until));
        }
    }

    private int changeThreeLines() {
        int day = 7 * dice.from(20, 32);
        if (day <= from || day >= until) {
            return 0;
        }
        int first = dice.below(lines.size());
        int kept = lines.size();
        for (int i = 0; i < 3; i++) {
            int place = (first + i) % kept;
            Line old = lines.get(place);
            lines.set(place, old.endingBefore(day));
            lines.add(Line.drawn(dice, lines.size(), old.slot(), day, until));
        }
        return day;
    }

    private void drawLeave() {
        int wanted = dice.from(28, 34);
        while (wanted > 0) {
            int day = dice.below(YearCalendar.DAYS);
            int block = Math.min(wanted, dice.from(1, LEAVE_BLOCK));
            for (; block > 0 && day < YearCalendar.DAYS; day++) {
                if (day % 7 < 5 && !leave.get(day)) {
                    leave.set(day);
                    block--;
                    wanted--;
                }
            }
        }
    }

    private long[] expanded() {
        Rows rows = new Rows();
        for (Line line : lines) {
            boolean[] due = due(line);
            for (int week = 0; week < YearCalendar.WEEKS; week++) {
                int day = line.day(week);
                boolean holiday = YearCalendar.isHoliday(day) && !line.stays();
                if (due[week] && day >= line.from() && day < line.until() && !leave.get(day) && !holiday) {
                    rows.add(line.on(day));
                }
            }
        }
        return rows.sorted();
    }

    /** An annualised line falls on as many weeks of the year, drawn at random. */
    private boolean[] due(Line line) {
        boolean[] due = new boolean[YearCalendar.WEEKS];
        int left = line.timesAYear();
        for (int week = 0; week < YearCalendar.WEEKS; week++) {
            due[week] = line.annualised() ? dice.below(YearCalendar.WEEKS - week) < left : line.dueIn(week);
            left -= due[week] ? 1 : 0;
        }
        return due;
    }
}
