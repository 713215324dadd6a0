package org.sessionwise.entitlement.internal.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessionwise.api.entitlement.FollowedPlan;
import org.sessionwise.api.entitlement.PlanDate;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.host.spi.RosterTemplate;

/** The days after a proposal's on which plans change, and what that means for applying it. Pure. */
final class DaysAhead {

    private static final int WEEKS_AHEAD = 26;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final LocalDate asOf;
    private final LocalDate cycleEnd;
    private final LocalDate nextCycleEnd;
    private final List<PlanDate> dates;

    /** @param plans the versions that rule on at least one day of {@link #range}, by first day */
    DaysAhead(RosterTemplate template, LocalDate asOf, Map<StaffId, List<JobPlanVersion>> plans) {
        this.asOf = asOf;
        this.cycleEnd = cycleEnd(template, asOf);
        this.nextCycleEnd = cycleEnd.plusWeeks(template.weeks());
        this.dates = new TreeMap<>(plans)
                .entrySet().stream()
                        .flatMap(owner -> changes(owner.getKey(), owner.getValue(), range(template, asOf)).stream())
                        .sorted(Comparator.comparing(PlanDate::date).thenComparing(PlanDate::staff))
                        .toList();
    }

    /** Returns the days to look at: from the proposal's day on, half a year or two cycles, whichever is longer. */
    static DateRange range(RosterTemplate template, LocalDate asOf) {
        LocalDate halfAYear = asOf.plusWeeks(WEEKS_AHEAD);
        LocalDate twoCycles = cycleEnd(template, asOf).plusWeeks(template.weeks());
        return new DateRange(asOf, halfAYear.isAfter(twoCycles) ? halfAYear : twoCycles);
    }

    /** Returns the first day after the cycle of the template in which a day falls. */
    private static LocalDate cycleEnd(RosterTemplate template, LocalDate day) {
        long daysOfCycle = template.weeks() * 7L;
        long passed = Math.floorMod(ChronoUnit.DAYS.between(template.anchor(), day), daysOfCycle);
        return day.plusDays(daysOfCycle - passed);
    }

    List<PlanDate> dates() {
        return dates;
    }

    private List<PlanDate> changes(StaffId staff, List<JobPlanVersion> versions, DateRange range) {
        Map<LocalDate, FollowedPlan> ending = new TreeMap<>();
        Map<LocalDate, FollowedPlan> beginning = new TreeMap<>();
        for (JobPlanVersion version : versions) {
            FollowedPlan followed = FollowedPlan.of(staff, version.planId(), version.version());
            beginning.put(version.inForce().from(), followed);
            ending.put(version.inForce().until(), followed);
        }
        TreeMap<LocalDate, FollowedPlan> days = new TreeMap<>(ending);
        days.putAll(beginning);
        List<PlanDate> changes = new ArrayList<>();
        for (LocalDate day :
                days.subMap(range.from(), false, range.until(), false).keySet()) {
            changes.add(PlanDate.of(
                    day,
                    staff,
                    Optional.ofNullable(ending.get(day)),
                    Optional.ofNullable(beginning.get(day)),
                    day.isBefore(nextCycleEnd)));
        }
        return changes;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add(
                "A template has no dates. Weeks that are set up already, published or not, stay as they are; every week"
                        + " that is set up from the template after you apply follows the plans of " + DAY.format(asOf)
                        + ".");
        List<PlanDate> soon = dates.stream().filter(PlanDate::soon).toList();
        if (!soon.isEmpty()) {
            notes.add(soon(soon));
        }
        return List.copyOf(notes);
    }

    private String soon(List<PlanDate> soon) {
        String howMany = soon.size() == 1 ? "One plan changes" : soon.size() + " plans change";
        return howMany + " before " + DAY.format(nextCycleEnd) + ", when the template's next cycle ends (this one ends"
                + " before " + DAY.format(cycleEnd) + "). Set up the weeks before the change first; then propose as of"
                + " the day of the change and apply, before you set up the weeks from that day on.";
    }
}
