package org.sessionwise.operation.internal.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.operation.SetupItem;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.host.spi.Department;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.RosterWeek;
import org.sessionwise.operation.internal.part.PlanParts;

/** What the roster has, and how its words meet those of the plans. */
final class RosterItems {

    private static final int WEEKS_BACK = 13;
    private static final int WEEKS_AHEAD = 4;

    private RosterItems() {}

    static SetupItem calendar(Facts facts, Optional<RosterSessionSource> sessions) throws HostUnavailableException {
        if (sessions.isEmpty()) {
            return Items.attention(
                    "calendar",
                    "The rostering product tells no roster, so nothing can be held against plans: ask the makers of its"
                            + " adapter.",
                    Optional.empty());
        }
        LocalDate monday = facts.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        DateRange around = new DateRange(monday.minusWeeks(WEEKS_BACK), monday.plusWeeks(WEEKS_AHEAD));
        int setUp = 0;
        int finalised = 0;
        List<String> without = new ArrayList<>();
        for (Department department : facts.people().keySet()) {
            List<RosterWeek> weeks = sessions.get().weeks(department.id(), around);
            setUp += weeks.size();
            finalised += (int) weeks.stream()
                    .filter(week -> week.state() == RosterWeek.State.FINALISED)
                    .count();
            if (weeks.isEmpty()) {
                without.add(department.name());
            }
        }
        String found = "Of " + facts.people().size() * (WEEKS_BACK + WEEKS_AHEAD) + " department weeks around today, "
                + setUp + " are set up and " + finalised + " are finalised.";
        return judged(facts, found, without, setUp, finalised);
    }

    private static SetupItem judged(Facts facts, String found, List<String> without, int setUp, int finalised) {
        if (setUp == 0) {
            return Items.toDo("calendar", found + " Set rosters up in the rostering product.", Optional.empty());
        }
        if (!facts.product().features().contains(RosterHost.Feature.FINALISED_WEEKS)) {
            return Items.attention(
                    "calendar",
                    found + " The product does not know finalised weeks: work counts as rostered, never as delivered.",
                    Optional.empty());
        }
        if (finalised == 0) {
            return Items.attention(
                    "calendar",
                    found + " Until a week is finalised there, nothing counts as delivered.",
                    Optional.empty());
        }
        return without.isEmpty()
                ? Items.done("calendar", found)
                : Items.attention(
                        "calendar", found + " No roster at all has: " + Says.list(without) + ".", Optional.empty());
    }

    static SetupItem mapping(Facts facts, PlanParts parts) throws NoAnswerException {
        Set<String> unmapped = new TreeSet<>();
        Optional<Department> first = Optional.empty();
        int codes = 0;
        for (Department department : facts.people().keySet()) {
            Set<ActivityCode> used = facts.versions(department).stream()
                    .flatMap(version -> version.activities().stream())
                    .map(Activity::code)
                    .collect(Collectors.toSet());
            DutyMapping mapping = parts.register().dutyMapping(department.id());
            codes += used.size();
            for (ActivityCode code : used) {
                if (mapping.duty(code).isEmpty()) {
                    unmapped.add(code.value());
                    first = first.isEmpty() ? Optional.of(department) : first;
                }
            }
        }
        if (codes == 0) {
            return Items.notKnown("mapping", "No job plan is in force yet whose activities could be mapped to duties.");
        }
        return unmapped.isEmpty()
                ? Items.done("mapping", "Every activity of the job plans is mapped to a duty of the roster.")
                : Items.attention(
                        "mapping",
                        Says.count(unmapped.size(), "activity is", "activities are")
                                + " mapped to no duty of the roster: " + Says.list(unmapped)
                                + ". Their sessions cannot be found on it.",
                        Items.at("unmatched", first.orElseThrow()));
    }
}
