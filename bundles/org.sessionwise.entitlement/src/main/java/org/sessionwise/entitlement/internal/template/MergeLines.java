package org.sessionwise.entitlement.internal.template;

import java.util.Optional;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.ProposedSlot;
import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.api.entitlement.Question;
import org.sessionwise.host.spi.TemplateSlot;

/** The lines of a proposal: what each does, asks and means. */
final class MergeLines {

    private MergeLines() {}

    static MergeLine added(WantedSlot wanted) {
        return adds(wanted, Optional.empty(), Kind.ADD, Question.NONE, MergeReasons.missing(wanted), Optional.empty());
    }

    static MergeLine addedBeside(WantedSlot wanted, PresentSlot other) {
        Keeping keeping = Keeping.against(wanted, newKey(wanted));
        return adds(
                wanted,
                Optional.empty(),
                Kind.ADD,
                Question.BESIDE,
                MergeReasons.beside(wanted, other),
                Optional.of(keeping));
    }

    /** The plan asks for what it asked for when we wrote it, and a person made something else of that. */
    static MergeLine byHand(WantedSlot wanted, PresentSlot present) {
        Origin now = present.origin().orElseThrow().saidBy(wanted);
        Optional<Origin> refreshed =
                Optional.of(now).filter(said -> !present.origin().equals(Optional.of(said)));
        String reason = MergeReasons.byHand(wanted, present);
        MergeLine line = present.removed()
                ? adds(wanted, Optional.of(present), Kind.KEEP, Question.REMOVED_BY_HAND, reason, Optional.empty())
                : changes(wanted, present, Kind.KEEP, Question.CHANGED_BY_HAND, reason, Optional.empty());
        return new MergeLine(line.change(), line.edit(), line.keeping(), refreshed);
    }

    /** The plan asks for something else than what we wrote. */
    static MergeLine moved(WantedSlot wanted, PresentSlot present) {
        String reason = MergeReasons.moved(wanted, present);
        if (present.untouched()) {
            return changes(wanted, present, Kind.CHANGE, Question.NONE, reason, Optional.empty());
        }
        Optional<Keeping> keeping = Optional.of(Keeping.against(wanted, present.id()));
        return present.removed()
                ? adds(wanted, Optional.of(present), Kind.ADD, Question.REMOVED_AND_CHANGED, reason, keeping)
                : changes(wanted, present, Kind.CHANGE, Question.BOTH_CHANGED, reason, keeping);
    }

    static MergeLine movedBeside(WantedSlot wanted, PresentSlot present, PresentSlot other) {
        return changes(
                wanted,
                present,
                Kind.CHANGE,
                Question.BESIDE,
                MergeReasons.moved(wanted, present) + MergeReasons.sameTime(other),
                Optional.of(Keeping.against(wanted, present.id())));
    }

    static MergeLine inTheWay(WantedSlot wanted, PresentSlot present) {
        return changes(
                wanted,
                present,
                Kind.CHANGE,
                Question.IN_THE_WAY,
                MergeReasons.inTheWay(wanted, present),
                Optional.of(Keeping.against(wanted, present.id())));
    }

    /** @param obstacle what stands in the way of the activity that it came from; empty if nothing does */
    static MergeLine dropped(PresentSlot present, Optional<Obstacle> obstacle) {
        Origin origin = present.origin().orElseThrow();
        Question question = present.edited() ? Question.CHANGED_AND_DROPPED : Question.NONE;
        Optional<Keeping> keeping = present.edited() ? Optional.of(Keeping.asOwn(origin)) : Optional.empty();
        if (obstacle.filter(MergeLines::mayPass).isPresent()) {
            question = Question.NOT_WRITABLE;
            keeping = Optional.empty();
        }
        SlotEdit edit = new SlotEdit(Optional.of(present.slot()), Optional.empty(), present.origin(), Optional.empty());
        String reason = MergeReasons.dropped(present, obstacle);
        String activity = obstacle.map(at -> Obstacle.name(at.activity())).orElse("");
        ProposedChange.Builder line = line(slotKey(present), Kind.REMOVE, question, edit, reason)
                .activity(activity, Optional.of(origin.provenance()));
        return new MergeLine(sides(line, present, edit).build(), Optional.of(edit), keeping, Optional.empty());
    }

