package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.api.teamplan.TeamPlanCheck;
import org.sessionwise.domain.StaffId;

/** Individual plans held against a team plan. */
public record TeamPlanCheckJson(
        String apiVersion,
        long version,
        String day,
        FractionJson tolerance,
        SourceJson toleranceSource,
        List<OutputCheckJson> outputs,
        List<PersonCheckJson> people,
        List<TeamPlanJson.ObjectiveJson> unlinked,
        List<RoleCheckJson> roles) {

    /** One output. */
    public record OutputCheckJson(
            String activity,
            String unit,
            FractionJson expected,
            FractionJson planned,
            SignedJson difference,
            String standing,
            List<ContributionJson> contributions,
            List<String> withoutOutput) {

        private static OutputCheckJson of(TeamPlanCheck.OutputCheck check) {
            return new OutputCheckJson(
                    check.expected().activity().value(),
                    check.expected().unit(),
                    FractionJson.of(check.expected().amount()),
                    FractionJson.of(check.planned()),
                    SignedJson.of(check.difference()),
                    check.standing().name(),
                    check.contributions().stream().map(ContributionJson::of).toList(),
                    check.withoutOutput().stream().map(StaffId::value).toList());
        }
    }

    /** What one activity of one plan adds. */
    public record ContributionJson(
            String staffId,
            String plan,
            int version,
            FractionJson sessions,
            FractionJson perSession,
            FractionJson amount) {

        private static ContributionJson of(TeamPlanCheck.Contribution one) {
            return new ContributionJson(
                    one.staff().value(),
                    one.plan().value(),
                    one.version(),
                    FractionJson.of(one.sessions()),
                    FractionJson.of(one.perSession()),
                    FractionJson.of(one.amount()));
        }
    }

    /** One person's plan against the meeting. */
    public record PersonCheckJson(String staffId, String order, String approvedOn) {

        private static PersonCheckJson of(TeamPlanCheck.PersonCheck one) {
            return new PersonCheckJson(
                    one.staff().value(),
                    one.order().name(),
                    one.approvedOn().map(LocalDate::toString).orElse(null));
        }
    }

    /** One role against its holder's plan, in minutes a week. */
    public record RoleCheckJson(
            TeamPlanJson.RoleJson role,
            FractionJson named,
            FractionJson supporting,
            FractionJson agreed,
            String cover) {

        private static RoleCheckJson of(TeamPlanCheck.RoleCheck check) {
            return new RoleCheckJson(
                    TeamPlanJson.RoleJson.of(check.role()),
                    FractionJson.of(check.named()),
                    FractionJson.of(check.supporting()),
                    FractionJson.of(check.agreed()),
                    check.cover().name());
        }
    }

    /** Returns the check of a version. */
    public static TeamPlanCheckJson of(long version, TeamPlanCheck check) {
        return new TeamPlanCheckJson(
                Versions.API,
                version,
                check.day().toString(),
                FractionJson.of(check.tolerance()),
                SourceJson.of(check.toleranceSource()),
                check.outputs().stream().map(OutputCheckJson::of).toList(),
                check.people().stream().map(PersonCheckJson::of).toList(),
                check.unlinked().stream().map(TeamPlanJson.ObjectiveJson::of).toList(),
                check.roles().stream().map(RoleCheckJson::of).toList());
    }
}
