package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Panels stay readable and whole in a page that does what it can against them. */
class UglyHostIT {

    private static final String GAPS = "sessionwise-gap-panel-v1";

    /** Every text of ours that can be seen: how small its letters are, and what was done to it. */
    private static final String TEXTS = """
            () => {
              const found = [];
              const look = (root) => {
                for (const element of root.querySelectorAll('*')) {
                  if (element.shadowRoot) look(element.shadowRoot);
                  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
                  if (root === document || !own || !element.checkVisibility() || element.closest('style')) continue;
                  const style = getComputedStyle(element);
                  const text = element.textContent.trim().slice(0, 30);
                  if (parseFloat(style.fontSize) < 14) found.push(`${style.fontSize}: ${text}`);
                  if (style.textTransform !== 'none') found.push(`${style.textTransform}: ${text}`);
                  if (style.letterSpacing !== 'normal') found.push(`${style.letterSpacing} apart: ${text}`);
                  if (/Comic|fantasy/.test(style.fontFamily)) found.push(`${style.fontFamily}: ${text}`);
                }
              };
              look(document);
              return found;
            }
            """;

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final LoaderHost HOST = new LoaderHost(PRODUCT, UglyHost.POLICY);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @BeforeEach
    void pagesOfTheHost() {
        UglyHost.pages(HOST);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void panelsAreReadableAndAccessibleAndBreakNoPolicy(int width) {
        StandAloneVisit visit = open(width);
        visit.sees("1. Pull job plans").sees("Drawn by");
        OpenPage page = visit.opened();
        page.settle();
        page.screenshot("ugly-host-" + width);

        assertEquals(List.of(), visit.page().evaluate(TEXTS));
        assertEquals(List.of(), ours(page.axeViolations()));
        assertEquals(List.of(), page.consoleErrors());
        assertFalse(page.scrollsSideways());
    }

    @Test
    void slotWithoutAnythingTakesNoRoom() {
        StandAloneVisit visit = open(1440);

        assertEquals(0, height(visit, "#empty"), "nothing for a coordinator");
        assertTrue(height(visit, "#gaps") > 100);
    }

    @Test
    void elementsGetOnlyWhatTheyAskedFor() {
        StandAloneVisit visit = open(1440);

        assertEquals(
                List.of("apiVersion", "department", "headingLevel", "host", "locale", "roster", "slot", "timeZone"),
                visit.page().evaluate("Object.keys(document.querySelector('" + GAPS + "').context).sort()"));
        assertEquals(true, visit.page().evaluate("Object.isFrozen(document.querySelector('" + GAPS + "').context)"));
    }

    @Test
    void keyboardReachesAPanelAndItsFocusIsSeen() {
        StandAloneVisit visit = open(1440);
        visit.find(GAPS + " button").first().focus();
        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Shift+Tab");

        Object outline = visit.page()
                .evaluate("getComputedStyle(document.querySelector('" + GAPS
                        + "').shadowRoot.activeElement).outlineStyle");
        assertEquals("solid", outline);
    }

    @Test
    void failureOfOneModuleStaysInItsCard() {
        StandAloneVisit visit = visit(1440);
        List<String> told = new ArrayList<>();
        visit.page().onRequest(request -> {
            if (request.url().endsWith("/contributions/failures")) {
                told.add(request.postData());
            }
        });
        visit.page().route("**/sessionwise/ui/*/gap-panel.js*", Route::abort);
        visit.go(HOST.at("/ugly.html")).sees("1. Pull job plans");
        visit.sees("Job plan gaps is not available right now.");

        assertThat(visit.find("#own")).containsText("its own Lit");
        assertEquals(List.of(), visit.page().evaluate(TEXTS));
        assertEquals(List.of("{\"id\":\"sessionwise.gap-panel/v1\",\"what\":\"module\"}"), told);
    }

    @Test
    void whatAPanelTellsThePageHearsAsAnEvent() {
        StandAloneVisit visit = open(1440);
        visit.page().evaluate("addEventListener('sessionwise-notify', (event) => { globalThis.told = event.detail })");

        visit.page()
                .evaluate("document.querySelector('" + GAPS
                        + "').ext.notify({ id: 'a', tone: 'info', text: 'Done', href: '/sessionwise/' })");

        assertEquals("Done", visit.page().evaluate("globalThis.told.text"));
    }

    /** What axe says of the page itself is its own affair. */
    private static List<String> ours(List<String> violations) {
        return violations.stream()
                .filter(violation -> violation.contains("sessionwise-"))
                .toList();
    }

    private static int height(StandAloneVisit visit, String selector) {
        return (Integer) visit.page().evaluate("document.querySelector('" + selector + "').offsetHeight");
    }

    private static StandAloneVisit open(int width) {
        StandAloneVisit visit = visit(width);
        visit.go(HOST.at("/ugly.html")).sees("No job plan of these people");
        return visit;
    }

    private static StandAloneVisit visit(int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", width);
    }
}
