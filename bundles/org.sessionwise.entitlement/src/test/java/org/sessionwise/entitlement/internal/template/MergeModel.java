package org.sessionwise.entitlement.internal.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.Plans;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/** A template of two weeks and what we know of it, without host and database: what the merge alone makes of plans. */
final class MergeModel {

    static final int WEEKS = 2;

    final Map<String, TemplateSlot> slots = new TreeMap<>();
    final Map<String, Origin> origins = new TreeMap<>();
    private int nextId = 1;

    MergeModel copy() {
        MergeModel copy = new MergeModel();
        copy.slots.putAll(slots);
        copy.origins.putAll(origins);
        copy.nextId = nextId;
        return copy;
    }

    private RosterTemplate template(Random order) {
        List<TemplateSlot> all = new ArrayList<>(slots.values());
        Collections.shuffle(all, order);
        return RosterTemplate.of("t", new DepartmentId("d"), "T", "1", WEEKS, Plans.ANCHOR, all);
    }

    List<MergeLine> lines(Map<StaffId, List<JobPlanVersion>> plans, DutyMapping duties) {
        return lines(plans, duties, new Random(0));
    }

    /** The same lines, whatever the order in which host and database tell their part. */
    List<MergeLine> lines(Map<StaffId, List<JobPlanVersion>> plans, DutyMapping duties, Random order) {
        RosterTemplate template = template(order);
        List<Origin> known = new ArrayList<>(origins.values());
        Collections.shuffle(known, order);
        return TemplateMerge.merge(template, new PlanDemand(template, plans, duties), known);
    }

    /** Applies what plans say; returns the edits as made. */
    List<SlotEdit> apply(
            Map<StaffId, List<JobPlanVersion>> plans,
            DutyMapping duties,
            Function<List<ProposedChange>, Decisions> deciding) {
        List<MergeLine> lines = lines(plans, duties);
        DecidedLines decided = new DecidedLines(
                lines, deciding.apply(lines.stream().map(MergeLine::change).toList()));
        decided.refreshed().forEach(origin -> origins.put(origin.slotId(), origin));
        for (Keeping keeping : decided.keepings()) {
            keeping.forgotten().ifPresent(origin -> origins.remove(origin.slotId()));
            keeping.learned().ifPresent(origin -> origins.put(origin.slotId(), origin));
        }
        return make(decided.edits());
    }

    /** Takes edits back as the product does; returns what is left out. */
    List<String> undo(List<SlotEdit> made) {
        UndoPlan plan = UndoPlan.of(made, template(new Random(0)));
        List<SlotEdit> edits = new ArrayList<>(plan.edits());
        edits.sort(DecidedLines.REMOVALS_FIRST);
        make(edits);
        return plan.leftOut();
    }

    private List<SlotEdit> make(List<SlotEdit> edits) {
        List<SlotEdit> made = new ArrayList<>();
        edits.forEach(edit -> made.add(make(edit)));
        made.forEach(edit -> edit.originBefore().ifPresent(origin -> origins.remove(origin.slotId())));
        made.forEach(edit -> edit.originAfter().ifPresent(origin -> origins.put(origin.slotId(), origin)));
        return made;
    }

    private SlotEdit make(SlotEdit edit) {
        SlotEdit named = new SlotEdit(
                edit.before(),
                edit.after(),
                edit.originBefore(),
                edit.originAfter().map(MergeModel::written),
                edit.removes() ? edit.copies(template(new Random(0))) - 1 : 0);
        if (edit.adds()) {
            TemplateSlot kept = handWrites(edit.after().orElseThrow());
            return named.at(kept.id());
        }
        slots.remove(edit.before().orElseThrow().id());
        edit.after().ifPresent(slot -> slots.put(slot.id(), slot));
        return named;
    }

    private static Origin written(Origin origin) {
        return origin.application().isEmpty() ? new Origin(origin.written(), origin.provenance(), "some") : origin;
    }

    TemplateSlot handWrites(TemplateSlot slot) {
        TemplateSlot kept = Slots.withId(slot, "s" + nextId++);
        slots.put(kept.id(), kept);
        return kept;
    }

    /** A person makes something else of a slot; removes it if there is nothing. */
    void handChanges(String id, Optional<TemplateSlot> content) {
        slots.remove(id);
        content.ifPresent(slot -> slots.put(id, Slots.withId(slot, id)));
    }

    /** What stands, without keys; how often each. */
    Map<String, Long> content() {
        return count(slots.values().stream()
                .map(slot -> slot.staff() + " " + Slots.words(slot))
                .toList());
    }

    /** What we know to have written, and whether it stands. */
    Map<String, Long> known() {
        return count(origins.values().stream()
                .map(origin -> Slots.words(origin.written()) + " " + origin.application() + " "
                        + slots.containsKey(origin.slotId()))
                .toList());
    }

    private static Map<String, Long> count(List<String> texts) {
        return new TreeMap<>(texts.stream().collect(Collectors.groupingBy(text -> text, Collectors.counting())));
    }

    /** Decides nothing. */
    static Decisions none(List<ProposedChange> lines) {
        return Decisions.NONE;
    }

    /** Takes the plan's wherever there is a choice. */
    static Decisions takeAll(List<ProposedChange> lines) {
        return Decisions.of(keys(lines, any -> true), Set.of());
    }

    /** Keeps what stands wherever a decision is needed. */
    static Decisions keepAll(List<ProposedChange> lines) {
        return Decisions.of(Set.of(), keys(lines, ProposedChange::needsDecision));
    }

    /** Takes some and keeps some. */
    static Function<List<ProposedChange>, Decisions> some(long seed) {
        return lines -> {
            Map<String, Integer> dice = new HashMap<>();
            Random random = new Random(seed);
            lines.forEach(line -> dice.put(line.key(), random.nextInt(3)));
            return Decisions.of(
                    keys(lines, line -> dice.get(line.key()) == 0), keys(lines, line -> dice.get(line.key()) == 1));
        };
    }

    private static Set<String> keys(List<ProposedChange> lines, Predicate<ProposedChange> which) {
        return lines.stream().filter(which).map(ProposedChange::key).collect(Collectors.toSet());
    }
}
