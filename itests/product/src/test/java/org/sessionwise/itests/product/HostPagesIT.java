package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every panel has a page of the host's own, from the host's menu; what waits for somebody stands in the host's notices. */
class HostPagesIT {

    private static final String GAPS = "sessionwise.gap-panel/v1";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void everyPanelOpensInAPageOfTheHost() {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "administrator", "settings", 390);
        List<String> wrong = new ArrayList<>();
        for (JsonNode panel : panels("administrator", "settings")) {
            visit.go(page(panel.path("id").asText()));
            visit.find("[data-ext-slot='page.main/v1'] > .card > "
                            + panel.path("element").asText())
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            visit.opened().settle();
            if (visit.opened().scrollsSideways()) {
                wrong.add(panel.path("id").asText() + " scrolls sideways");
            }
        }

        assertEquals(List.of(), wrong);
        assertEquals(
                List.of(),
                visit.opened().consoleErrors().stream()
                        .filter(error ->
                                !error.contains("404 (Not Found)")) // how the server says that something is off
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "390, DARK"})
    void menuIsOpenedAndWalkedByKeyboard(int width, ColorScheme colours) {
        StandAloneVisit visit = coordinator(width);
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        visit.go(PRODUCT.at("/host/leave?department=gastro"));
        Locator menu = visit.button("Job planning");

        menu.press("Enter");
        assertThat(menu).hasAttribute("aria-expanded", "true");
        visit.opened().screenshot("host-menu-" + width);
        assertEquals(List.of(), visit.opened().axeViolations());
        assertFalse(visit.opened().scrollsSideways());
        visit.page().keyboard().press("ArrowDown");
        visit.page().keyboard().press("Escape");
        assertThat(menu).isFocused();
        assertThat(visit.find("#job-planning")).isHidden();

        menu.press("Enter");
        visit.find("#job-planning a", "Job plan gaps").press("Enter");
        visit.sees("No job plan of these people");
        assertThat(visit.find("h1")).hasText("Job plan gaps: Gastroenterology and endoscopy");
        visit.looksWell("host-page-" + width).isQuiet();
    }

    @Test
    void periodOfAPageIsChosenThereAndKeptInItsAddress() {
        StandAloneVisit visit = coordinator(1440).go(page(GAPS));
        visit.sees("Mon, 16 Nov 2026 to Sun, 22 Nov 2026");

        visit.button("Later").click();
        visit.sees("Mon, 23 Nov 2026 to Sun, 29 Nov 2026");
        visit.page().reload();

        visit.sees("Mon, 23 Nov 2026 to Sun, 29 Nov 2026");
        assertTrue(visit.page().url().contains("from=2026-11-23"), visit.page()::url);
    }

    @Test
    void whatIsNotOfferedThereIsSaidPlainly() {
        StandAloneVisit visit = coordinator(1440);
        for (String address : List.of(
                "/host/page?contribution=sessionwise.made-up/v1&department=gastro",
                "/host/page?contribution=sessionwise.audit-panel%2Fv1&department=gastro",
                "/host/page?contribution=sessionwise.gap-panel%2Fv1&department=sleep")) {
            visit.go(PRODUCT.at(address)).sees("There is no such page here");
        }
        visit.looksWell("host-page-none-1440").isQuiet();
    }

    @Test
    void pageOfTheWholeTrustBearsNoDepartment() {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "administrator", "settings", 1440);

        visit.go(page("sessionwise.switch-matrix-panel/v1")).sees("Departments and capabilities");

        assertThat(visit.find("h1")).hasText("Administration");
        assertThat(visit.find(".place[role=region]")).containsText("All departments");
    }

    @Test
    void pageThatIsNotForTheRoleSaysSoAndFailsInNothing() {
        StandAloneVisit visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "board", "figures", 1440);

        visit.go(PRODUCT.at("/host/roster")).sees("There is nothing here for your role.");

        visit.isQuiet();
    }

    @Test
    void listsOfBothServersHoldWhatIsOfferedInTheDepartmentOnly() {
        Visitor coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        for (String list : List.of("/host/api/contributions", "/sessionwise/api/contributions")) {
            assertTrue(
                    ids(Visitor.json(coordinator.get(list + "?department=gastro")))
                            .contains(GAPS),
                    list);
            assertFalse(
                    ids(Visitor.json(coordinator.get(list + "?department=sleep")))
                            .contains(GAPS),
                    list);
            assertFalse(
                    ids(Visitor.json(coordinator.get(list + "?department=gastro")))
                            .contains("sessionwise.audit-panel/v1"),
                    list);
        }
    }

    @Test
    void noticeWithAnAddressThatIsNoneIsToldWithoutALinkAndTakesNoOtherWithIt() {
        StandAloneVisit visit = coordinator(1440);
        visit.answered("api/notifications", 200, """
                {"apiVersion": "1.0", "notifications": [null,
                  {"id": "bad", "tone": "info", "text": "Leads nowhere.", "href": "http://["},
                  {"id": "away", "tone": "info", "text": "Leads away.", "href": "https://example.org/"},
                  {"id": "good", "tone": "info", "text": "Leads here.", "href": "/host/roster"}]}
                """);

        visit.go(PRODUCT.at("/host/leave?department=gastro")).sees("Leads nowhere.");

        visit.sees("Leads away.").sees("Leads here.");
        assertThat(visit.find(".notices").getByRole(AriaRole.LINK)).hasCount(1);
        visit.isQuiet();
    }

    @Test
    void plansThatAreNobodysAreToldInTheHostsNoticesUntilSeen() {
        StandAloneVisit visit = coordinator(1440);
        visit.answered("api/notifications", 200, """
                {"apiVersion": "1.0", "notifications": [
                  {"id": "waiting-2", "tone": "warning", "text": "2 plans are nobody's yet.", "contribution": "sessionwise.import-panel/v1"},
                  {"id": "old", "tone": "info", "text": "Over long ago.", "expires": "2020-01-01T00:00:00Z"}]}
                """);
        visit.go(PRODUCT.at("/host/leave?department=gastro")).sees("2 plans are nobody's yet.");
        Locator news = visit.find(".notices");
        assertThat(news.getByText("Over long ago.")).hasCount(0);
        assertThat(news.getByRole(AriaRole.LINK))
                .hasAttribute("href", Pattern.compile("/host/page\\?contribution=sessionwise\\.import-panel"));
        visit.looksWell("host-notices-1440");

        visit.button("I have seen it").click();
        assertThat(news).hasCount(0);
        visit.page().waitForResponse("**/api/notifications", () -> visit.page().reload());

        assertThat(news).hasCount(0);
        visit.isQuiet();
    }

    private static List<JsonNode> panels(String user, String password) {
        List<JsonNode> panels = new ArrayList<>();
        Visitor visitor = Visitor.signedIn(PRODUCT, user, password);
        JsonNode list = Visitor.json(visitor.get("/host/api/contributions?department=gastro"));
        for (JsonNode one : list.path("contributions")) {
            if (one.path("slots").toString().contains("page.main/v1")) {
                panels.add(one);
            }
        }
        assertTrue(panels.size() > 8, panels::toString);
        return panels;
    }

    private static List<String> ids(JsonNode list) {
        return list.path("contributions").findValuesAsText("id");
    }

    private static URI page(String id) {
        return PRODUCT.at("/host/page?department=gastro&contribution=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    }

    private static StandAloneVisit coordinator(int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", width);
    }
}
