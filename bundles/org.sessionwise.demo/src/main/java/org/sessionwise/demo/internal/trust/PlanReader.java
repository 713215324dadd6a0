package org.sessionwise.demo.internal.trust;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;
import org.sessionwise.domain.plan.SystemOfRecord;

/** Reads blocks of plans as plans.txt explains them. */
final class PlanReader {

    private final Map<String, Staff> staff;
    private final ActivityReader activities = new ActivityReader();
    private final PlanContent content;

    PlanReader(Map<String, Staff> staff) {
        this.staff = staff;
        this.content = new PlanContent(staff);
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
        plan.life(new PlanLife(signatures(state, more), disputes(more)));
        JobPlanVersion read = plan.build();
        return staff.containsKey(person)
                ? new MadeUpPlan(person, content.of(read, staff.get(person)), true)
                : new MadeUpPlan("", read, true);
    }

    /** The employee signs on the day of the review, and the manager approves. A draft is not signed. */
    private static List<Signature> signatures(JobPlanState state, Map<String, String> more) {
        List<Signature> signatures = new ArrayList<>();
        if (state == JobPlanState.APPROVED || state == JobPlanState.AWAITING_SIGNATURES) {
            addSignature(Signature.Role.EMPLOYEE, more.get("reviewed"), signatures);
            addSignature(Signature.Role.MANAGER, more.get("approved"), signatures);
        }
        return signatures;
    }

    private static void addSignature(Signature.Role role, String day, List<Signature> signatures) {
        Optional.ofNullable(day)
                .map(LocalDate::parse)
                .map(on -> new Signature(role, on))
                .ifPresent(signatures::add);
    }

    private static List<Dispute> disputes(Map<String, String> more) {
        List<Dispute> disputes = new ArrayList<>();
        for (Dispute.Kind kind : Dispute.Kind.values()) {
            Optional.ofNullable(more.get(kind.name().toLowerCase(Locale.ROOT)))
                    .map(days -> dispute(kind, days.split(",")))
                    .ifPresent(disputes::add);
        }
        return disputes;
    }

    private static Dispute dispute(Dispute.Kind kind, String... days) {
        Optional<LocalDate> closed =
                Optional.of(days).filter(two -> two.length == 2).map(two -> LocalDate.parse(two[1]));
        return new Dispute(
                kind, LocalDate.parse(days[0]), closed, closed.map(day -> "No agreement on supporting activities"));
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
