package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the guide for hosts, as they stand there, at a foreign host under its policy. */
class LoaderIT {

    private static final String GAPS = "sessionwise-gap-panel-v1";
    private static final String TEMPLATE = "sessionwise-entitlement-panel-v1";
    private static final String POSITION = "/departments/gastro/position?";
    private static final String GAP_MODULE = "**/sessionwise/ui/*/gap-panel.js*";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final LoaderHost HOST = new LoaderHost(PRODUCT);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeEach
    void pagesOfTheGuide() {
        HOST.with("/slots.html", LoaderGuide.page(1))
                .with("/rota.html", LoaderGuide.page(2))
                .with("/planning.html", LoaderGuide.page(3))
                .with("/planning.css", "iframe { width: 100%; height: 60em; border: 0 }")
                .with("/sessionwise-places.json", LoaderGuide.places());
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void slotsOfAForeignPageAreFilled(int width) {
        StandAloneVisit visit = coordinator(width).go(HOST.at("/slots.html"));
        visit.sees("No job plan of these people").sees("1. Pull job plans");
        OpenPage page = visit.opened();
        page.settle();
        page.screenshot("loader-slots-" + width);

        assertEquals(List.of(), page.axeViolations());
        assertEquals(List.of(), page.consoleErrors());
        assertFalse(page.scrollsSideways());
        assertEquals(0, visit.find("[data-ext-slot='admin.main/v1'] > *").count(), "not for a coordinator");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void pageThatKnowsNothingOfUsIsReadBySelectors(int width) {
        StandAloneVisit visit = coordinator(width).go(HOST.at("/rota.html"));
        visit.sees("Mon, 2 Nov 2026 to Sun, 8 Nov 2026");
        OpenPage page = visit.opened();
        page.settle();
        page.screenshot("loader-places-" + width);

        assertEquals(List.of(), page.axeViolations());
        assertEquals(List.of(), page.consoleErrors());
        assertEquals(1, visit.find("table.rota + [data-ext-slot] " + GAPS).count());
    }

    @Test
    void whatThePageShowsIsFollowed() {
        StandAloneVisit visit = coordinator(1440).go(HOST.at("/rota.html"));
        visit.sees("Mon, 2 Nov 2026 to Sun, 8 Nov 2026");

        visit.page().evaluate("document.querySelector('#shown').textContent = 'Week of 09/11/2026 to 22/11/2026'");
        visit.sees("Mon, 9 Nov 2026 to Sun, 22 Nov 2026");

        visit.page().selectOption("#unit", "sleep"); // not switched on there: no room is taken
        assertThat(visit.find("sessionwise-card-v1")).isHidden();

        visit.page().selectOption("#unit", "gastro");
        visit.sees("Mon, 9 Nov 2026 to Sun, 22 Nov 2026");

        visit.page().evaluate("document.querySelector('table.rota').remove()");
        assertThat(visit.find(GAPS)).hasCount(0);
    }

    @Test
    void changesCarryTheHostsTokenAndAreAnnouncedInItsLiveRegion() {
        StandAloneVisit visit = coordinator(1440);
        HOST.with("/slots.html", LoaderGuide.page(1).replace("token-of-this-sign-in", visit.token()));
        visit.go(HOST.at("/slots.html"));

        button(visit.page(), "Check only").click();

        assertThat(visit.find("#say")).containsText("Check only, nothing kept.");
        assertEquals(List.of(), visit.opened().consoleErrors());
    }

    @Test
    void manyChangesInOneFrameAskOnce() {
        StandAloneVisit visit = coordinator(1440).go(HOST.at("/slots.html"));
        visit.sees("No job plan of these people");
        List<String> asked = new ArrayList<>();
        visit.page().onRequest(request -> {
            if (request.url().contains(POSITION)) {
                asked.add(request.url());
            }
        });

        visit.page().evaluate("""
                () => {
                  const slot = document.querySelector('[data-from]');
                  for (const day of ['2026-11-03', '2026-11-04', '2026-11-05']) slot.dataset.from = day;
                }
                """);
        visit.sees("Thu, 5 Nov 2026 to Sun, 29 Nov 2026");

        assertEquals(1, asked.size(), asked::toString);
    }

    @Test
    void slotsComeAndGo() {
        StandAloneVisit visit = coordinator(1440).go(HOST.at("/slots.html"));
        visit.sees("No job plan of these people");
        Page page = visit.page();
        page.evaluate("globalThis.first = document.querySelector('" + GAPS + "')");

        page.evaluate("document.querySelector('[data-from]').remove()");
        assertThat(visit.find(GAPS)).hasCount(0);
        assertEquals(true, page.evaluate("globalThis.first.ext.signal.aborted"));

        page.evaluate("""
                () => {
                  const slot = document.createElement('section');
                  Object.assign(slot.dataset, { extSlot: 'roster.side/v1', from: '2026-11-09', until: '2026-11-16' });
                  document.querySelector('main').append(slot);
                }
                """);
        visit.sees("Mon, 9 Nov 2026 to Sun, 15 Nov 2026");
    }

    @Test
    void elementsGetOnlyWhatTheyAskedFor() {
        StandAloneVisit visit = coordinator(1440).go(HOST.at("/slots.html"));
        visit.sees("1. Pull job plans");

        Object keys = visit.page().evaluate("Object.keys(document.querySelector('" + TEMPLATE + "').context).sort()");

        assertEquals(
                List.of("apiVersion", "department", "headingLevel", "locale", "slot", "template", "timeZone", "today"),
                keys);
    }

    @Test
    void whoeverIsChosenInAPanelIsToldToThePage() {
        StandAloneVisit visit = coordinator(1440).go(HOST.at("/slots.html"));
        visit.sees("No job plan of these people");
        visit.page()
                .evaluate("addEventListener('sessionwise-select', (event) => { globalThis.chosen = event.detail })");

        visit.find(GAPS + " tbody button").first().click();

        assertEquals(
                visit.find(GAPS + " tbody tr").first().getAttribute("data-staff"),
                visit.page().evaluate("globalThis.chosen.staffId"));
    }

    @Test
    void moduleThatCannotBeHadFailsInItsCardAndComesBack() {
        StandAloneVisit visit = coordinator(1440);
        visit.page().route(GAP_MODULE, Route::abort);
        visit.go(HOST.at("/slots.html")).sees("1. Pull job plans");
        visit.sees("Job plan gaps is not available right now.");
        visit.opened().screenshot("loader-failed-1440");
        assertEquals(List.of(), visit.opened().axeViolations());

        visit.page().unroute(GAP_MODULE);
        button(visit.page(), "Try again: Job plan gaps").click();

        visit.sees("No job plan of these people");
    }

    @Test
    void serverThatIsAwayIsSaidOnceAndAskedAgain() {
        StandAloneVisit visit = coordinator(1440).refused("api/contributions", 503, "no-answer");
        visit.go(HOST.at("/slots.html")).sees("Sessionwise is not available right now.");

        visit.page().unroute("**/sessionwise/api/contributions");
        button(visit.page(), "Try again: Sessionwise").first().click();

        visit.sees("No job plan of these people");
        assertThat(visit.page().getByText("Sessionwise is not available")).hasCount(0);
    }

    @Test
    void somebodyWhoIsNotSignedInSeesNothingOfUs() {
        StandAloneVisit visit = StandAloneVisit.ofNobody(BROWSER, 1440);

        visit.page().waitForResponse("**/sessionwise/api/contributions", () -> visit.go(HOST.at("/slots.html")));

        assertThat(visit.find("[data-ext-slot] > *")).hasCount(0);
    }

    @Test
    void fileOfPlacesThatIsWrongLeavesThePageAsItIs() {
        HOST.with("/sessionwise-places.json", "{\"roster.side/v1\": {\"selector\": \"#a\", \"position\": \"above\"}}");
        StandAloneVisit visit = coordinator(1440);
        List<String> warnings = new ArrayList<>();
        visit.page().onConsoleMessage(message -> warnings.add(message.text()));

        visit.page()
                .waitForConsoleMessage(
                        new Page.WaitForConsoleMessageOptions()
                                .setPredicate(message -> message.text().contains("places.json")),
                        () -> visit.go(HOST.at("/rota.html")));

        assertTrue(warnings.stream().anyMatch(text -> text.contains("position is one of")), warnings::toString);
        assertThat(visit.find("[data-ext-slot]")).hasCount(0);
    }

    @Test
    void pageInAFrameShowsItsPanelWithoutItsOwnFrame() {
        StandAloneVisit visit = coordinator(1440).go(HOST.at("/planning.html"));
        FrameLocator frame = visit.page().frameLocator("iframe");
        assertThat(frame.getByText("Mon, 2 Nov 2026 to Sun, 15 Nov 2026")).isVisible();
        visit.opened().screenshot("loader-frame-1440");

        assertThat(frame.locator("header")).hasCount(0);
        assertThat(frame.getByRole(AriaRole.HEADING, new FrameLocator.GetByRoleOptions().setLevel(1)))
                .hasText("Gaps: Gastroenterology and endoscopy");
        assertEquals(List.of(), visit.opened().consoleErrors());
    }

    private static StandAloneVisit coordinator(int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", width);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
