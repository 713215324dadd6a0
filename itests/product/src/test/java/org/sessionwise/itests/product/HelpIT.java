package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help, the tour of the demonstration and the accessibility statement, on the page of our own. */
class HelpIT {

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @CsvSource({"help, 320, DARK", "tour, 320, LIGHT", "accessibility, 1440, DARK", "gaps?tour=2, 320, DARK"})
    void eachPageIsAccessibleAndNoWiderThanItsWindow(String place, int width, ColorScheme scheme) {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", width, scheme);

        visit.go(at(place)).looksWell("help-" + place.replaceAll("\\W", "-") + "-" + width);

        visit.isQuiet();
    }

    @Test
    void figureLeadsToItsDefinitionAndTheRulesThatCount() {
        StandAloneVisit visit = coordinator().go(at("help?term=rosterGap"));

        assertThat(visit.find("[data-term=rosterGap]")).isFocused();
        visit.sees("Rules that match plan and roster: matching/");
        visit.find("#typed").fill("variance roster");
        assertThat(visit.find("dt", "Roster gap")).isVisible();
        assertThat(visit.find("dt", "Planned session")).hasCount(0);
    }

    @Test
    void whoeverIsNotSignedInReadsTheStatement() {
        StandAloneVisit visit =
                StandAloneVisit.ofNobody(BROWSER, 1440).go(at("gaps")).sees("You are not signed in");

        link(visit, "Accessibility statement").click();

        visit.sees("To be completed by the trust:");
    }

    @Test
    void tourIsDoneByKeyboardAndStaysWhereverOneLooks() {
        StandAloneVisit visit = coordinator().go(at("tour"));
        link(visit, "Start the tour").focus();
        visit.page().keyboard().press("Enter");
        visit.sees("Step 1 of 8");
        assertThat(visit.find("#tour")).isFocused();

        link(visit, "Next").focus();
        visit.page().keyboard().press("Enter");
        visit.sees("Step 2 of 8");
        link(visit, "Contract rules").click();
        visit.sees("Step 2 of 8");
        assertTrue(visit.page().url().endsWith("#/contracts?tour=2"), visit.page()::url);

        visit.go(at("administration?tour=7")).sees("sign in as administrator with the password settings");
        visit.find("#tour").focus();
        visit.page().keyboard().press("Escape");
        assertThat(visit.find("#tour")).hasCount(0);
        assertTrue(visit.page().url().endsWith("#/administration"), visit.page()::url);
    }

    private static Locator link(StandAloneVisit visit, String name) {
        return visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static StandAloneVisit coordinator() {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", 1440);
    }

    private static URI at(String place) {
        return PRODUCT.at("/sessionwise/#/" + place);
    }
}
