package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's plan and its year on the screen: each number opens the calculation that led to it. */
class YearIT {

    private static final String WITH_A_PLAN = "#/plan?department=gastro&staff=g10";
    private static final String WITHOUT = "#/plan?department=gastro&staff=g12";
    private static final Pattern CLINIC = Pattern.compile("entitlement of .*: why this number\\?$");

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeAll
    static void plansAreThere() {
        Pulls.pull(Visitor.signedIn(PRODUCT, "coordinator", "roster"), "{\"source\":\"http~demo\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void eachNumberOpensTheCalculationThatLedToIt(int width) {
        StandAloneVisit visit =
                visit("coordinator", "roster", width, WITH_A_PLAN).sees("Choose a number");
        Locator number = number(visit, CLINIC);
        assertThat(number).hasAttribute("aria-expanded", "false");

        number.focus();
        visit.page().keyboard().press("Enter");

        assertThat(number).hasAttribute("aria-expanded", "true");
        visit.sees("Occurrences a week:").sees("local default").sees("An average week that is worked");
        visit.looksWell("year-why-" + width).isQuiet();
        visit.page().keyboard().press("Enter");
        assertThat(visit.find("td.why")).hasCount(0);
    }

    @Test
    void bothReadingsAndTheForecastAreExplainedToo() {
        StandAloneVisit visit =
                visit("coordinator", "roster", 1440, WITH_A_PLAN).sees("Choose a number");

        number(visit, Pattern.compile("to date by dates of ")).click();
        visit.sees("what was dated, less bank holidays and leave");
        number(visit, Pattern.compile("forecast of ")).click();
        visit.sees("At most: no more leave than is booked");
        visit.looksWell("year-forecast-1440").isQuiet();
    }

    @Test
    void anotherPersonAndAnotherDayAreChosenByTheKeyboardAlone() {
        StandAloneVisit visit =
                visit("coordinator", "roster", 1440, "#/plan?department=gastro").sees("Choose a person");
        visit.page().getByLabel("Person").selectOption("g10");
        visit.sees("Choose a number");

        visit.page().getByLabel("At the end of").fill("2027-03-31");
        visit.page().keyboard().press("Tab");

        visit.sees("Read at the end of Wed, 31 Mar 2027");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void whoHasNoPlanIsToldSo(int width) {
        StandAloneVisit visit = visit("coordinator", "roster", width, WITHOUT);

        visit.sees("No approved job plan is in force on this day.");
        visit.looksWell("year-empty-" + width).isQuiet();
    }

    @Test
    void aYearThatCannotBeReadIsNoEmptyYear() {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", 390)
                .refused("api/departments/gastro/people/g10/year*", 503, "no-answer");

        visit.go(at(WITH_A_PLAN)).sees("Job plan and year could not be loaded.");

        assertEquals(List.of(), visit.opened().axeViolations());
        visit.opened().screenshot("year-failed-390");
    }

    @Test
    void staffSeeTheirOwnAndNobodyElses() {
        StandAloneVisit visit = visit("staff", "mine", 390, "#/plan").sees("Plan year");

        assertThat(visit.page().getByLabel("Person")).hasCount(0);
        visit.go(at(WITHOUT)).sees("Job plan and year could not be loaded.");
    }

    @Test
    void gapsLeadToThePlan() {
        StandAloneVisit visit =
                visit("coordinator", "roster", 1440, "#/gaps?department=gastro").sees("As at");
        visit.find("tr[data-staff=g10] button").click();

        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Job plan and year of")))
                .click();

        visit.sees("Choose a number");
        assertTrue(visit.page().url().endsWith(WITH_A_PLAN), visit.page()::url);
    }

    private static Locator number(StandAloneVisit visit, Pattern name) {
        return visit.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static StandAloneVisit visit(String user, String password, int width, String hash) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, user, password, width).go(at(hash));
    }

    private static URI at(String hash) {
        return PRODUCT.at("/sessionwise/" + hash);
    }
}
