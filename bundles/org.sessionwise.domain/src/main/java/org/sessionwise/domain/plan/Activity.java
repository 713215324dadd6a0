package org.sessionwise.domain.plan;

import java.util.Objects;
import org.sessionwise.domain.ActivityCategory;

/** One commitment of a job plan: what is done and when, not how often it came about. */
public final class Activity {

    private final ActivityId id;
    private final ActivityCode code;
    private final String name;
    private final ActivityCategory category;
    private final Timing timing;
    private final HolidayRule holidayRule;

    private Activity(
            ActivityId id,
            ActivityCode code,
            String name,
            ActivityCategory category,
            Timing timing,
            HolidayRule holidayRule) {
        this.id = id;
        this.code = code;
        this.name = name;
        this.category = category;
        this.timing = timing;
        this.holidayRule = holidayRule;
    }

    /**
     * Returns an activity.
     *
     * @param name as the plan shows it; may be empty
     * @param holidayRule without meaning unless timetabled
     */
    public static Activity of(
            ActivityId id,
            ActivityCode code,
            String name,
            ActivityCategory category,
            Timing timing,
            HolidayRule holidayRule) {
        return new Activity(id, code, name, category, timing, holidayRule);
    }

    public ActivityId id() {
        return id;
    }

    public ActivityCode code() {
        return code;
    }

    /** Returns the name as the plan shows it; may be empty. */
    public String name() {
        return name;
    }

    public ActivityCategory category() {
        return category;
    }

    public Timing timing() {
        return timing;
    }

    /** Returns what a bank holiday does to an occurrence; without meaning unless timetabled. */
    public HolidayRule holidayRule() {
        return holidayRule;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Activity activity
                && id.equals(activity.id)
                && code.equals(activity.code)
                && name.equals(activity.name)
                && category == activity.category
                && timing.equals(activity.timing)
                && holidayRule == activity.holidayRule;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, code, name, category, timing, holidayRule);
    }
}
