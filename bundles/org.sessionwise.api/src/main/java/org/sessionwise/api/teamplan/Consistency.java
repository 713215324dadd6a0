package org.sessionwise.api.teamplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/**
 * Plans of like roles side by side.
 *
 * @param smallest fewest people that a spread may be told of to a user who may not see them all
 * @param smallestSource why so many
 * @param outlierSource what makes an outlier
 * @param comparisons ordered by contract, group, measure; empty if no plan rules on the day
 */
public record Consistency(
        LocalDate day,
        int smallest,
        RuleSource smallestSource,
        RuleSource outlierSource,
        List<Comparison> comparisons) {

    public Consistency {
        comparisons = List.copyOf(comparisons);
    }

    /** What is compared. */
    public enum Measure {
        /** Programmed activities a week in a category. */
        PA_A_WEEK,
        /** Hours a week in a category, where the contract is in hours. */
        HOURS_A_WEEK,
        /** Agreed output of a session. */
        OUTPUT_PER_SESSION
    }

    /**
     * One measure of one kind of role, over the department and team by team.
     *
     * @param contract code of the contract
     * @param group professional group
     * @param of category, or activity with its sub-type, that is measured
     * @param unit what is counted: {@code PA}, {@code hours}, or the unit of the output
     * @param department over all teams
     * @param teams each team with somebody in it, ordered by id
     */
    public record Comparison(
            String contract,
            String group,
            Measure measure,
            String of,
            String unit,
            Spread department,
            List<TeamSpread> teams) {

        public Comparison {
            teams = List.copyOf(teams);
        }
    }

    /** One team's spread. */
    public record TeamSpread(TeamId team, Spread spread) {}

    /**
     * How values of several people lie.
     *
     * @param people how many; 0 if it is not told, because the group is small
     * @param values empty if they are not told
     * @param outliers those in sight that lie far from the others, ordered by id
     */
    public record Spread(int people, Optional<Values> values, List<Outlier> outliers) {

        /** Of a small group nothing is told. */
        public static final Spread SUPPRESSED = new Spread(0, Optional.empty(), List.of());

        public Spread {
            outliers = List.copyOf(outliers);
        }
    }

    /** Five numbers, exact: quartiles lie between two values where the count wants it (linear, as R's type 7). */
    public record Values(
            Fraction least, Fraction lowerQuartile, Fraction median, Fraction upperQuartile, Fraction most) {}

    /** Somebody whose value lies far from the others. */
    public record Outlier(StaffId staff, Fraction value) {}
}
