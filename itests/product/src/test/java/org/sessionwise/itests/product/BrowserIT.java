package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first page that anybody sees, and tests of the tests: a planted fault is found. */
class BrowserIT {

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @CsvSource({"1440, 900", "390, 844"})
    void signInPageIsAccessible(int width, int height) {
        OpenPage page = BROWSER.open(PRODUCT.at("/host/"), width, height);
        page.screenshot("sign-in-" + width);

        assertEquals(List.of(), page.axeViolations());
        assertEquals(List.of(), page.consoleErrors());
        assertFalse(page.scrollsSideways(), "it scrolls sideways");
    }

    @Test
    void plantedViolationIsFound() {
        OpenPage page = BROWSER.open(PRODUCT.at("/host/"), 1440, 900);
        page.page().evaluate("document.body.append(document.createElement('button'))");

        assertTrue(page.axeViolations().stream().anyMatch(violation -> violation.startsWith("button-name")));
    }

    @Test
    void plantedViolationIsFoundInAShadowRoot() {
        OpenPage page = BROWSER.open(PRODUCT.at("/host/"), 1440, 900);
        page.page()
                .evaluate("document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' })"
                        + ".append(document.createElement('button'))");

        assertTrue(page.axeViolations().stream().anyMatch(violation -> violation.startsWith("button-name")));
    }

    @Test
    void breachOfTheContentSecurityPolicyIsRecorded() {
        OpenPage page = BROWSER.open(PRODUCT.at("/host/"), 1440, 900);
        page.page().evaluate("document.body.setAttribute('style', 'color: red')");

        assertEquals(1, page.consoleErrors().size(), () -> "recorded: " + page.consoleErrors());
    }

    @Test
    void windowThatIsTooNarrowIsNoticed() {
        OpenPage page = BROWSER.open(PRODUCT.at("/host/"), 390, 844);
        page.page().evaluate("document.body.appendChild(document.createElement('pre')).textContent = 'x'.repeat(300)");

        assertTrue(page.scrollsSideways());
    }
}
