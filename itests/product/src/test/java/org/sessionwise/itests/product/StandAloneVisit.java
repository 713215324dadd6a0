package org.sessionwise.itests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Somebody at a browser of their own, signed in at the reference host or at nothing, before they open a page. */
final class StandAloneVisit {

    private final OpenPage open;
    private String token = "";

    private StandAloneVisit(OpenPage open) {
        this.open = open;
    }

    static StandAloneVisit ofNobody(Browser browser, int width) {
        return ofNobody(browser, width, ColorScheme.LIGHT);
    }

    private static StandAloneVisit ofNobody(Browser browser, int width, ColorScheme scheme) {
        return new StandAloneVisit(browser.open(
                URI.create("about:blank"), width, width < 600 ? 844 : 900, options -> options.setColorScheme(scheme)));
    }

    /** The cookie counts for every port of this machine, as it does behind a proxy. */
    static StandAloneVisit signedIn(Browser browser, RunningProduct product, String user, String password, int width) {
        return signedIn(browser, product, user, password, width, ColorScheme.LIGHT);
    }

    static StandAloneVisit signedIn(
            Browser browser, RunningProduct product, String user, String password, int width, ColorScheme scheme) {
        StandAloneVisit visit = ofNobody(browser, width, scheme);
        APIResponse answer = visit.page()
                .context()
                .request()
                .post(
                        product.at("/host/api/session").toString(),
                        RequestOptions.create().setData(Map.of("user", user, "password", password)));
        if (answer.status() != 200) {
            throw new AssertionError("sign-in refused: " + answer.status());
        }
        visit.token = answer.text().replaceFirst("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        return visit;
    }

    Page page() {
        return open.page();
    }

    OpenPage opened() {
        return open;
    }

    /** The reference host's proof that a request comes from its pages. */
    String token() {
        return token;
    }

    /** From now on an address of our interface answers this, whatever the product would. */
    StandAloneVisit answered(String path, int status, String json) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        page().route(
                        "**/sessionwise/" + path,
                        route -> route.fulfill(json(json).setStatus(status).setContentType(type)));
        return this;
    }

    static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }

    static Route.FulfillOptions nothing() {
        return new Route.FulfillOptions().setStatus(204);
    }

    /** As above, with a problem of that name. */
    StandAloneVisit refused(String path, int status, String problem) {
        String json = "{\"type\":\"urn:sessionwise:problem:%s\",\"title\":\"Refused\",\"status\":%d}"
                .formatted(problem, status);
        return answered(path, status, json);
    }

    StandAloneVisit go(URI address) {
        page().navigate(address.toString());
        return this;
    }

    /** One of our elements, or anything in it: Playwright looks into shadow roots. */
    Locator find(String selector) {
        return page().locator(selector);
    }

    /** As above, of those the one that has this text. */
    Locator find(String selector, String text) {
        return find(selector).filter(new Locator.FilterOptions().setHasText(text));
    }

    /** Waits until a text can be seen. */
    StandAloneVisit sees(String text) {
        page().getByText(text)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
        return this;
    }

    /** The first button whose name holds these words. */
    Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Keeps a picture; axe finds nothing, and nothing is wider than the window. */
    StandAloneVisit looksWell(String name) {
        opened().settle();
        opened().screenshot(name);
        assertEquals(List.of(), opened().axeViolations());
        assertFalse(opened().scrollsSideways());
        return this;
    }

    /** The browser's console has no complaint so far. */
    void isQuiet() {
        assertEquals(List.of(), opened().consoleErrors());
    }
}
