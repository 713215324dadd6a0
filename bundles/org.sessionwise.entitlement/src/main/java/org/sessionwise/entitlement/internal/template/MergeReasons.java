package org.sessionwise.entitlement.internal.template;

import java.util.Optional;
import org.sessionwise.host.spi.TemplateSlot;

/** Why a line of a proposal is as it is, in words for a coordinator. */
final class MergeReasons {

    private MergeReasons() {}

    static String missing(WantedSlot wanted) {
        return says(wanted) + " The template does not have it.";
    }

    static String beside(WantedSlot wanted, PresentSlot other) {
        return says(wanted) + sameTime(other);
    }

    static String sameTime(PresentSlot other) {
        return " At the same time stands what a person wrote: " + Slots.words(other.slot()) + ".";
    }

    static String byHand(WantedSlot wanted, PresentSlot present) {
        String stays = says(wanted) + " Nothing is new about that. ";
        if (present.kept()) {
            return stays
                    + (present.removed()
                            ? "It was decided to do without it."
                            : "It was decided to keep " + Slots.words(present.slot()) + ".");
        }
        return stays + (present.removed() ? removed(present) : edited(present));
    }

    static String moved(WantedSlot wanted, PresentSlot present) {
        String says = says(wanted) + " It asks for " + Slots.words(wanted.slot()) + ".";
        if (present.untouched()) {
            return says + " " + whatIsNew(wanted.slot(), present.written());
        }
        if (present.kept()) {
            return says + " When it asked for " + Slots.words(present.written()) + ", it was decided "
                    + (present.removed()
                            ? "to do without."
                            : "to keep what stood there; now that is " + Slots.words(present.slot()) + ".");
        }
        return says + " " + (present.removed() ? removed(present) : edited(present));
    }

    private static String whatIsNew(TemplateSlot wanted, TemplateSlot written) {
        boolean sameTime = wanted.week() == written.week()
                && wanted.day() == written.day()
                && wanted.start().equals(written.start())
                && wanted.end().equals(written.end());
        return sameTime
                ? "The activity is rostered as " + wanted.duty() + " now; we wrote " + written.duty() + "."
                : "The plan changed since we wrote the slot.";
    }

    static String inTheWay(WantedSlot wanted, PresentSlot present) {
        return says(wanted) + " It asks for " + Slots.words(wanted.slot()) + ". A person wrote "
                + Slots.words(present.slot()) + ".";
    }

    static String dropped(PresentSlot present, Optional<Obstacle> obstacle) {
        String reason = obstacle.map(at -> "The plan asks for no such slot now. " + at.reason())
                .orElse("No plan in force asks for it any more.");
        return present.edited() ? reason + " " + edited(present) : reason;
    }

    static String agreed(PresentSlot present) {
        if (present.untouched()) {
            return "As the plan says.";
        }
        return present.byHand()
                ? "Already there, written by hand; the plan asks for the same."
                : "A person changed it, and the plan now asks for the same.";
    }

    static String ownWork(boolean besidePlan) {
        return besidePlan
                ? "A person wrote it beside what the plan says; it stays."
                : "A person wrote it and no plan speaks of it; it stays.";
    }

    private static String says(WantedSlot wanted) {
        return "Version " + wanted.plan().version() + " of plan "
                + wanted.plan().planId() + " has it.";
    }

    private static String removed(PresentSlot present) {
        return "A person removed what we had written: " + Slots.words(present.slot()) + ".";
    }

    private static String edited(PresentSlot present) {
        boolean sameStaff = present.slot().staff().equals(present.written().staff());
        return "We wrote " + Slots.words(present.written()) + "; a person "
                + (sameStaff ? "changed it to " : "gave it to somebody else: ") + Slots.words(present.slot()) + ".";
    }
}
