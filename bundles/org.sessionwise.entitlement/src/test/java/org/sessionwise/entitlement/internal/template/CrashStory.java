package org.sessionwise.entitlement.internal.template;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.DurableHost;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.host.spi.TemplateSlot;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;

/** What happens outside, by a seed: what the source tells at each step, and what people write into the template by hand. */
record CrashStory(long seed) {

    static final int STEPS = 4;
    static final List<String> PEOPLE = List.of("amy", "ben", "cem");

    /** Each step tells everything, with other activities than before. */
    JobPlanBatch told(int step) {
        Random random = new Random(seed * 31 + step);
        List<JobPlanVersion> plans = new ArrayList<>();
        for (String person : PEOPLE) {
            List<Activity> activities = new ArrayList<>();
            int count = 1 + random.nextInt(3);
            for (int i = 0; i < count; i++) {
                activities.add(activity(i, random));
            }
            plans.add(Plans.plan(
                    "JP-" + person,
                    1 + step / 2,
                    "A-" + person,
                    Plans.from("2026-01-05"),
                    activities.toArray(Activity[]::new)));
        }
        return JobPlanBatch.of(Coverage.EVERYTHING, plans, Set.of(), List.of(), "step " + step);
    }

    /** One activity on each weekday, so that no two meet. */
    private static Activity activity(int place, Random random) {
        LocalTime start = LocalTime.of(7 + random.nextInt(4), 0);
        return Plans.cyclic(
                "activity " + place,
                List.of("CLINIC", "THEATRE", "SPA").get(random.nextInt(3)),
                4,
                Plans.slot(
                        1 + random.nextInt(4),
                        DayOfWeek.of(1 + place),
                        start.toString(),
                        start.plusHours(4).toString()));
    }

    /** A person writes a slot, and changes one that we wrote. */
    void handsAt(int step, DurableHost host) {
        if (host.handsAt() > step) {
            return;
        }
        Random random = new Random(seed * 37 + step);
        host.byHand(
                () -> {
                    MemoryHost screen = host.screen();
                    screen.handWrites(byHand(step));
                    List<TemplateSlot> ours = screen.slots.values().stream()
                            .filter(slot -> slot.day() != DayOfWeek.SUNDAY && slot.day() != DayOfWeek.SATURDAY)
                            .sorted(Slots.ORDER)
                            .toList();
                    if (!ours.isEmpty()) {
                        TemplateSlot moved = ours.get(random.nextInt(ours.size()));
                        screen.handChanges(moved.id(), onSaturday(moved, step));
                    }
                },
                step + 1);
    }

    static TemplateSlot byHand(int step) {
        return slot("amy", "SP", DayOfWeek.SUNDAY, LocalTime.of(9, step));
    }

    private static TemplateSlot onSaturday(TemplateSlot moved, int step) {
        return slot(moved.staff().value(), moved.duty().value(), DayOfWeek.SATURDAY, LocalTime.of(10, step));
    }

    private static TemplateSlot slot(String person, String duty, DayOfWeek day, LocalTime start) {
        return TemplateSlot.of(
                TemplateSlot.NEW, new StaffId(person), new DutyCode(duty), 1, day, start, start.plusHours(1));
    }
}
