package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of our own beside a host that signs its people in itself and takes changes from its own pages only. */
class StandAloneIT {

    private static final String FOREIGN_ME = """
            {"apiVersion":"1.0","user":{"displayName":"Robin Castle"},"permissions":["VIEW_GAPS","MANAGE_ENTITLEMENTS"],
             "host":{"name":"foreign","title":"Foreign Rostering","version":"8.0","zone":"Europe/London","today":"2026-11-18","features":[],
               "limits":["It does not tell who is on leave.","It accepts a stale version and overwrites: between reading and writing a race remains."]},
             "departments":[{"id":"gastro","name":"Gastroenterology and endoscopy"}]}
            """;

    @RegisterExtension
    static final RunningProduct PRODUCT =
            RunningProduct.withNewData().withSettings("org.sessionwise.ui", Map.of("hostPages", "/host/"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @CsvSource({
        "gaps, coordinator, roster, No job plan of these people, 1440",
        "gaps, coordinator, roster, No job plan of these people, 390",
        "plan, coordinator, roster, Choose a person, 1440",
        "plan, coordinator, roster, Choose a person, 390",
        "templates, coordinator, roster, 1. Pull job plans, 1440",
        "templates, coordinator, roster, 1. Pull job plans, 390",
        "administration, administrator, settings, Departments and capabilities, 1440",
        "administration, administrator, settings, Departments and capabilities, 390"
    })
    void eachTabIsAccessible(String tab, String user, String password, String text, int width) {
        StandAloneVisit visit = visit(user, password, width).go(at("#/" + tab)).sees(text);
        visit.opened().settle();
        visit.opened().screenshot("stand-alone-" + tab + "-" + width);

        assertCalm(visit);
        assertFalse(visit.opened().scrollsSideways());
        assertEquals(List.of(), unexpected(visit.opened().consoleErrors()));
    }

    @Test
    void tabsAreThoseThatTheUserMayOpen() {
        StandAloneVisit lead = visit("lead", "team", 1440).go(at("")).sees("Job plan gaps");

        assertEquals(
                List.of(
                        "Gaps",
                        "Unmatched",
                        "Job plans",
                        "Contract rules",
                        "Team",
                        "Figures",
                        "Review",
                        "Team plan",
                        "Board",
                        "Level",
                        "Indicators",
                        "Evidence"),
                lead.find("nav a").allInnerTexts());
        lead.go(at("#/administration")).sees("This page is not open to your role.");
        lead.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to Gaps"))
                .click();
        lead.sees("Job plan gaps");
    }

    @Test
    void addressSaysWhatIsShown() {
        StandAloneVisit visit = coordinator(1440).go(at("#/gaps?department=gastro&from=2026-11-04&weeks=1"));
        visit.sees("Mon, 2 Nov 2026 to Sun, 8 Nov 2026");

        button(visit, "Later").click();
        visit.sees("Mon, 9 Nov 2026 to Sun, 15 Nov 2026");
        visit.page().selectOption("#weeks", "2");
        visit.sees("Mon, 9 Nov 2026 to Sun, 22 Nov 2026");

        assertTrue(visit.page().url().endsWith("#/gaps?department=gastro&from=2026-11-09&weeks=2"), visit.page()::url);
    }

    @Test
    void whoeverFollowsATabReadsOnAtItsHeading() {
        StandAloneVisit visit = coordinator(1440).go(at("")).sees("Job plan gaps");

        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Templates"))
                .click();

        assertThat(visit.find("h1")).isFocused();
        assertThat(visit.page()).hasTitle("Templates: Gastroenterology and endoscopy - Sessionwise");
    }

    @Test
    void changesAreMadeInTheHostsOwnPages() {
        StandAloneVisit visit = coordinator(1440).go(at("#/templates"));
        visit.sees("Changes are made in the host's own pages.");

        assertThat(visit.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to the rostering system")))
                .hasAttribute("href", "/host/");
    }

    @Test
    void departmentWithoutTheCapabilitySaysSo() {
        visit("administrator", "settings", 1440)
                .go(at("#/gaps?department=sleep"))
                .sees("is not switched on for Sleep laboratory.")
                .sees("Switch it on");
        coordinator(1440).go(at("#/templates?department=sleep")).sees("Ask your administrator");
    }

    @Test
    void departmentThatIsNotOpenIsNotReplacedByAnother() {
        StandAloneVisit visit = coordinator(1440).go(at("#/gaps?department=cardio"));

        visit.sees("The department of this address is not open to you.");
        assertThat(visit.find("sessionwise-gap-panel-v1")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void whatTheHostDoesNotTellIsInSight(int width) {
        StandAloneVisit visit = coordinator(width).answered("api/me", 200, FOREIGN_ME);
        visit.page().route("**/position?*", route -> {
            APIResponse answer = route.fetch();
            String told = answer.text().replace("\"leaveKnown\":true", "\"leaveKnown\":false");
            route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(told));
        });
        visit.go(at(""))
                .sees("Leave is not known here: Foreign Rostering does not tell it, so a missed session may be leave.");
        visit.sees("between reading and writing a race remains.");
        visit.opened().settle();
        visit.opened().screenshot("stand-alone-limits-" + width);

        assertCalm(visit);
        assertFalse(visit.opened().scrollsSideways());
    }

    @Test
    void longListOfLimitsIsFoldedAfterTheWeightiest() {
        String many = FOREIGN_ME.replace("It does not tell who is on leave.", "One.\",\"Two.\",\"Three.\",\"Four.");
        StandAloneVisit visit =
                coordinator(390).answered("api/me", 200, many).go(at("")).sees("1 more");
        assertThat(visit.page().getByText("a race remains.")).isHidden();

        visit.page().getByText("1 more").click();

        visit.sees("a race remains.");
        assertCalm(visit);
    }

    @ParameterizedTest
    @CsvSource({
        "503, no-host, No rostering system is connected",
        "503, more-than-one-host, More than one rostering system is connected",
        "503, more-than-one-sign-in, More than one sign-in is configured",
        "503, no-answer, The rostering system does not answer",
        "403, not-permitted, There is nothing here for your role",
        "500, internal, There is a problem"
    })
    void whatIsWrongIsSaidWithWhatToDo(int status, String problem, String title) {
        StandAloneVisit visit = coordinator(390).refused("api/me", status, problem);
        visit.go(at("")).sees(title);
        visit.opened().screenshot("stand-alone-" + problem + "-390");

        assertCalm(visit);
        assertEquals(status == 403 ? 0 : 1, button(visit, "Try again").count());
    }

    @Test
    void serverThatComesBackIsFoundByTryingAgain() {
        StandAloneVisit visit = coordinator(1440).refused("api/me", 503, "no-answer");
        visit.go(at("")).sees("The rostering system does not answer");

        visit.page().unroute("**/sessionwise/api/me");
        button(visit, "Try again").click();

        visit.sees("Job plan gaps");
    }

    @Test
    void userWithoutAnyPermissionOrDepartmentIsToldWhomToAsk() {
        coordinator(1440)
                .answered("api/me", 200, FOREIGN_ME.replaceFirst("\\[\"VIEW_GAPS.*?\\]", "[]"))
                .go(at(""))
                .sees("There is nothing here for your role");
        coordinator(1440)
                .answered("api/departments", 200, "{\"departments\":[]}")
                .go(at(""))
                .sees("No department is open to you.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void whoeverIsNotSignedInIsSentToTheHost(int width) {
        StandAloneVisit visit = StandAloneVisit.ofNobody(BROWSER, width).go(at(""));
        visit.sees("Your rostering system (RotaHost) signs you in.");
        visit.opened().screenshot("stand-alone-signed-out-" + width);

        assertCalm(visit);
    }

    @Test
    void signInOfOursLeadsBackToWhatWasAskedFor() {
        StandAloneVisit visit = StandAloneVisit.ofNobody(BROWSER, 1440)
                .answered(
                        "sign-in/ways",
                        200,
                        "{\"ways\":[{\"title\":\"Trust account\",\"href\":\"/sessionwise/sign-in\"}],\"signOut\":\"/sessionwise/sign-out\"}");
        visit.go(at("#/templates?department=gastro")).sees("Trust account");
        visit.opened().screenshot("stand-alone-sign-in-1440");

        assertCalm(visit);
        assertThat(visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Trust account")))
                .hasAttribute(
                        "href", "/sessionwise/sign-in?return=%2Fsessionwise%2F%23%2Ftemplates%3Fdepartment%3Dgastro");
    }

    @Test
    void proxyThatToldNobodyIsSaid() {
        StandAloneVisit.ofNobody(BROWSER, 1440)
                .answered("sign-in/ways", 200, "{\"ways\":[],\"signOut\":null}")
                .go(at(""))
                .sees("Your organisation's own sign-in comes before this page");
    }

    @Test
    void whoeverSignsOutIsLedOn() {
        StandAloneVisit visit = coordinator(1440)
                .answered("api/me", 200, FOREIGN_ME)
                .answered("sign-in/ways", 200, "{\"ways\":[],\"signOut\":\"/sessionwise/sign-out\"}")
                .answered("sign-out", 200, "{\"next\":\"/host/sign-in\"}");
        visit.go(at("")).sees("Robin Castle");

        String proof = visit.page()
                .waitForRequest("**/sessionwise/sign-out", () -> button(visit, "Sign out")
                        .click())
                .headerValue("X-Sessionwise-Page");

        assertEquals("1", proof);
        assertThat(visit.page()).hasURL(Pattern.compile("/host/sign-in$"));
    }

    @Test
    void skipLinkLeadsToTheContentAndKeepsTheAddress() {
        StandAloneVisit visit = coordinator(1440).go(at("#/templates")).sees("1. Pull job plans");

        visit.page().keyboard().press("Tab");
        visit.page().keyboard().press("Enter");

        assertThat(visit.find("#main")).isFocused();
        assertTrue(visit.page().url().endsWith("#/templates"), visit.page()::url);
    }

    @Test
    void pageAndModulesAreAskedForEachTimeAndSentOnce() throws IOException, InterruptedException {
        for (String path : List.of("/sessionwise/", "/sessionwise/loader.js", "/sessionwise/ui/0.1.0/page.js")) {
            HttpHeaders headers = ask(path, "\"none\"").headers();
            String tag = headers.firstValue("ETag").orElseThrow();

            assertEquals("no-cache", headers.firstValue("Cache-Control").orElse(""), path);
            assertEquals(304, ask(path, tag).statusCode(), path);
        }
    }

    @Test
    void pageMayBeFramedByItsOwnOriginOnly() throws IOException, InterruptedException {
        String policy = ask("/sessionwise/", "\"none\"")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");

        assertTrue(policy.contains("frame-ancestors 'self';"), policy);
        assertEquals(302, ask("/sessionwise", "\"none\"").statusCode());
    }

    private static HttpResponse<String> ask(String path, String tag) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(PRODUCT.at(path))
                .header("If-None-Match", tag)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** A host that knows its people itself has no staff record: its panel asks, is told so and takes no room. */
    private static List<String> unexpected(List<String> errors) {
        return errors.stream().filter(error -> !error.contains("/staff-record")).toList();
    }

    private static void assertCalm(StandAloneVisit visit) {
        assertEquals(List.of(), visit.opened().axeViolations());
    }

    private static URI at(String hash) {
        return PRODUCT.at("/sessionwise/" + hash);
    }

    private static StandAloneVisit coordinator(int width) {
        return visit("coordinator", "roster", width);
    }

    private static StandAloneVisit visit(String user, String password, int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, user, password, width);
    }

    private static Locator button(StandAloneVisit visit, String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
