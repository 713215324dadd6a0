package org.sessionwise.host.spi;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;

/**
 * One person's duty on one day of a template's cycle. Two slots are equal if key and content are; {@link #sameContent}
 * compares what people see.
 */
public final class TemplateSlot {

    /** The key of a slot that the host has not stored yet. */
    public static final String NEW = "";

    private final String id;
    private final StaffId staff;
    private final DutyCode duty;
    private final int week;
    private final DayOfWeek day;
    private final LocalTime start;
    private final LocalTime end;

    private TemplateSlot(
            String id, StaffId staff, DutyCode duty, int week, DayOfWeek day, LocalTime start, LocalTime end) {
        if (week < 1) {
            throw new IllegalArgumentException("weeks of a cycle count from 1, not " + week);
        }
        this.id = Objects.requireNonNull(id, "id");
        this.staff = Objects.requireNonNull(staff, "staff");
        this.duty = Objects.requireNonNull(duty, "duty");
        this.week = week;
        this.day = Objects.requireNonNull(day, "day");
        this.start = Objects.requireNonNull(start, "start");
        this.end = Objects.requireNonNull(end, "end");
    }

    /**
     * Returns a slot.
     *
     * @param id the host's key, unique in its template, or {@link #NEW}; the same as long as nobody edits the slot, and
     *     through our edits unless the answer to the edit names another
     * @param week 1 to the template's number of weeks
     * @param start wall-clock start
     * @param end wall-clock end; at or before the start means on the next day
     */
    public static TemplateSlot of(
            String id, StaffId staff, DutyCode duty, int week, DayOfWeek day, LocalTime start, LocalTime end) {
        return new TemplateSlot(id, staff, duty, week, day, start, end);
    }

    public String id() {
        return id;
    }

    public StaffId staff() {
        return staff;
    }

    public DutyCode duty() {
        return duty;
    }

    public int week() {
        return week;
    }

    public DayOfWeek day() {
        return day;
    }

    public LocalTime start() {
        return start;
    }

    public LocalTime end() {
        return end;
    }

    /** Tells whether both say the same to a reader: person, duty, day and times, whatever their keys. */
    public boolean sameContent(TemplateSlot other) {
        return staff.equals(other.staff)
                && duty.equals(other.duty)
                && week == other.week
                && day == other.day
                && start.equals(other.start)
                && end.equals(other.end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateSlot slot && id.equals(slot.id) && sameContent(slot);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, staff, duty, week, day, start, end);
    }

    @Override
    public String toString() {
        return (id.isEmpty() ? "new slot" : "slot " + id) + ": " + staff + " " + duty + " week " + week + " " + day
                + " " + start + "-" + end;
    }
}
