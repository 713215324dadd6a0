package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Map;
import org.sessionwise.api.teamplan.Consistency;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.host.spi.Team;

/** Plans of like roles side by side. */
public record ConsistencyJson(
        String apiVersion,
        String department,
        String day,
        int smallest,
        SourceJson smallestSource,
        SourceJson outlierSource,
        List<ComparisonJson> comparisons) {

    /** One measure of one kind of role. */
    public record ComparisonJson(
            String contract,
            String group,
            String measure,
            String of,
            String unit,
            SpreadJson department,
            List<TeamSpreadJson> teams) {}

    /** One team's spread. */
    public record TeamSpreadJson(String team, String name, SpreadJson spread) {}

    /** How values lie; without numbers the group is too small to be told of. */
    public record SpreadJson(
            boolean suppressed,
            int people,
            FractionJson least,
            FractionJson lowerQuartile,
            FractionJson median,
            FractionJson upperQuartile,
            FractionJson most,
            List<OutlierJson> outliers) {

        private static SpreadJson of(Consistency.Spread spread, Map<StaffId, StaffMember> people) {
            return spread.values()
                    .map(values -> new SpreadJson(
                            false,
                            spread.people(),
                            FractionJson.of(values.least()),
                            FractionJson.of(values.lowerQuartile()),
                            FractionJson.of(values.median()),
                            FractionJson.of(values.upperQuartile()),
                            FractionJson.of(values.most()),
                            spread.outliers().stream()
                                    .map(one -> OutlierJson.of(one, people.get(one.staff())))
                                    .toList()))
                    .orElse(new SpreadJson(true, 0, null, null, null, null, null, List.of()));
        }
    }

    /** Somebody in sight whose value lies far from the others. */
    public record OutlierJson(String staffId, String name, FractionJson value) {

        private static OutlierJson of(Consistency.Outlier outlier, StaffMember person) {
            return new OutlierJson(person.id().value(), person.displayName(), FractionJson.of(outlier.value()));
        }
    }

    /**
     * Returns the comparison.
     *
     * @param people whom the user may see
     */
    public static ConsistencyJson of(
            String department, Consistency consistency, Map<StaffId, StaffMember> people, List<Team> teams) {
        return new ConsistencyJson(
                Versions.API,
                department,
                consistency.day().toString(),
                consistency.smallest(),
                SourceJson.of(consistency.smallestSource()),
                SourceJson.of(consistency.outlierSource()),
                consistency.comparisons().stream()
                        .map(one -> comparison(one, people, teams))
                        .toList());
    }

    private static ComparisonJson comparison(
            Consistency.Comparison one, Map<StaffId, StaffMember> people, List<Team> teams) {
        return new ComparisonJson(
                one.contract(),
                one.group(),
                one.measure().name(),
                one.of(),
                one.unit(),
                SpreadJson.of(one.department(), people),
                one.teams().stream()
                        .map(team -> new TeamSpreadJson(
                                team.team().value(), name(team.team(), teams), SpreadJson.of(team.spread(), people)))
                        .toList());
    }

    private static String name(TeamId id, List<Team> teams) {
        return teams.stream()
                .filter(team -> team.id().equals(id))
                .map(Team::name)
                .findFirst()
                .orElse(id.value());
    }
}
