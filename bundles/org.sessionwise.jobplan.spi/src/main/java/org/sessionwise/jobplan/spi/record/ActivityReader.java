package org.sessionwise.jobplan.spi.record;

import static org.sessionwise.jobplan.spi.record.PlanField.ACTIVITY_CODE;
import static org.sessionwise.jobplan.spi.record.PlanField.ACTIVITY_ID;
import static org.sessionwise.jobplan.spi.record.PlanField.ACTIVITY_NAME;
import static org.sessionwise.jobplan.spi.record.PlanField.CATEGORY;
import static org.sessionwise.jobplan.spi.record.PlanField.CYCLE_ANCHOR;
import static org.sessionwise.jobplan.spi.record.PlanField.CYCLE_WEEKS;
import static org.sessionwise.jobplan.spi.record.PlanField.DAY;
import static org.sessionwise.jobplan.spi.record.PlanField.END;
import static org.sessionwise.jobplan.spi.record.PlanField.MINUTES_EACH;
import static org.sessionwise.jobplan.spi.record.PlanField.MINUTES_PER_WEEK;
import static org.sessionwise.jobplan.spi.record.PlanField.OCCURRENCES_PER_YEAR;
import static org.sessionwise.jobplan.spi.record.PlanField.ON_BANK_HOLIDAY;
import static org.sessionwise.jobplan.spi.record.PlanField.START;
import static org.sessionwise.jobplan.spi.record.PlanField.TIMING;
import static org.sessionwise.jobplan.spi.record.PlanField.WEEK;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.Timing;

/** Reads one activity with its slots. */
public final class ActivityReader {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CYCLE = 520;
    private static final int WEEK_OF_MINUTES = 7 * 24 * 60;
    private static final int DAY_OF_MINUTES = 24 * 60;
    private static final int MOST_OCCURRENCES = 1_000;

    private final FieldReader reader;
    private final List<? extends Fields> slots;

    /**
     * A reader of one activity.
     *
     * @param activity the fields from {@link PlanField#ACTIVITY_ID} to {@link PlanField#CYCLE_ANCHOR}, and those of its timing
     * @param slots of its cycle, each the fields from {@link PlanField#WEEK} to {@link PlanField#END}; not looked at unless
     *     the activity is timetabled
     */
    public ActivityReader(Fields activity, List<? extends Fields> slots) {
        this.reader = new FieldReader(activity);
        this.slots = slots;
    }

    /**
     * Returns the activity.
     *
     * @throws FieldException for the first field that cannot be used
     */
    public Activity read() throws FieldException {
        TimingKind kind = reader.oneOf(TIMING, EnumSet.allOf(TimingKind.class));
        return Activity.of(
                new ActivityId(reader.key(ACTIVITY_ID)),
                new ActivityCode(reader.key(ACTIVITY_CODE)),
                reader.optionalText(ACTIVITY_NAME, LONGEST_NAME).orElse(""),
                reader.oneOf(CATEGORY, EnumSet.allOf(ActivityCategory.class)),
                timing(kind),
                holidayRule(kind));
    }

    private HolidayRule holidayRule(TimingKind kind) throws FieldException {
        boolean withoutMeaning = kind != TimingKind.TIMETABLED
                && reader.optionalKey(ON_BANK_HOLIDAY).isEmpty();
        return withoutMeaning
                ? HolidayRule.FALLS_AWAY
                : reader.oneOf(ON_BANK_HOLIDAY, EnumSet.allOf(HolidayRule.class));
    }

    private Timing timing(TimingKind kind) throws FieldException {
        return switch (kind) {
            case TIMETABLED -> timetabled();
            case FLEXIBLE ->
                new Timing.Flexible(Duration.ofMinutes(reader.whole(MINUTES_PER_WEEK, 1, WEEK_OF_MINUTES)));
            case ANNUALISED ->
                new Timing.Annualised(
                        reader.whole(OCCURRENCES_PER_YEAR, 1, MOST_OCCURRENCES),
                        Duration.ofMinutes(reader.whole(MINUTES_EACH, 1, DAY_OF_MINUTES)));
        };
    }

    private Timing timetabled() throws FieldException {
        int weeks = reader.whole(CYCLE_WEEKS, 1, LONGEST_CYCLE);
        LocalDate anchor = reader.date(CYCLE_ANCHOR);
        Cycle cycle = reader.built(Refusal.NO_SUCH_TIME, CYCLE_ANCHOR, () -> new Cycle(weeks, anchor));
        List<CycleSlot> read = new ArrayList<>();
        Set<List<Object>> starts = new HashSet<>();
        for (Fields fields : slots) {
            CycleSlot slot = slot(new FieldReader(fields), cycle);
            if (!starts.add(List.of(slot.week(), slot.day(), slot.start()))) {
                throw new FieldReader(fields)
                        .refused(
                                Refusal.IMPOSSIBLE_SLOT,
                                START,
                                "the activity starts twice at the same time of the same day, expected once");
            }
            read.add(slot);
        }
        return reader.built(Refusal.IMPOSSIBLE_SLOT, TIMING, () -> new Timing.Timetabled(cycle, read));
    }

    private static CycleSlot slot(FieldReader fields, Cycle cycle) throws FieldException {
        int week = fields.whole(WEEK, 1, LONGEST_CYCLE);
        if (week > cycle.weeks()) {
            throw fields.refused(
                    Refusal.IMPOSSIBLE_SLOT,
                    WEEK,
                    "found " + week + ", expected a week of the cycle, 1 to " + cycle.weeks());
        }
        DayOfWeek day = fields.oneOf(DAY, EnumSet.allOf(DayOfWeek.class));
        LocalTime start = fields.time(START);
        LocalTime end = fields.time(END);
        if (start.equals(end)) {
            throw fields.refused(
                    Refusal.IMPOSSIBLE_SLOT,
                    END,
                    "found " + end + ", the same as the start, expected some time between them");
        }
        return new CycleSlot(week, day, start, end);
    }
}
