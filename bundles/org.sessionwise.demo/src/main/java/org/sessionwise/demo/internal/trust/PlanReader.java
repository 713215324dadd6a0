package org.sessionwise.demo.internal.trust;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.SystemOfRecord;

/** Reads blocks of plans as plans.txt explains them. */
final class PlanReader {

    private final Map<String, Staff> staff;
    private final ActivityReader activities = new ActivityReader();

    PlanReader(Map<String, Staff> staff) {
        this.staff = staff;
    }

    /** Returns the plans in the order of the lines. */
    List<MadeUpPlan> read(List<String> lines) {
        List<MadeUpPlan> plans = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith(" ") && !block.isEmpty()) {
                plans.add(plan(block));
                block.clear();
            }
            block.add(line.strip());
        }
        if (!block.isEmpty()) {
            plans.add(plan(block));
        }
        return plans;
    }

    private MadeUpPlan plan(List<String> block) {
        Iterator<String> words = Arrays.asList(block.get(0).split(" +")).iterator();
        List<Activity> agreed = activities.read(block.subList(1, block.size()));
        return words.next().equals("plan") ? offered(words, agreed) : rostered(words.next(), agreed);
    }

    private MadeUpPlan rostered(String person, List<Activity> agreed) {
        JobPlanVersion habit = JobPlanVersion.builder(
                        new JobPlanId("roster-" + person),
                        1,
                        person(person, false),
                        DateRange.startingOn(SixMonths.FIRST_DAY))
                .activities(agreed)
                .build();
        return new MadeUpPlan(person, habit, false);
    }

    private MadeUpPlan offered(Iterator<String> words, List<Activity> agreed) {
        JobPlanId id = new JobPlanId(words.next());
        int version = Integer.parseInt(words.next().substring(1));
        String person = words.next();
        DateRange inForce = range(words.next());
        JobPlanState state = JobPlanState.valueOf(words.next());
        SystemOfRecord system = SystemOfRecord.valueOf(words.next());
        Contract contract = contract(words.next(), words.next());
        Map<String, String> more = new HashMap<>();
        while (words.hasNext()) {
            String word = words.next();
            more.put(word, word.startsWith("no-") ? "" : words.next());
        }
        JobPlanVersion.Builder plan = JobPlanVersion.builder(
                        id, version, person(person, more.containsKey("no-assignment-number")), inForce)
                .state(state)
                .systemOfRecord(system)
                .contract(contract)
                .activities(agreed);
        Optional.ofNullable(more.get("reviewed")).map(LocalDate::parse).ifPresent(plan::reviewedOn);
        Optional.ofNullable(more.get("approved")).map(LocalDate::parse).ifPresent(plan::approvedOn);
        return new MadeUpPlan(staff.containsKey(person) ? person : "", plan.build(), true);
    }

    private static DateRange range(String text) {
        String[] ends = text.split("\\.\\.");
        LocalDate from = LocalDate.parse(ends[0]);
        return ends.length == 1 ? DateRange.startingOn(from) : new DateRange(from, LocalDate.parse(ends[1]));
    }

    private static Contract contract(String code, String minutesPerPa) {
        return minutesPerPa.equals("-")
                ? Contract.inHours(code)
                : Contract.inProgrammedActivities(code, Duration.ofMinutes(Long.parseLong(minutesPerPa)));
    }

    private PersonReference person(String key, boolean onlyRegistration) {
        Staff known = staff.get(key);
        if (known == null) {
            String[] keys = key.split(",");
            return new PersonReference(Optional.of(keys[0]), Optional.of(keys[1].replace('-', ' ')));
        }
        Optional<String> assignmentNumber = Optional.ofNullable(known.assignmentNumber());
        return new PersonReference(
                assignmentNumber.filter(number -> !onlyRegistration), Optional.ofNullable(known.registration()));
    }
}
