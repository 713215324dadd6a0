package org.sessionwise.entitlement.internal.template;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.domain.plan.Cycle;

/** Whether cycles of plans fit into a template, and how long one would have to be in which all of them do. */
final class CycleFit {

    /** Longest template that is advised, in weeks: one that repeats after more than a year repeats for nobody. */
    static final int LONGEST_WEEKS = 52;

    private final int templateWeeks;
    private final Set<Integer> planWeeks;

    CycleFit(int templateWeeks, Collection<Integer> planWeeks) {
        this.templateWeeks = templateWeeks;
        this.planWeeks = new TreeSet<>(planWeeks);
    }

    boolean fits(Cycle cycle) {
        return templateWeeks % cycle.weeks() == 0;
    }

    /** Returns why a cycle does not fit, and what to do. */
    String refusal(Cycle cycle) {
        BigInteger own = leastCommonMultiple(BigInteger.valueOf(templateWeeks), cycle.weeks());
        BigInteger all = BigInteger.valueOf(templateWeeks);
        for (int weeks : planWeeks) {
            all = leastCommonMultiple(all, weeks);
        }
        return "Its cycle of " + weeks(BigInteger.valueOf(cycle.weeks())) + " does not fit into the template's "
                + weeks(BigInteger.valueOf(templateWeeks)) + ": both repeat together every " + weeks(own) + ". "
                + remedy(own, all);
    }

    private static String remedy(BigInteger own, BigInteger all) {
        if (isTooLong(own)) {
            return "That is more than " + LONGEST_WEEKS + " weeks, the longest template that makes sense: change the"
                    + " plan's cycle, or roster it by hand; it is counted when worked.";
        }
        String enough = isTooLong(all)
                ? "; with all cycles of these plans it would be " + weeks(all) + ", more than the " + LONGEST_WEEKS
                        + " that make sense, so some stay by hand"
                : all.equals(own) ? "" : "; one of " + weeks(all) + " holds all cycles of these plans";
        return "Use a template of " + weeks(own) + " in the rostering system" + enough
                + ". Sessionwise can neither make one nor lengthen this one. Or change the plan's cycle, or roster it by hand.";
    }

    private static boolean isTooLong(BigInteger weeks) {
        return weeks.compareTo(BigInteger.valueOf(LONGEST_WEEKS)) > 0;
    }

    private static BigInteger leastCommonMultiple(BigInteger one, int other) {
        BigInteger weeks = BigInteger.valueOf(other);
        return one.divide(one.gcd(weeks)).multiply(weeks);
    }

    private static String weeks(BigInteger number) {
        return number + (number.equals(BigInteger.ONE) ? " week" : " weeks");
    }
}
