package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.Question;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.host.spi.TemplateSlot;

/** What holds of the merge alone, whatever plans say and people do. */
class MergePropertyTest {

    private static final StaffId AMY = new StaffId("amy");
    private static final StaffId BEN = new StaffId("ben");
    private static final List<String> HOURS = List.of("08:00", "10:00", "12:00", "18:00", "23:00");
    private static final List<String> CODES = List.of("CLINIC", "THEATRE", "SPA", "UNKNOWN");
    private static final List<String> DUTIES = List.of("CL", "TH", "SP");
    private static final DutyMapping MAPPING = new DutyMapping(TemplateTrial.DEFAULTS);

    /** Plans, decisions and people's edits that led to where the template is, and the plans of today. */
    private static final class Past {

        private final Random random;
        private final MergeModel model = new MergeModel();
        private final Map<StaffId, List<JobPlanVersion>> plans = new HashMap<>();
        private final boolean apart;
        private int version;

        private Past(long seed) {
            this(seed, false);
        }

        /**
         * A past.
         *
         * @param apart nobody gives one person's slot to the other, which would tie the plans of both together
         */
        private Past(long seed, boolean apart) {
            this.apart = apart;
            random = new Random(seed);
            for (int i = random.nextInt(3); i >= 0; i--) {
                newPlan(AMY);
                newPlan(BEN);
                model.apply(plans, MAPPING, MergeModel.some(random.nextLong()));
                peopleEdit();
            }
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }

        private void newPlan(StaffId staff) {
            List<Activity> activities = new ArrayList<>();
            int count = random.nextInt(4);
            for (int i = 0; i < count; i++) {
                int weeks = 1 + random.nextInt(3);
                Map<String, CycleSlot> slots = new TreeMap<>(); // an activity starts once at a time
                for (int s = random.nextInt(3); s >= 0; s--) {
                    CycleSlot slot = Plans.slot(1 + random.nextInt(weeks), anyDay(), any(HOURS), any(HOURS));
                    slots.put(slot.week() + "/" + slot.day() + "/" + slot.start(), slot);
                }
                String id = random.nextInt(4) == 0 ? "a" + version + "-" + i : "a" + i;
                activities.add(
                        Plans.cyclic(id, any(CODES), weeks, slots.values().toArray(CycleSlot[]::new)));
            }
            plans.put(
                    staff,
                    List.of(Plans.plan(
                            "JP-" + staff,
                            ++version,
                            "101",
                            Plans.from("2026-01-05"),
                            activities.toArray(Activity[]::new))));
        }

        private void peopleEdit() {
            for (String id : List.copyOf(model.slots.keySet())) {
                switch (random.nextInt(5)) {
                    case 0 -> model.handChanges(id, Optional.empty());
                    case 1 ->
                        model.handChanges(
                                id,
                                Optional.of(anySlot(
                                        !apart && random.nextInt(3) == 0
                                                ? BEN
                                                : model.slots.get(id).staff())));
                    default -> {}
                }
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                model.handWrites(anySlot(random.nextBoolean() ? AMY : BEN));
            }
        }

        private DayOfWeek anyDay() {
            return DayOfWeek.of(1 + random.nextInt(2) * 6);
        }

