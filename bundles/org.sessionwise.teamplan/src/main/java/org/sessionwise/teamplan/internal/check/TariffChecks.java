package org.sessionwise.teamplan.internal.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.TariffReport;
import org.sessionwise.api.teamplan.TariffReport.Outside;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.plan.JobPlanVersion;

/** Supporting time in plans against the trust's tariff. */
public final class TariffChecks {

    private static final RuleSource TOLERANCE =
            RuleSource.localDefault("How far a plan may differ from the tariff; no text says it");

    private final RulingPlans plans;
    private final NamedTime named;
    private final List<LeadershipRole> held;
    private final int tolerance;

    /**
     * Checks plans.
     *
     * @param held the roles that team plans give to people
     * @param tolerance minutes a week
     */
    public TariffChecks(RulingPlans plans, List<LeadershipRole> held, int tolerance) {
        this.plans = plans;
        this.named = new NamedTime(plans);
        this.held = List.copyOf(held);
        this.tolerance = tolerance;
    }

    public TariffReport report(Optional<SpaTariff> tariff, List<TeamMember> members, LocalDate day) {
        List<Outside> compared = new ArrayList<>();
        for (SpaTariff.Rate rate : tariff.map(SpaTariff::rates).orElse(List.of())) {
            for (TeamMember member : members) {
                plans.of(member.staff())
                        .flatMap(plan -> compare(rate, member, plan))
                        .ifPresent(compared::add);
            }
        }
        List<Outside> outside = compared.stream()
                .filter(this::isOutside)
                .sorted(Comparator.comparing(Outside::role).thenComparing(Outside::staff))
                .toList();
        return new TariffReport(day, tariff, tolerance, TOLERANCE, compared.size(), outside);
    }

    /** A plan is compared if it names the role or a team plan gives it to its owner: nobody else has to have the time. */
    private Optional<Outside> compare(SpaTariff.Rate rate, TeamMember member, JobPlanVersion plan) {
        int count = held.stream()
                .filter(role -> role.holder().equals(member.staff()))
                .filter(role -> LeadershipRole.key(role.role()).equals(LeadershipRole.key(rate.role())))
                .mapToInt(LeadershipRole::count)
                .sum();
        if (count == 0 && !named.isIn(plan, rate.role())) {
            return Optional.empty();
        }
        return Optional.of(new Outside(
                member.staff(),
                member.team(),
                rate.role(),
                Math.max(1, count),
                count > 0,
                rate.minutesFor(Math.max(1, count)),
                named.minutesAWeek(plan, rate.role())));
    }

    private boolean isOutside(Outside one) {
        Fraction difference = one.difference();
        Fraction most = Fraction.of(tolerance);
        return difference.compareTo(most) > 0 || difference.plus(most).signum() < 0;
    }
}
