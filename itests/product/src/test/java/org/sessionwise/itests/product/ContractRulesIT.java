package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessionwise.itests.product.RosterDesk.inside;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody on the staff looks up what their contract says, by keyboard, and sees how far each value can be relied on. */
class ContractRulesIT {

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.entitlement.contract-ours",
                    Map.ofEntries(
                            Map.entry("code", "LOCAL"),
                            Map.entry("title", "Our own contract"),
                            Map.entry("document", "Local agreement of 2026"),
                            Map.entry("from", "2026-04-01"),
                            Map.entry("minutesPerPa", "225"),
                            Map.entry("fullTime", "10"),
                            Map.entry("workingWeeks", "41.6"),
                            Map.entry("contains", "52 days")))
            .withSettings(
                    "org.sessionwise.entitlement.contract-wrong",
                    Map.of(
                            "code", "WRONG",
                            "from", "2026-04-01",
                            "minutesPerPa", "240",
                            "fullTime", "ten",
                            "workingWeeks", "42",
                            "contains", "50 days"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void eachValueIsMarkedByHowFarItCanBeReliedOn(int width) {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "staff", "mine", width)
                .go(PRODUCT.at("/sessionwise/#/contracts"))
                .sees("Consultant, England (2003)");
        Locator england = visit.find("summary", "Consultant, England (2003)");

        england.focus();
        visit.page().keyboard().press("Enter");
        Locator rows = visit.find("main")
                .getByRole(AriaRole.TABLE, inside("Consultant, England (2003)"))
                .getByRole(AriaRole.ROW);
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("One PA of premium time")))
                .containsText("Stated");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Mon to Fri 07:00 to 19:00")))
                .containsText("Second hand, to be verified");
        assertThat(rows.filter(new Locator.FilterOptions().setHasText("Bank holidays"))
                        .first())
                .containsText("Local default");

        visit.find("summary", "Our own contract").click();
        assertThat(visit.find("main")
                        .getByRole(AriaRole.TABLE, inside("Our own contract"))
                        .getByRole(AriaRole.ROW)
                        .filter(new Locator.FilterOptions().setHasText("3 h 45 min")))
                .containsText("Set by the trust");
        assertThat(visit.page().getByText("WRONG")).hasCount(0);
        assertEquals(List.of(), visit.opened().axeViolations());
        assertFalse(visit.opened().scrollsSideways());
        visit.opened().screenshot("contract-rules-" + width);
        assertEquals(List.of(), visit.opened().consoleErrors());
    }
}