        private TemplateSlot anySlot(StaffId staff) {
            return TemplateSlot.of(
                    TemplateSlot.NEW,
                    staff,
                    new DutyCode(any(DUTIES)),
                    1 + random.nextInt(MergeModel.WEEKS),
                    anyDay(),
                    LocalTime.parse(any(HOURS)),
                    LocalTime.parse(any(HOURS)));
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void mergeThenUndoIsIdentity(@ForAll long seed, @ForAll long decisions) {
        Past past = new Past(seed);
        past.newPlan(AMY);
        past.model.apply(past.plans, MAPPING, lines -> Decisions.NONE); // what is refreshed is refreshed
        past.newPlan(BEN);
        Map<String, Long> content = past.model.content();
        Map<String, Long> known = past.model.known();

        List<SlotEdit> made = past.model.apply(
                past.plans,
                MAPPING,
                lines -> Decisions.of(MergeModel.some(decisions).apply(lines).taken(), Set.of()));
        List<String> leftOut = past.model.undo(made);

        assertEquals(List.of(), leftOut);
        assertEquals(content, past.model.content());
        assertEquals(known, past.model.known());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void mergingTwiceEqualsMergingOnce(@ForAll long seed) {
        Past past = new Past(seed);
        past.newPlan(AMY);
        List<Function<List<ProposedChange>, Decisions>> ways =
                List.of(MergeModel::none, MergeModel::takeAll, MergeModel::keepAll);
        for (var decide : ways) {
            MergeModel once = past.model.copy();
            once.apply(past.plans, MAPPING, decide);
            MergeModel twice = once.copy();

            assertEquals(List.of(), twice.apply(past.plans, MAPPING, decide));

            assertEquals(once.content(), twice.content());
            assertEquals(once.known(), twice.known());
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsKeptIsNotAskedAgain(@ForAll long seed) {
        Past past = new Past(seed);
        past.newPlan(AMY);

        past.model.apply(past.plans, MAPPING, MergeModel::keepAll);

        for (MergeLine line : past.model.lines(past.plans, MAPPING)) {
            boolean asks = line.change().needsDecision() && line.change().question() != Question.NOT_WRITABLE;
            assertEquals(false, asks, line.change().toString());
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void orderOfUnrelatedEditsDoesNotMatter(@ForAll long seed) {
        Past past = new Past(seed, true);
        Map<StaffId, List<JobPlanVersion>> before = new HashMap<>(past.plans);
        past.newPlan(AMY);
        past.newPlan(BEN);
        Map<StaffId, List<JobPlanVersion>> amyFirst = new HashMap<>(past.plans);
        amyFirst.put(BEN, before.get(BEN));
        Map<StaffId, List<JobPlanVersion>> benFirst = new HashMap<>(past.plans);
        benFirst.put(AMY, before.get(AMY));
        past.model.apply(before, MAPPING, MergeModel::none);

        MergeModel atOnce = past.model.copy();
        atOnce.apply(past.plans, MAPPING, MergeModel::none);
        for (Map<StaffId, List<JobPlanVersion>> first : List.of(amyFirst, benFirst)) {
            MergeModel inSteps = past.model.copy();
            inSteps.apply(first, MAPPING, MergeModel::none);
            inSteps.apply(past.plans, MAPPING, MergeModel::none);

            assertEquals(atOnce.content(), inSteps.content());
            assertEquals(atOnce.known(), inSteps.known());
        }
    }

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void orderInWhichHostAndDatabaseTellDoesNotMatter(@ForAll long seed, @ForAll long order) {
        Past past = new Past(seed);
        past.newPlan(AMY);

        assertEquals(
                past.model.lines(past.plans, MAPPING).toString(),
                past.model.lines(past.plans, MAPPING, new Random(order)).toString());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatAPersonMadeIsTouchedOnlyWhereItsKeyIsTaken(@ForAll long seed, @ForAll long decisions) {
        Past past = new Past(seed);
        past.newPlan(AMY);
        Map<String, TemplateSlot> persons = new HashMap<>(past.model.slots);
        past.model.origins.values().stream()
                .filter(origin ->
                        persons.containsKey(origin.slotId()) && origin.untouched(persons.get(origin.slotId())))
                .forEach(origin -> persons.remove(origin.slotId()));
        List<ProposedChange> lines = past.model.lines(past.plans, MAPPING).stream()
                .map(MergeLine::change)
                .toList();
        Set<String> taken = MergeModel.some(decisions).apply(lines).taken();

        past.model.apply(past.plans, MAPPING, MergeModel.some(decisions));

        persons.forEach((id, slot) -> {
            if (!taken.contains("slot:" + id)) {
                assertEquals(slot, past.model.slots.get(id), "changed without a yes");
            }
        });
    }
}
