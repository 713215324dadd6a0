package org.sessionwise.demo.internal.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.teamplan.ExpectedOutput;
import org.sessionwise.api.teamplan.LeadershipRole;
import org.sessionwise.api.teamplan.Share;
import org.sessionwise.api.teamplan.SpaTariff;
import org.sessionwise.api.teamplan.TeamMeeting;
import org.sessionwise.api.teamplan.TeamObjective;
import org.sessionwise.api.teamplan.TeamPlanContent;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ObjectiveId;

/** What one made-up team agreed for the year of the made-up roster, and the tariff of its trust. */
public final class AgreedTeamPlan {

    public static final String DEPARTMENT = "gastro";
    public static final TeamId TEAM = new TeamId("gastro-luminal");
    public static final int YEAR = 2026;
    public static final LocalDate TARIFF_FROM = LocalDate.of(2026, 4, 1);

    private AgreedTeamPlan() {}

    public static TeamPlanContent content() {
        return TeamPlanContent.of(
                Optional.of(new TeamMeeting(
                        LocalDate.of(2026, 2, 5),
                        "Consultants, specialty doctors, IBD nurses, service manager",
                        "Clinics follow the capacity and demand review of January.")),
                List.of(
                        new TeamObjective(
                                new ObjectiveId("LUM-1"),
                                "First appointments within eight weeks of referral",
                                "Nobody waits longer than 18 weeks"),
                        new TeamObjective(
                                new ObjectiveId("LUM-2"), "Half of IBD follow-up by telephone or by a nurse", "")),
                List.of(
                        new ExpectedOutput(
                                new ActivityCode("CLINIC"),
                                Fraction.of(7_200),
                                "patients",
                                List.of(sessions("g01", 126), sessions("g02", 84), sessions("g03", 147))),
                        new ExpectedOutput(
                                new ActivityCode("ENDOSCOPY"),
                                Fraction.of(4_200),
                                "points",
                                List.of(
                                        new Share(new StaffId("g02"), Share.Measure.PART, new Fraction(1, 3)),
                                        new Share(new StaffId("g05"), Share.Measure.PART, new Fraction(1, 3))))),
                List.of(
                        new LeadershipRole("Governance lead", new StaffId("g02"), 1, 60),
                        new LeadershipRole("Trainee supervision", new StaffId("g01"), 2, 90),
                        new LeadershipRole("Teaching", new StaffId("g01"), 1, 120)));
    }

    public static List<SpaTariff.Rate> tariff() {
        RuleSource madeUp =
                new RuleSource("Job planning policy of the made-up trust", "appendix 2", RuleSource.Standing.TRUST);
        return List.of(
                new SpaTariff.Rate("Trainee supervision", List.of(60, 30), madeUp),
                new SpaTariff.Rate("Governance lead", List.of(60), madeUp),
                new SpaTariff.Rate("Teaching", List.of(60), madeUp));
    }

    private static Share sessions(String staff, int count) {
        return new Share(new StaffId(staff), Share.Measure.SESSIONS, Fraction.of(count));
    }
}
