package org.sessionwise.host.optaweb.internal.roster;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sessionwise.host.optaweb.internal.product.HostFacts;

/** What OptaWeb does not tell or cannot do, in sentences for those who read figures. */
final class HostLimits {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private HostLimits() {}

    static List<String> of(HostFacts facts, int finalDaysAfterWeek) {
        List<String> limits = new ArrayList<>();
        limits.add("OptaWeb records no attendance: a shift counts as worked by whom it is assigned to, once its "
                + (finalDaysAfterWeek == 0
                        ? "day is on or before the tenant's last historic date."
                        : "week is final."));
        limits.add(finalWeeks(finalDaysAfterWeek));
        limits.add(
                "A past week with a single shift counts as set up, and as final like any other: everything planned in it"
                        + " that has no shift counts as not rostered.");
        limits.add(rotation(facts));
        limits.add(
                "OptaWeb keeps no real versions of its rotation and overwrites without asking: each line of it is read"
                        + " and compared right before it is written, and a change that somebody makes in the moment between"
                        + " the two, usually well below a second, is lost.");
        limits.add("OptaWeb writes one line of the rotation at a time: if it fails in between, what was written is put"
                + " back, or the answer tells what stands.");
        limits.add(
                "OptaWeb marks no work as paid extra, nor as worked for time off in lieu: all of it counts as ordinary"
                        + " work.");
        limits.add(
                "OptaWeb deletes a shift that does not take place, and keeps only the person who has a shift now: who"
                        + " called a session off, and whose it was before a swap, is not known; both look as if nobody had rostered"
                        + " it.");
        limits.add(
                "OptaWeb knows leave only as \"unavailable\", without a kind, and anybody may enter it: all of it counts"
                        + " as approved, and what ends before it begins as nothing.");
        limits.add("OptaWeb has no users, teams, grades or managers: team, professional group, grade, line manager and"
                + " assignment number come from Sessionwise's own staff record.");
        limits.add("OptaWeb uses only the first seat of a line on a day, and none beyond the rotation's length: other"
                + " seats are kept and are no part of the template.");
        limits.add("OptaWeb has no notes on its seats: why a seat is there is told by Sessionwise only.");
        limits.add("A spot's name is the code of its duty: a spot that is renamed in OptaWeb must be mapped again.");
        limits.add(
                "OptaWeb tells times without their offset: where the autumn clock change repeats an hour, the earlier"
                        + " one is taken.");
        limits.add("Of whoever is deleted in OptaWeb, nothing is known any more.");
        return List.copyOf(limits);
    }

    private static String finalWeeks(int days) {
        if (days == 0) {
            return "OptaWeb has no action that moves the last historic date: weeks after it stay published and nothing of them"
                    + " counts as delivered until that date is set otherwise, or the local setting finalDaysAfterWeek"
                    + " lets them be final by the calendar.";
        }
        return "By a local setting, finalDaysAfterWeek, a published week counts as final from " + days
                + (days == 1 ? " day" : " days")
                + " after its Sunday, by Sessionwise's clock and though nobody closed it in"
                + " OptaWeb; or once OptaWeb's last historic date has reached that Sunday, if that is sooner.";
    }

    private static String rotation(HostFacts facts) {
        if (!facts.wholeWeeks()) {
            return "The rotation is " + facts.rotationLength() + " days long, which is not a number of whole weeks:"
                    + " it is not offered as a template. OptaWeb sets the length when a tenant is made; a tenant with"
                    + " 7, 14, 21 or 28 days can be filled from job plans.";
        }
        return "OptaWeb's rotation has no calendar: day 1 is taken to fall on "
                + facts.rotationStart().format(DATE) + ", "
                + (facts.startConfigured()
                        ? "as the setting rotationStart says."
                        : "worked out from the draft when the adapter first connected and kept; the setting"
                                + " rotationStart corrects it.")
                + " When you provision shifts in OptaWeb, enter as the rotation offset the days from that date to the first"
                + " day provisioned, less " + facts.rotationLength() + " as often as that goes. The rotation's length, "
                + facts.rotationLength()
                + " days, cannot be changed: plans must repeat in a number of"
                + " weeks that divides " + facts.weeks() + ".";
    }
}
