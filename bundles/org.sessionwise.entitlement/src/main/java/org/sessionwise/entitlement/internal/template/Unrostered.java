package org.sessionwise.entitlement.internal.template;

import java.util.Locale;
import java.util.Optional;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing.Annualised;
import org.sessionwise.domain.plan.Timing.Counted;
import org.sessionwise.domain.plan.Timing.Flexible;
import org.sessionwise.domain.plan.Timing.Monthly;
import org.sessionwise.domain.plan.Timing.OnCall;
import org.sessionwise.domain.plan.Timing.Timetabled;

/** Activities that no template of whole weeks holds, and why. */
final class Unrostered {

    private Unrostered() {}

    /** Returns why an activity is never a slot of a template, and what to do; empty if it is one. */
    static Optional<String> why(Activity activity) {
        if (!activity.remuneration().counts()) {
            String kind = activity.remuneration() == Remuneration.PRIVATE ? "Private" : "Fee-paying";
            return Optional.of(kind + " work is not rostered by us: it is in the plan to be seen, and in no total.");
        }
        return activity.timing() instanceof Timetabled ? Optional.empty() : Optional.of(noPlaceInAWeek(activity));
    }

    private static String noPlaceInAWeek(Activity activity) {
        if (activity.timing() instanceof Monthly) {
            return "By the month: no week of a template is always the one of the month. Roster it by date; it is counted"
                    + " when worked.";
        }
        if (activity.timing() instanceof Counted counted) {
            return times(counted.times()) + " a " + counted.per().name().toLowerCase(Locale.ROOT)
                    + " at no fixed time: roster it by hand; it is counted when worked.";
        }
        if (activity.timing() instanceof Annualised annualised) {
            return times(annualised.occurrencesPerYear())
                    + " a year on dates that are agreed: roster it by date; it is counted when worked.";
        }
        if (activity.timing() instanceof OnCall) {
            return "On call: its duties stand in the on-call rota, not in this template.";
        }
        if (activity.timing() instanceof Flexible) {
            return "No fixed time: roster it by hand; it is counted when worked.";
        }
        throw new IllegalArgumentException("an activity of which nobody said how it is rostered");
    }

    private static String times(int number) {
        return number == 1 ? "Once" : number + " times";
    }
}
