package org.sessionwise.teamplan.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sessionwise.api.teamplan.Consistency;
import org.sessionwise.api.teamplan.Consistency.Comparison;
import org.sessionwise.api.teamplan.Consistency.Measure;
import org.sessionwise.api.teamplan.Consistency.TeamSpread;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Plans of like roles compared (e-job planning standard of June 2019, standards 2.2 and 3.5). */
public final class ConsistencyChecks {

    private static final RuleSource SMALLEST = RuleSource.localDefault(
            "Spreads of fewer people could tell what one person's plan says; the standard (3.2) wants no such thing shared");
    private static final RuleSource OUTLIER = RuleSource.localDefault(
            "Further from the quartiles than one and a half times the distance between them (Tukey); no text says it");

    private final RulingPlans plans;
    private final SpreadSight sight;
    private final int smallest;

    /**
     * Compares plans.
     *
     * @param visible whom the user may see
     * @param smallest fewest people of whom a spread is told to somebody who may not see them all
     */
    public ConsistencyChecks(RulingPlans plans, Set<StaffId> visible, int smallest) {
        this.plans = plans;
        this.sight = new SpreadSight(visible, smallest);
        this.smallest = smallest;
    }

    /** What is compared with what; the order is that of the report. */
    private record Like(String contract, String group, Measure measure, String of, String unit)
            implements Comparable<Like> {

        private static final Comparator<Like> ORDER = Comparator.comparing(Like::contract)
                .thenComparing(Like::group)
                .thenComparing(Like::measure)
                .thenComparing(Like::of)
                .thenComparing(Like::unit);

        @Override
        public int compareTo(Like other) {
            return ORDER.compare(this, other);
        }
    }

    public Consistency compare(List<TeamMember> members, LocalDate day) {
        Map<Like, List<Point>> points = new TreeMap<>();
        for (TeamMember member : members) {
            plans.of(member.staff()).ifPresent(plan -> collect(member, plan, points));
        }
        List<Comparison> comparisons = points.entrySet().stream()
                .map(entry -> comparison(entry.getKey(), entry.getValue()))
                .toList();
        return new Consistency(day, smallest, SMALLEST, OUTLIER, comparisons);
    }

    private void collect(TeamMember member, JobPlanVersion plan, Map<Like, List<Point>> points) {
        boolean inPa = plans.amounts().isInPa(plan);
        for (ActivityCategory category : ActivityCategory.values()) {
            Fraction week = RulingPlans.counting(plan)
                    .filter(activity -> activity.category() == category)
                    .map(activity -> plans.amounts().worthAWeek(plan, activity))
                    .reduce(Fraction.ZERO, Fraction::plus);
            Measure measure = inPa ? Measure.PA_A_WEEK : Measure.HOURS_A_WEEK;
            add(points, like(member, plan, measure, category.name(), inPa ? "PA" : "hours"), member, week);
        }
        RulingPlans.counting(plan).forEach(activity -> activity.output()
                .ifPresent(output -> add(
                        points,
                        like(member, plan, Measure.OUTPUT_PER_SESSION, kind(activity), output.unit()),
                        member,
                        output.perSession())));
    }

    private static Like like(TeamMember member, JobPlanVersion plan, Measure measure, String of, String unit) {
        return new Like(plan.contract().code(), member.group(), measure, of, unit);
    }

    private static String kind(Activity activity) {
        return activity.subtype().isEmpty()
                ? activity.code().value()
                : activity.code() + " (" + activity.subtype() + ")";
    }

    private static void add(Map<Like, List<Point>> points, Like like, TeamMember member, Fraction value) {
        points.computeIfAbsent(like, none -> new ArrayList<>()).add(new Point(member.staff(), member.team(), value));
    }

    private Comparison comparison(Like like, List<Point> points) {
        Map<TeamId, List<Point>> byTeam =
                points.stream().collect(Collectors.groupingBy(Point::team, TreeMap::new, Collectors.toList()));
        return new Comparison(
                like.contract(),
                like.group(),
                like.measure(),
                like.of(),
                like.unit(),
                sight.spread(points),
                byTeam.entrySet().stream()
                        .map(entry -> new TeamSpread(entry.getKey(), sight.spread(entry.getValue())))
                        .toList());
    }
}