    private static boolean mayPass(Obstacle obstacle) {
        return obstacle.extent() == Obstacle.Extent.NOT_WRITABLE;
    }

    static MergeLine agreed(WantedSlot wanted, PresentSlot present) {
        Optional<Provenance> said = present.untouched()
                ? Optional.of(wanted.provenance())
                : present.origin().map(Origin::provenance);
        Optional<Origin> refreshed = present.origin()
                .filter(origin -> present.untouched() && !origin.provenance().equals(wanted.provenance()))
                .map(origin -> origin.saidBy(wanted));
        return kept(present, MergeReasons.agreed(present), wanted.activityName(), said, refreshed);
    }

    static MergeLine ownWork(PresentSlot present, boolean besidePlan) {
        return kept(present, MergeReasons.ownWork(besidePlan), "", Optional.empty(), Optional.empty());
    }

    private static MergeLine kept(
            PresentSlot present,
            String reason,
            String activity,
            Optional<Provenance> provenance,
            Optional<Origin> refreshed) {
        Optional<ProposedSlot> slot = Optional.of(Slots.proposed(present.slot()));
        ProposedChange change = ProposedChange.builder(
                        slotKey(present), Kind.KEEP, present.slot().staff(), reason)
                .activity(activity, provenance)
                .sides(base(present), slot, slot)
                .build();
        return new MergeLine(change, Optional.empty(), Optional.empty(), refreshed);
    }

    private static MergeLine adds(
            WantedSlot wanted,
            Optional<PresentSlot> former,
            Kind kind,
            Question question,
            String reason,
            Optional<Keeping> keeping) {
        SlotEdit edit = new SlotEdit(
                Optional.empty(),
                Optional.of(wanted.slot()),
                former.flatMap(PresentSlot::origin),
                Optional.of(origin(wanted, wanted.slot())));
        ProposedChange change = line(newKey(wanted), kind, question, edit, reason)
                .activity(wanted.activityName(), Optional.of(wanted.provenance()))
                .sides(
                        former.flatMap(MergeLines::base),
                        Optional.empty(),
                        edit.after().map(Slots::proposed))
                .build();
        return new MergeLine(change, Optional.of(edit), keeping, Optional.empty());
    }

    private static MergeLine changes(
            WantedSlot wanted,
            PresentSlot present,
            Kind kind,
            Question question,
            String reason,
            Optional<Keeping> keeping) {
        TemplateSlot after = Slots.withId(wanted.slot(), present.id());
        SlotEdit edit = new SlotEdit(
                Optional.of(present.slot()), Optional.of(after), present.origin(), Optional.of(origin(wanted, after)));
        ProposedChange.Builder line = line(slotKey(present), kind, question, edit, reason)
                .activity(wanted.activityName(), Optional.of(wanted.provenance()));
        return new MergeLine(sides(line, present, edit).build(), Optional.of(edit), keeping, Optional.empty());
    }

    private static ProposedChange.Builder line(String key, Kind kind, Question question, SlotEdit edit, String reason) {
        return ProposedChange.builder(key, kind, edit.slot().staff(), reason)
                .asks(question, AnswerWords.ifKept(question), AnswerWords.ifTaken(question));
    }

    private static ProposedChange.Builder sides(ProposedChange.Builder line, PresentSlot present, SlotEdit edit) {
        return line.sides(
                base(present), edit.before().map(Slots::proposed), edit.after().map(Slots::proposed));
    }

    /** What a person kept against a plan was never written by us. */
    private static Optional<ProposedSlot> base(PresentSlot present) {
        return present.origin().filter(origin -> !origin.kept()).map(origin -> Slots.proposed(origin.written()));
    }

    private static String slotKey(PresentSlot present) {
        return "slot:" + present.id();
    }

    private static String newKey(WantedSlot wanted) {
        TemplateSlot slot = wanted.slot();
        return "new:" + slot.staff() + "/" + slot.week() + "/" + slot.day() + "/" + slot.start() + "/" + slot.end()
                + "/" + slot.duty();
    }

    private static Origin origin(WantedSlot wanted, TemplateSlot slot) {
        return new Origin(slot, wanted.provenance(), "");
    }
}
