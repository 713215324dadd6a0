package org.sessionwise.demo.internal.trust;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sessionwise.demo.internal.trust.TrustDocument.Slot;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing.Timetabled;

/** The roster template as people filled it by hand: much like the job plans, but not quite. */
final class HandTemplate {

    static final int WEEKS = 4;

    private final Map<String, String> duties;

    HandTemplate(Map<String, String> duties) {
        this.duties = duties;
    }

    /** Returns the slots of one person; empty for every fifth person with a plan, whom nobody has entered yet. */
    List<Slot> of(String staff, List<MadeUpPlan> plans) {
        boolean byPlan = plans.stream().anyMatch(MadeUpPlan::offered);
        List<Slot> slots = new ArrayList<>();
        if (byPlan && Integer.parseInt(staff.substring(1)) % 5 == 4) {
            return slots;
        }
        // The first version that rules in summer: nobody brought the template up to date when a plan changed in
        // September.
        plans.stream()
                .map(MadeUpPlan::plan)
                .filter(plan -> plan.rules(SixMonths.FIRST_DAY))
                .findFirst()
                .ifPresent(plan -> addAll(staff, plan, byPlan, slots));
        return slots;
    }

    private void addAll(String staff, JobPlanVersion plan, boolean byPlan, List<Slot> slots) {
        for (Activity activity : plan.activities()) {
            if (activity.remuneration().counts()
                    && activity.timing() instanceof Timetabled timetable
                    && WEEKS % timetable.cycle().weeks() == 0) {
                for (int week = 1; week <= WEEKS; week++) {
                    int weekOfCycle = (week - 1) % timetable.cycle().weeks() + 1;
                    for (CycleSlot slot : timetable.slots()) {
                        if (slot.week() == weekOfCycle) {
                            int dice = byPlan ? Dice.perMille(staff + activity.id() + week) : 999;
                            add(staff, duties.get(activity.code().value()), week, slot, dice, slots);
                        }
                    }
                }
            }
        }
    }

    private static void add(String staff, String duty, int week, CycleSlot slot, int dice, List<Slot> slots) {
        if (dice < 110) {
            return; // forgotten
        }
        boolean late = dice < 160;
        boolean otherDuty = dice >= 160 && dice < 190;
        LocalTime start = late ? slot.start().plusMinutes(30) : slot.start();
        slots.add(new Slot(
                staff,
                otherDuty ? "WARD" : duty,
                week,
                slot.day().name(),
                start.toString(),
                slot.end().toString()));
    }
}
