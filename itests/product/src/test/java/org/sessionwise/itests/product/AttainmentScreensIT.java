package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The level of attainment says why it is no higher, what is next and who does it; indicators say of what they are. */
class AttainmentScreensIT {

    private static final Pattern BADGE = Pattern.compile("^Level [0-4] of 4");

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
    static void attainmentIsOn() {
        Visitor administrator = Visitor.signedIn(PRODUCT, "administrator", "settings");
        assertEquals(
                204,
                administrator
                        .put("/sessionwise/api/departments/gastro/capabilities/ATTAINMENT", "")
                        .statusCode());
        Waiting.until(
                () -> administrator
                                .get("/sessionwise/api/attainment?scope=department&department=gastro")
                                .statusCode()
                        == 200,
                () -> administrator
                        .get("/sessionwise/api/attainment?scope=department&department=gastro")
                        .body());
    }

    @Test
    void badgeOfTheHostSaysTheLevelAndOpensIntoTheReason() {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", 1440)
                .go(PRODUCT.at("/host/staff"));
        Locator badge = badge(visit);

        badge.press("Enter");

        assertThat(badge).hasAttribute("aria-expanded", "true");
        visit.sees("between here and level");
        visit.looksWell("attainment-badge-1440").isQuiet();
        visit.page().keyboard().press("Escape");
        assertThat(badge).hasAttribute("aria-expanded", "false");
        assertThat(badge).isFocused();
    }

    @Test
    void standardOpensByTheKeyboardIntoItsCriteriaWithReasonAndNumbers() {
        StandAloneVisit visit = visit("coordinator", "roster", 1440, "#/level?department=gastro");
        visit.sees("You are here").sees("What stands between here and level");
        visit.button("Standards").press("Enter");
        Locator standard = visit.button("1.4");
        assertThat(standard).hasAttribute("aria-expanded", "false");

        standard.press("Enter");

        assertThat(standard).hasAttribute("aria-expanded", "true");
        Locator criteria = visit.find("[id='criteria-1.4']");
        assertThat(criteria).containsText("At least 90 % From the text");
        assertThat(criteria).containsText("people have an active plan");
        visit.looksWell("attainment-standards-1440").isQuiet();
    }

    @Test
    void stepIsTakenOnAndWhatIfChangesNothing() {
        StandAloneVisit visit = visit("coordinator", "roster", 390, "#/level?department=gastro");
        visit.button("Next steps").press("Enter");
        visit.page().getByLabel(Pattern.compile("^What if")).first().check();
        visit.sees("Then ");
        visit.button("Say who does it").press("Enter");
        visit.button("Save").click();
        visit.sees("Say who does it first.");
        visit.page().getByLabel("Owner").fill("Clinical director");
        visit.page().getByLabel("Due").fill("2027-03-31");
        visit.looksWell("attainment-step-390").isQuiet();

        visit.button("Save").press("Enter");

        visit.sees("Change who does it");
        assertThat(visit.page().getByText("Clinical director").first()).isVisible();
    }

    @Test
    void boardSeesTheIndicatorsOfTheTrustWithUnitAimAndTable() {
        StandAloneVisit visit = visit("board", "figures", 1440, "#/indicators");
        visit.sees("The text aims for more than 90 %").sees("As the text says").sees("Local reading");
        visit.page().getByText("Show as a table").first().click();
        assertThat(visit.page()
                        .getByLabel(Pattern.compile("over time as a table$"))
                        .first())
                .isVisible();
        visit.sees("Board packs");
        visit.looksWell("indicators-board-1440").isQuiet();
    }

    @Test
    void boardReadsOneSentenceAndComparesDepartmentsByTheKeyboard() {
        StandAloneVisit visit = visit("board", "figures", 1440, "#/board");
        visit.sees("between you and level").sees("The four indicators").sees("Departments compared");
        Locator compared = visit.page().getByLabel("Departments with their level and their indicators");
        assertThat(compared).containsText("Gastroenterology");

        compared.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Department"))
                .press("Enter");

        assertThat(visit.find("th[aria-sort=ascending]")).containsText("Department");
        visit.sees("Board packs").sees("Worked out by");
        visit.looksWell("board-1440").isQuiet();
    }

    private static Locator badge(StandAloneVisit visit) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(BADGE));
    }

    private static StandAloneVisit visit(String user, String password, int width, String hash) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, user, password, width).go(PRODUCT.at("/sessionwise/" + hash));
    }
}
