package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures open into their sessions, a variance is reviewed, and the rules are set. */
class ReconciliationScreensIT {

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.ui",
                    Map.of(
                            "tokenHeader", "X-Rota-Token",
                            "tokenFrom", "json /host/api/session token"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeAll
    static void plansAreThere() {
        Pulls.pull(Visitor.signedIn(PRODUCT, "coordinator", "roster"), "{\"source\":\"http~demo\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void figureOpensByTheKeyboardIntoItsSessionsWithRuleAndPlanVersion(int width) {
        StandAloneVisit visit = visit("coordinator", "roster", width, "#/figures?department=gastro");
        visit.sees("Choose a number").sees("Left out: SPA");
        visit.page().getByLabel("Split by").selectOption("group");
        assertThat(figure(visit, "rostered, Nursing")).isVisible();
        visit.page().getByLabel("Split by").selectOption("team");
        Locator figure = figure(visit, "rostered, Liver");

        figure.focus();
        visit.page().keyboard().press("Enter");

        assertThat(figure).hasAttribute("aria-expanded", "true");
        assertThat(visit.page()
                        .getByText(Pattern.compile("job plan JP-\\d+, version \\d"))
                        .first())
                .isVisible();
        visit.sees("matching/2").sees("roster entry");
        visit.looksWell("figures-" + width).isQuiet();
        visit.page().getByLabel("Show").last().selectOption("notRostered");
        visit.sees("Not rostered: ");
        figure.focus();
        visit.page().keyboard().press("Enter");
        assertThat(visit.find("sessionwise-cell-sessions-v1")).hasCount(0);
    }

    @Test
    void stepsHaveATrendWithItsTable() {
        StandAloneVisit visit = visit("coordinator", "roster", 1440, "#/figures?department=gastro");
        visit.sees("Choose a number");
        visit.page().getByLabel("In steps of").selectOption("week");
        visit.page().getByText("Show as a table").click();

        assertThat(visit.page()
                        .getByLabel(Pattern.compile("over time as a table$"))
                        .getByRole(AriaRole.ROW))
                .hasCount(5);
    }

    @Test
    void activityWithoutADutyIsMappedInPlaceAndThatIsUndone() {
        StandAloneVisit visit = visit("coordinator", "roster", 390, "#/unmatched?department=gastro");
        visit.sees("1 kind of activity without a duty");
        visit.looksWell("unmatched-390").isQuiet();
        visit.page().getByLabel("Duty of MEDICAL_EXAMINER").selectOption("EXT");

        visit.button("Map MEDICAL_EXAMINER").press("Enter");

        visit.sees("MEDICAL_EXAMINER is now rostered as");
        assertThat(visit.find("#outcome")).isFocused();
        visit.button("Undo").click();
        visit.sees("MEDICAL_EXAMINER has no duty again.");
        visit.sees("1 kind of activity without a duty");
    }

    @Test
    void coordinatorReviewsAVarianceAndTheLeadReadsIt() {
        StandAloneVisit visit = visit("coordinator", "roster", 390, "#/review?department=gastro");
        visit.sees("Flagged from");
        visit.button("Review it").click();
        visit.button("Save the review").click();
        visit.sees("Choose a cause first.");
        visit.looksWell("review-form-390").isQuiet();
        visit.page().getByLabel("Cause").selectOption("Vacancy or secondment");
        visit.page().getByLabel("Mitigation").fill("Two clinics go to the locum until March");
        visit.page().getByLabel("Agreed with the team on").fill("2026-11-20");

        visit.button("Save the review").press("Enter");

        visit.sees("Being mended");
        assertThat(visit.find("#outcome")).isFocused();
        StandAloneVisit lead = visit("lead", "team", 1440, "#/review?department=gastro");
        lead.sees("You can read this review");
        assertThat(lead.button("Review it")).hasCount(0);
        lead.sees("Draft").sees("Since last time");
        lead.looksWell("review-lead-1440").isQuiet();
    }

    @Test
    void signingSaysWhatItDoesAndThenTheQuarterIsSigned() {
        StandAloneVisit visit = visit("coordinator", "roster", 1440, "#/review?department=gastro");
        visit.sees("Flagged from");
        visit.page().getByLabel("Financial quarter").selectOption("2026-Q2");
        visit.sees("Awaiting sign-off");
        visit.button("Freeze this quarter").press("Enter");
        visit.sees("A frozen quarter cannot be thawed.");
        visit.page().keyboard().press("Escape");
        assertThat(visit.button("Freeze this quarter")).isFocused();
        visit.button("Freeze this quarter").press("Enter");
        visit.looksWell("review-signing-1440").isQuiet();

        visit.button("Freeze it").press("Enter");

        visit.sees("nothing has changed since");
        assertThat(visit.find("#outcome")).isFocused();
    }

    @Test
    void leadSeesExceptionsFirstAndOpensThemIntoTheirSessions() {
        Visitor lead = Visitor.signedIn(PRODUCT, "lead", "team");
        Waiting.until(
                () -> lead.get("/sessionwise/api/attainment?scope=trust").statusCode() == 200,
                () -> lead.get("/sessionwise/api/attainment?scope=trust").body());
        StandAloneVisit visit = visit("lead", "team", 390, "#/team?department=gastro");
        visit.sees("Exceptions first").sees("What holds this team's level back");
        visit.button("Below plan").press("Enter");
        visit.button("Sessions").press("Enter");
        visit.sees("Rule");
        visit.page().getByText("Show as a table").first().click();
        Locator months = visit.page().getByLabel(Pattern.compile("over time as a table$"));
        assertThat(months).containsText("December 2025");
        visit.button("Difference").press("Enter");
        assertThat(visit.find("th[aria-sort=ascending]").first()).containsText("Difference");
        visit.looksWell("team-390").isQuiet();
    }

    @Test
    void administratorIsToldWhatAPolicyExpects() {
        StandAloneVisit visit = visit("administrator", "settings", 1440, "#/rules");
        visit.sees("Local default");
        visit.button("Set a policy from a day on").press("Enter");
        assertThat(visit.page().getByLabel("Counts from")).isFocused();
        visit.page().getByLabel("Moved sessions").fill("a week");

        visit.page().keyboard().press("Enter");

        visit.sees("a whole number is expected");
        assertThat(visit.find("sessionwise-rules-panel-v1 #outcome")).isFocused();
        visit.looksWell("rules-1440").isQuiet();
    }

    private static Locator figure(StandAloneVisit visit, String name) {
        return visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static StandAloneVisit visit(String user, String password, int width, String hash) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, user, password, width).go(PRODUCT.at("/sessionwise/" + hash));
    }
}
