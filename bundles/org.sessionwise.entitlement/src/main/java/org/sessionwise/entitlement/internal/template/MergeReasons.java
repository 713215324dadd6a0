package org.sessionwise.entitlement.internal.template;

import java.util.Optional;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.host.spi.TemplateSlot;

/** The lines of a proposal, each with its reason. */
final class MergeReasons {

    private MergeReasons() {}

    static MergeLine added(WantedSlot wanted) {
        return add(wanted, Optional.empty(), says(wanted) + " The template does not have it.", false);
    }

    static MergeLine addedBeside(WantedSlot wanted, PresentSlot other) {
        String reason =
                says(wanted) + " At the same time stands what a person wrote: " + Slots.words(other.slot()) + ".";
        return add(wanted, Optional.empty(), reason, true);
    }

    static MergeLine addedAgain(WantedSlot wanted, PresentSlot removed) {
        String reason = says(wanted) + " A person removed what we had written: " + Slots.words(removed.slot()) + ".";
        return add(wanted, removed.origin(), reason, true);
    }

    private static MergeLine add(WantedSlot wanted, Optional<Origin> former, String reason, boolean needsDecision) {
        TemplateSlot slot = wanted.slot();
        String key = "new:" + slot.staff() + "/" + slot.week() + "/" + slot.day() + "/" + slot.start() + "/"
                + slot.end() + "/" + slot.duty();
        SlotEdit edit = new SlotEdit(Optional.empty(), Optional.of(slot), former, Optional.of(origin(wanted, slot)));
        return line(
                key, Kind.ADD, reason, wanted.activityName(), Optional.of(wanted.provenance()), edit, needsDecision);
    }

    static MergeLine changed(WantedSlot wanted, PresentSlot present) {
        TemplateSlot after = Slots.withId(wanted.slot(), present.id());
        SlotEdit edit = new SlotEdit(
                Optional.of(present.slot()), Optional.of(after), present.origin(), Optional.of(origin(wanted, after)));
        return line(
                "slot:" + present.id(),
                Kind.CHANGE,
                whyChanged(wanted, present),
                wanted.activityName(),
                Optional.of(wanted.provenance()),
                edit,
                !present.untouched());
    }

    private static String whyChanged(WantedSlot wanted, PresentSlot present) {
        String says = says(wanted) + " It asks for " + Slots.words(wanted.slot()) + ".";
        if (present.byHand()) {
            return says + " A person wrote " + Slots.words(present.slot()) + ".";
        }
        return present.edited() ? says + " " + edited(present) : says + " The plan changed since we wrote the slot.";
    }

    static MergeLine removed(PresentSlot present, String activityName) {
        String reason = "No plan in force asks for it any more.";
        SlotEdit edit = new SlotEdit(Optional.of(present.slot()), Optional.empty(), present.origin(), Optional.empty());
        return line(
                "slot:" + present.id(),
                Kind.REMOVE,
                present.edited() ? reason + " " + edited(present) : reason,
                activityName,
                present.origin().map(Origin::provenance),
                edit,
                present.edited());
    }

    static MergeLine agreed(WantedSlot wanted, PresentSlot present) {
        if (!present.untouched()) {
            String reason = present.byHand()
                    ? "Already there, written by hand; the plan asks for the same."
                    : "A person changed it, and the plan now asks for the same.";
            return kept(present, reason, wanted.activityName(), Optional.empty(), Optional.empty());
        }
        Origin origin = present.origin().orElseThrow();
        Origin refreshed = new Origin(origin.written(), wanted.provenance(), origin.application());
        return kept(
                present,
                "As the plan says.",
                wanted.activityName(),
                Optional.of(wanted.provenance()),
                Optional.of(refreshed).filter(now -> !now.equals(origin)));
    }

    static MergeLine ownWork(PresentSlot present, boolean besidePlan) {
        String reason = besidePlan
                ? "A person wrote it beside what the plan says; it stays."
                : "A person wrote it and no plan speaks of it; it stays.";
        return kept(present, reason, "", Optional.empty(), Optional.empty());
    }

    private static MergeLine kept(
            PresentSlot present,
            String reason,
            String activityName,
            Optional<Provenance> provenance,
            Optional<Origin> refreshed) {
        ProposedChange change = new ProposedChange(
                "slot:" + present.id(),
                Kind.KEEP,
                reason,
                present.slot().staff(),
                activityName,
                provenance.or(() -> present.origin().map(Origin::provenance)),
                Optional.of(Slots.proposed(present.slot())),
                Optional.of(Slots.proposed(present.slot())),
                false);
        return new MergeLine(change, Optional.empty(), refreshed);
    }

    private static MergeLine line(
            String key,
            Kind kind,
            String reason,
            String activityName,
            Optional<Provenance> provenance,
            SlotEdit edit,
            boolean needsDecision) {
        ProposedChange change = new ProposedChange(
                key,
                kind,
                reason,
                edit.slot().staff(),
                activityName,
                provenance,
                edit.before().map(Slots::proposed),
                edit.after().map(Slots::proposed),
                needsDecision);
        return new MergeLine(change, Optional.of(edit), Optional.empty());
    }

    private static Origin origin(WantedSlot wanted, TemplateSlot slot) {
        return new Origin(slot, wanted.provenance(), "");
    }

    private static String says(WantedSlot wanted) {
        return "Version " + wanted.plan().version() + " of plan "
                + wanted.plan().planId() + " has it.";
    }

    private static String edited(PresentSlot present) {
        return "We wrote " + Slots.words(present.written()) + "; a person changed it to " + Slots.words(present.slot())
                + ".";
    }
}
