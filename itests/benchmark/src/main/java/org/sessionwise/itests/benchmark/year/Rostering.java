package org.sessionwise.itests.benchmark.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.SessionId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.host.spi.Unavailability;

/**
 * The year in the product's own words. A category has one duty of the same name, since the workload says nothing finer. A day
 * of leave lasts from six to six, so that a night belongs to the day on which it starts.
 */
public final class Rostering {

    /** What the host calls each kind of activity. */
    public static final Map<ActivityCode, DutyCode> DUTIES = Arrays.stream(ActivityCategory.values())
            .collect(Collectors.toMap(kind -> new ActivityCode(kind.name()), kind -> new DutyCode(kind.name())));

    private static final Contract CONTRACT =
            Contract.inProgrammedActivities("CONSULTANT_2003_ENGLAND", Duration.ofHours(4));
    private static final LocalTime DAY_BEGINS = LocalTime.of(6, 0);

    private Rostering() {}

    public static StaffId staff(int person) {
        return new StaffId("s" + person);
    }

    /** Returns the person's versions, one or two, by their first day. */
    public static List<JobPlanVersion> plans(PersonYear person) {
        return person.change() == 0
                ? List.of(plan(person, 1, person.from(), person.until()))
                : List.of(
                        plan(person, 1, person.from(), person.change()),
                        plan(person, 2, person.change(), person.until()));
    }

    /** Returns what stands on the roster of somebody, from the delivered side of the year; ordered by start. */
    public static List<RosterSession> sessions(int person, long[] delivered) {
        List<RosterSession> sessions = new ArrayList<>();
        for (int i = 0; i < delivered.length; i++) {
            sessions.add(RosterSession.of(
                    new SessionId(sessionId(person, i)),
                    staff(person),
                    duty(delivered[i]),
                    YearCalendar.period(delivered[i]),
                    Packed.unusual(delivered[i]) ? RosterSession.Status.CANCELLED : RosterSession.Status.WORKED));
        }
        return sessions;
    }

    /** Returns what the host calls the session at a place of what a person did. */
    public static String sessionId(int person, int place) {
        return person + "-" + place;
    }

    /** Returns what the expansion of the person's plan calls a planned session. */
    public static String plannedId(int person, long session) {
        LocalTime start = LocalTime.MIN.plusMinutes(Packed.start(session));
        return "p" + person + "/l" + Packed.line(session) + "/" + YearCalendar.date(Packed.day(session)) + "T" + start;
    }

    public static DutyCode duty(long session) {
        return new DutyCode(Packed.categoryOf(session).name());
    }

    /** Returns the person's leave, a block of days at a time. */
    public static List<Unavailability> leave(PersonYear person) {
        List<Unavailability> blocks = new ArrayList<>();
        BitSet days = person.leave();
        for (int first = days.nextSetBit(0); first >= 0; ) {
            int end = days.nextClearBit(first);
            Period period = new Period(morning(first), morning(end));
            blocks.add(Unavailability.of(staff(person.number()), period, Unavailability.Kind.ANNUAL_LEAVE));
            first = days.nextSetBit(end);
        }
        return blocks;
    }

    private static Instant morning(int day) {
        return YearCalendar.date(day)
                .atTime(DAY_BEGINS)
                .atZone(YearCalendar.ZONE)
                .toInstant();
    }

    private static JobPlanVersion plan(PersonYear person, int version, int from, int until) {
        String key = Integer.toString(person.number());
        DateRange days = new DateRange(YearCalendar.date(from), YearCalendar.date(until));
        PersonReference reference = new PersonReference(Optional.of(key), Optional.empty());
        LocalDate agreed = YearCalendar.FIRST.minusDays(30);
        return JobPlanVersion.builder(new JobPlanId("p" + key), version, reference, days)
                .contract(CONTRACT)
                .reviewedOn(agreed)
                .approvedOn(agreed)
                .activities(person.lines().stream()
                        .filter(line -> line.from() < until && line.until() > from)
                        .map(Rostering::activity)
                        .toList())
                .build();
    }

    private static Activity activity(Line line) {
        ActivityCategory category = ActivityCategory.values()[line.category()];
        return Activity.of(
                new ActivityId("l" + line.number()),
                new ActivityCode(category.name()),
                "",
                category,
                timing(line),
                line.stays() ? HolidayRule.STAYS : HolidayRule.FALLS_AWAY);
    }

    private static Timing timing(Line line) {
        if (line.annualised()) {
            return new Timing.Annualised(line.timesAYear(), Duration.ofMinutes(line.minutes()));
        }
        LocalTime start = LocalTime.MIN.plusMinutes(Slot.start(line.slot()));
        CycleSlot slot = new CycleSlot(
                line.cycleWeek() + 1,
                DayOfWeek.of(Slot.weekday(line.slot()) + 1),
                start,
                start.plusMinutes(line.minutes()));
        return new Timing.Timetabled(new Cycle(line.cycleWeeks(), YearCalendar.FIRST), List.of(slot));
    }
}
