package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A team plan is made, agreed, held against the job plans, and seen by each as far as they may. */
class TeamPlanIT {

    private static final String TAB = "/sessionwise/#/teamPlan?department=gastro";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.ui",
                    Map.of(
                            "tokenHeader", "X-Rota-Token",
                            "tokenFrom", "json /host/api/session token"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @CsvSource({"administrator, settings, 1440", "coordinator, roster, 390"})
    void theDemonstratedPlanIsReadAndWhatIsShortIsSaid(String user, String password, int width) {
        StandAloneVisit visit = demonstrated(user, password, width).sees("Short: 7200 patients fewer than expected");

        visit.sees("No job plan links to it");
        visit.sees("Trainee supervision");
        visit.page().getByText("SPA tariff of the trust").click();
        visit.sees("60 for the first, 30 for each that follows");
        visit.page().getByText("Job plans of like roles compared").click();
        visit.sees("there is nothing to compare");
        visit.looksWell("team-plan-" + user + "-" + width);
    }

    @ParameterizedTest
    @CsvSource({"1440, gastro-liver, Liver", "390, gastro-dietetics, Nutrition and dietetics"})
    void aPlanIsBegunAgreedAndFoundShort(int width, String team, String name) {
        StandAloneVisit visit = visit("coordinator", "roster", width).sees("Expected output of the year");
        choose(visit, team);
        visit.sees(name + " has no plan for");

        Locator begin = button(visit, "Begin the team plan");
        begin.focus();
        visit.page().keyboard().press("Enter");
        assertThat(field(visit, "Day of the meeting")).isFocused();
        field(visit, "Day of the meeting").fill("2026-02-10");
        button(visit, "Add an expected output").click();
        field(visit, "Activity, as job plans code it").fill("CLINIC");
        field(visit, "Amount in the year").fill("many");
        button(visit, "Save as agreed").click();
        visit.sees("expected output 1, amount: it must be an amount above 0");
        assertThat(visit.find("#outcome")).isFocused();
        visit.looksWell("team-plan-form-" + width);

        field(visit, "Amount in the year").fill("1200");
        button(visit, "Save as agreed").click();
        visit.sees("Short: 1200 patients fewer than expected");
        visit.sees("Version 1, by coordinator");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileStandsBesideOnesOwn() {
        StandAloneVisit one = demonstrated("coordinator", "roster", 1440);
        StandAloneVisit other = visit("lead", "team", 1440);
        button(one, "Change the team plan").click();
        button(other, "Change the team plan").click();
        field(other, "Roles present").fill("the lead alone");
        button(other, "Save as a draft").click();
        other.sees("by lead");

        field(one, "Roles present").fill("everybody");
        button(one, "Save as agreed").click();
        one.sees("lead saved version");
        one.sees("the lead alone");
        assertThat(field(one, "Roles present")).hasValue("everybody");
        one.looksWell("team-plan-conflict-1440");
        button(one, "Go on with mine, on top of theirs").click();
        button(one, "Save as agreed").click();

        one.sees("Present: everybody");
    }

    @Test
    void aPersonSeesTheObjectivesAndTheirOwnPart() {
        StandAloneVisit visit = visit("staff", "mine", 390).sees("Nobody waits longer than 18 weeks");

        visit.sees("You see the team's objectives and your own part");
        assertThat(button(visit, "Change the team plan")).hasCount(0);
        visit.looksWell("team-plan-staff-390");
    }

    private static StandAloneVisit visit(String user, String password, int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, user, password, width)
                .go(PRODUCT.at(TAB))
                .sees("Team meeting");
    }

    /** The team that has a plan from the start. */
    private static StandAloneVisit demonstrated(String user, String password, int width) {
        StandAloneVisit visit = visit(user, password, width);
        choose(visit, "gastro-luminal");
        return visit.sees("Nobody waits longer than 18 weeks");
    }

    private static void choose(StandAloneVisit visit, String team) {
        visit.page()
                .getByLabel("Team", new Page.GetByLabelOptions().setExact(true))
                .selectOption(team);
    }

    private static Locator field(StandAloneVisit visit, String label) {
        return visit.page().getByLabel(label).first();
    }

    private static Locator button(StandAloneVisit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
