package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.itests.product.RosterDesk.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Job-plan gaps in the grid and beside it: live, by keyboard, accessible, and calm when something is wrong. */
class GapsOnTheRosterIT {

    private static final String PAST_WEEK = "2026-11-09";
    private static final String UNPUBLISHED_WEEK = "2026-11-23";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.UK);
    private static final String POSITION = "**/sessionwise/api/departments/gastro/position?*";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Visitor coordinator;

    @BeforeAll
    static void pullThePlans() {
        coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        assertEquals(
                "DONE",
                Pulls.pull(coordinator, "{\"source\":\"http~demo\",\"dryRun\":false}")
                        .path("outcome")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {PAST_WEEK, UNPUBLISHED_WEEK})
    void shiftThatIsAddedClosesTheGapInPanelAndGrid(String week) {
        Missed missed = missed(week);
        RosterDesk desk = desk();
        desk.goToRoster(week);
        Locator cell = desk.cell(missed.staff(), missed.date());
        assertThat(cell).hasAttribute("aria-label", Pattern.compile("planned, not rostered"));
        assertThat(desk.line(missed.staff())).containsText("−" + missed.gap());

        desk.assign(missed.staff(), missed.date(), missed.duty(), missed.start(), missed.end());

        assertThat(desk.line(missed.staff())).not().containsText("−" + missed.gap());
        assertThat(cell)
                .not()
                .hasAttribute(
                        "aria-label", Pattern.compile(missed.start() + "–" + missed.end() + " planned, not rostered"));
        assertEquals(List.of(), desk.open().consoleErrors());
    }

    @Test
    void figureOpensIntoItsSessionsWithPlanVersionAndRule() {
        Missed missed = missed(UNPUBLISHED_WEEK);
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);

        desk.line(missed.staff()).getByRole(AriaRole.BUTTON).click();

        assertThat(desk.gapPanel().getByText(Pattern.compile("planned = \\d+ as planned \\+ .* not rostered")))
                .isVisible();
        assertThat(desk.gapPanel()
                        .locator(".findings")
                        .getByText(Pattern.compile("job plan JP-\\d+, version \\d"))
                        .first())
                .isVisible();
        assertThat(desk.gapPanel()
                        .getByText(Pattern.compile("Rule: matching/2"))
                        .first())
                .isVisible();
    }

    @Test
    void gapOpensIntoTheSumAndTheWeeksBehindItAndEscapeClosesIt() {
        Missed missed = missed(UNPUBLISHED_WEEK);
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);
        Locator name = desk.line(missed.staff()).getByRole(AriaRole.BUTTON);
        name.click();

        desk.gapPanel().getByText("Why this number?").click();
        desk.gapPanel()
                .getByRole(AriaRole.BUTTON, inside("of it: Not rostered"))
                .click();
        desk.gapPanel().getByText("Week by week").click();
        assertThat(desk.gapPanel().getByRole(AriaRole.ROW, inside("23 Nov to 29 Nov 2026")))
                .containsText("−" + missed.gap());
        assertThat(desk.gapPanel().getByText("Worked out by matching/2")).isVisible();
        assertEquals(List.of(), desk.open().axeViolations());

        desk.page().keyboard().press("Escape");
        assertThat(name).isFocused();
        assertThat(name).hasAttribute("aria-expanded", "false");
    }

    @Test
    void cellThatIsChosenMarksThePersonInThePanelAndOpensNothing() {
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);
        Locator last = desk.gapPanel().locator("tr[data-staff]").last();
        String staff = last.getAttribute("data-staff");

        desk.cell(staff, "2026-11-24").click();

        assertThat(last).hasAttribute("aria-current", "true");
        assertThat(last).isInViewport();
        assertThat(desk.gapPanel().locator("tr[aria-current]")).hasCount(1);
        assertThat(desk.gapPanel().locator("[aria-expanded=true]")).hasCount(0);
    }

    @Test
    void onlyPeopleWithGapsAreShownAsLongAsTheAddressSaysSo() {
        RosterDesk desk = desk();
        desk.goToRoster(PAST_WEEK);
        Locator people = desk.page().locator("[role=row][data-staff]");
        int everybody = people.count();
        Locator filter = desk.page().getByRole(AriaRole.BUTTON, RosterDesk.named("Only people with gap markers"));
        assertThat(filter).hasText(Pattern.compile("\\(\\d+\\)"));
        int withGaps = Integer.parseInt(filter.textContent().replaceAll("\\D", ""));
        assertTrue(withGaps > 0 && withGaps < everybody, withGaps + " of " + everybody);

        filter.press("Enter");

        assertThat(people).hasCount(withGaps);
        assertThat(filter).isFocused();
        assertThat(desk.page().getByText(withGaps + " of " + everybody + " people shown."))
                .hasCount(1);
        desk.page().reload();
        assertThat(people).hasCount(withGaps);
        filter.click();
        assertThat(people).hasCount(everybody);
    }

    /** In the lists of who could do it, by the keyboard; what it does is said before, and taken back after. */
    @Test
    void suggestionIsCarriedOutWithAYesAndUndone() {
        JsonNode gap = gapThatSomebodyCanClose();
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);
        desk.line(gap.path("staffId").asText()).getByRole(AriaRole.BUTTON).click();
        String day = DAY.format(LocalDate.parse(gap.path("date").asText()));
        desk.gapPanel()
                .getByRole(
                        AriaRole.BUTTON,
                        inside("Who could do it? " + gap.path("activityName").asText() + ", " + day))
                .first()
                .press("Enter");
        Locator apply = desk.gapPanel()
                .getByRole(AriaRole.BUTTON, inside("Carry it out…"))
                .first();
        apply.press("Enter");
        Locator yes = desk.gapPanel().getByRole(AriaRole.ALERTDIALOG);
        assertThat(yes).isFocused();
        assertEquals(List.of(), desk.open().axeViolations());
        desk.page().keyboard().press("Escape");
        assertThat(apply).isFocused();

        apply.press("Enter");
        yes.getByRole(AriaRole.BUTTON, inside("Yes, carry it out")).press("Enter");

        Locator told = desk.gapPanel().locator("sessionwise-applied-suggestions-v1 #told");
        assertThat(told).isFocused();
        told.getByRole(AriaRole.BUTTON, inside("Undo")).press("Enter");
        assertThat(told).containsText("Undone.");
        assertEquals(List.of(), desk.open().consoleErrors());
    }

    private static JsonNode gapThatSomebodyCanClose() {
        return missedIn(UNPUBLISHED_WEEK)
                .map(missed -> Visitor.json(coordinator.get("/sessionwise/api/departments/gastro/people/"
                        + missed.staff() + "/suggestions?start=" + missed.instant() + "&activity="
                        + missed.activity())))
                .filter(offer -> !offer.path("suggestions").isEmpty())
                .map(offer -> offer.path("gap"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody can close a gap"));
    }

    @Test
    void whatOnePersonEditsAnotherSeesWithoutReloading() {
        Missed missed = missed(UNPUBLISHED_WEEK);
        RosterDesk reader = desk();
        reader.goToRoster(UNPUBLISHED_WEEK);
        assertThat(reader.line(missed.staff())).containsText("−" + missed.gap());
        RosterDesk editor = desk();
        editor.goToRoster(UNPUBLISHED_WEEK);

        editor.assign(missed.staff(), missed.date(), missed.duty(), missed.start(), missed.end());

        assertThat(reader.line(missed.staff())).not().containsText("−" + missed.gap());
    }

    @Test
    void everythingWorksByKeyboard() {
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);
        Page page = desk.page();
        assertEquals(1, page.locator("[role=grid] [tabindex='0']").count(), "the grid is one tab stop");

        page.locator("[role=grid] [tabindex='0']").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        assertTrue(
                (Boolean) page.evaluate("document.activeElement.getAttribute('role') === 'gridcell'"), "focus is back");

        Locator name = desk.gapPanel().locator("tbody button").first();
        name.focus();
        page.keyboard().press("Enter");
        assertThat(name).hasAttribute("aria-expanded", "true");
        assertThat(name).isFocused();
    }

    /** In the host's own dialog, by its keys alone: the roster goes on knowing whose it was, and who called it off. */
    @Test
    void sessionIsGivenToAColleagueAndCalledOffByKeyboard() {
        JsonNode session = assignedOnSunday("g03");
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);
        Page page = desk.page();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        desk.cell("g03", "2026-11-29").dblclick();

        press(dialog, "Give to a colleague…: Outpatient clinic, 09:00 to 13:00");
        assertThat(dialog.getByLabel("Colleague", new Locator.GetByLabelOptions().setExact(true)))
                .isFocused();
        assertEquals(List.of(), desk.open().axeViolations());
        dialog.getByLabel("Colleague", new Locator.GetByLabelOptions().setExact(true))
                .selectOption("g05");
        press(dialog, "Give it to the colleague");
        assertThat(desk.cell("g05", "2026-11-29")).hasAttribute("aria-label", Pattern.compile("first a colleague’s"));

        desk.cell("g05", "2026-11-29").dblclick();
        assertThat(dialog.getByText("First rostered to Dr Nkechi Obi.")).isVisible();
        press(dialog, "Cancel session…: Outpatient clinic, 09:00 to 13:00");
        assertEquals(List.of(), desk.open().axeViolations());
        dialog.getByLabel("Who called it off?").selectOption("TRUST");
        dialog.getByLabel("Called off on").fill("2026-11-16");
        dialog.getByLabel("Why is it cancelled?").fill("No room");
        page.keyboard().press("Enter");

        assertThat(desk.cell("g05", "2026-11-29"))
                .hasAttribute("aria-label", Pattern.compile("cancelled by the trust"));
        JsonNode kept = StreamSupport.stream(roster().path("sessions").spliterator(), false)
                .filter(one -> one.path("id").equals(session.path("id")))
                .findFirst()
                .orElseThrow();
        assertEquals("g03", kept.path("owner").asText());
        assertEquals("TRUST", kept.path("cancelledBy").asText());
        assertTrue(kept.path("cancelledAt").asText().startsWith("2026-11-16T"), kept.toString());
        assertEquals(List.of(), desk.open().consoleErrors());
    }

    private static void press(Locator dialog, String name) {
        Locator button = dialog.getByRole(AriaRole.BUTTON, inside(name));
        button.focus();
        button.press("Enter");
    }

    private static JsonNode assignedOnSunday(String staff) {
        String body = "{\"staff\":\"" + staff + "\",\"duty\":\"OPD\",\"status\":\"ROSTERED\",\"reason\":null,"
                + "\"paidExtra\":false,\"start\":\"2026-11-29T09:00\",\"end\":\"2026-11-29T13:00\"}";
        return Visitor.json(coordinator.post("/host/api/departments/gastro/sessions", body))
                .path("session");
    }

    private static JsonNode roster() {
        return Visitor.json(coordinator.get("/host/api/departments/gastro/roster?from=2026-11-23&until=2026-11-30"));
    }

    @ParameterizedTest
    @CsvSource({
        "/host/roster?department=gastro&from=2026-11-23, sessionwise-gap-panel-v1, 1440, LIGHT, roster",
        "/host/roster?department=gastro&from=2026-11-23, sessionwise-gap-panel-v1, 390, LIGHT, roster",
        "/host/roster?department=gastro&from=2026-11-09, sessionwise-gap-panel-v1, 1440, DARK, roster-dark",
        "/host/templates?department=gastro, sessionwise-entitlement-panel-v1, 1440, LIGHT, templates",
        "/host/templates?department=gastro, sessionwise-entitlement-panel-v1, 390, DARK, templates-dark",
        "/host/leave?department=gastro, '[role=row], table, main', 390, LIGHT, leave",
        "/host/staff?department=gastro, '[role=row], table, main', 1440, LIGHT, staff"
    })
    void pageIsAccessibleQuietAndNoWiderThanItsWindow(
            String path, String part, int width, ColorScheme scheme, String name) {
        RosterDesk desk = RosterDesk.signIn(
                PRODUCT,
                BROWSER.open(PRODUCT.at("/host/"), width, 900, options -> options.setColorScheme(scheme)),
                "coordinator",
                "roster");
        desk.go(path);
        assertThat(desk.page().locator(part).first()).not().containsText("Loading");
        desk.open().settle();
        desk.open().screenshot(name + "-" + width);

        assertEquals(List.of(), desk.open().axeViolations());
        assertEquals(List.of(), desk.open().consoleErrors());
        assertFalse(desk.open().scrollsSideways(), "it scrolls sideways");
    }

    @Test
    void administrationIsAccessibleQuietAndNoWiderThanItsWindow() {
        RosterDesk desk =
                RosterDesk.signIn(PRODUCT, BROWSER.open(PRODUCT.at("/host/"), 390, 900), "administrator", "settings");
        desk.go("/host/administration?department=gastro");
        assertThat(desk.page().getByText("What is on where.")).isVisible();
        desk.open().screenshot("administration-390");

        assertEquals(List.of(), desk.open().axeViolations());
        assertEquals(List.of(), desk.open().consoleErrors());
        assertFalse(desk.open().scrollsSideways(), "it scrolls sideways");
    }

    @Test
    void departmentWithoutTheCapabilityShowsNothingOfIt() {
        RosterDesk desk = desk();
        desk.go("/host/roster?department=sleep&from=" + UNPUBLISHED_WEEK);
        assertThat(desk.page().getByRole(AriaRole.GRID)).isVisible();
        assertThat(desk.gapPanel()).isHidden();
        desk.open().settle();

        assertEquals(List.of(), desk.open().axeViolations());
        assertEquals(List.of(), errorsBut404(desk));
    }

    @Test
    void openedFigureIsAccessibleToo() {
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);
        desk.gapPanel().locator("tbody button").first().click();
        assertThat(desk.gapPanel().getByText("Only differences")).isVisible();
        desk.open().settle();
        desk.open().screenshot("roster-opened-1440");

        assertEquals(List.of(), desk.open().axeViolations());
    }

    @Test
    void failureStaysInThePanelAndOffersAnotherTry() {
        RosterDesk desk = desk();
        desk.page()
                .route(
                        POSITION,
                        route -> route.fulfill(
                                new Route.FulfillOptions()
                                        .setStatus(503)
                                        .setContentType("application/problem+json")
                                        .setBody(
                                                "{\"type\":\"urn:sessionwise:problem:no-answer\",\"title\":\"No answer\",\"status\":503}")));
        desk.go("/host/roster?department=gastro&from=" + UNPUBLISHED_WEEK);

        assertThat(desk.gapPanel().getByText("Your roster is not affected.")).isVisible();
        assertThat(desk.page().getByRole(AriaRole.GRID)).isVisible();
        desk.page().unroute(POSITION);
        desk.gapPanel().getByRole(AriaRole.BUTTON, inside("Try again")).click();
        assertThat(desk.gapPanel().getByText("As at")).isVisible();
    }

    @Test
    void leadSeesTheOwnTeamOnly() {
        RosterDesk desk = RosterDesk.signIn(PRODUCT, BROWSER.open(PRODUCT.at("/host/"), 1440, 900), "lead", "team");
        desk.goToRoster(UNPUBLISHED_WEEK);

        JsonNode mine = Visitor.json(Visitor.signedIn(PRODUCT, "lead", "team").get(position(UNPUBLISHED_WEEK)));
        int people = mine.path("people").size();
        assertTrue(people > 0 && people < 40, "people: " + people);
        assertEquals(people, desk.gapPanel().locator("tr[data-staff]").count());
        assertEquals(1, mine.path("teams").size());
    }

    @Test
    void capabilityThatIsSwitchedOffTakesItsPanelAndMarkersAway() {
        Visitor administrator = Visitor.signedIn(PRODUCT, "administrator", "settings");
        String reconciliation = "/sessionwise/api/departments/gastro/capabilities/RECONCILIATION";
        RosterDesk desk = desk();
        desk.goToRoster(UNPUBLISHED_WEEK);
        try {
            assertEquals(204, administrator.delete(reconciliation).statusCode());
            Waiting.until(
                    () -> coordinator.get(position(UNPUBLISHED_WEEK)).statusCode() == 404, () -> "it is still on");
            desk.page().reload();
            assertThat(desk.page().getByRole(AriaRole.GRID)).isVisible();
            assertThat(desk.gapPanel()).isHidden();
            assertThat(desk.page().locator("[role=gridcell].mark")).hasCount(0);
            assertEquals(List.of(), errorsBut404(desk));
        } finally {
            administrator.put(reconciliation, "");
        }
        Waiting.until(() -> coordinator.get(position(UNPUBLISHED_WEEK)).statusCode() == 200, () -> "it is still off");
        desk.goToRoster(UNPUBLISHED_WEEK);
    }

    /** Browsers log each 404, which is how the server says that a capability is off. */
    private static List<String> errorsBut404(RosterDesk desk) {
        return desk.open().consoleErrors().stream()
                .filter(error -> !error.contains("404"))
                .toList();
    }

    private static RosterDesk desk() {
        return RosterDesk.signIn(PRODUCT, BROWSER.open(PRODUCT.at("/host/"), 1440, 900), "coordinator", "roster");
    }

    private static String position(String monday) {
        return "/sessionwise/api/departments/gastro/position?from=" + monday + "&until="
                + LocalDate.parse(monday).plusWeeks(1);
    }

    /** Someone whose planned occurrence of a week is missed, and whose gap is not hidden among another figure's digits. */
    private static Missed missed(String monday) {
        return missedIn(monday)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody has a gap in the week of " + monday));
    }

    private static Stream<Missed> missedIn(String monday) {
        return StreamSupport.stream(
                        Visitor.json(coordinator.get(position(monday)))
                                .path("people")
                                .spliterator(),
                        false)
                .filter(person -> person.path("inScope").asBoolean())
                .filter(person -> occurrences(person, "notRostered") > 0)
                .filter(person -> occurrences(person, "otherActivity") + occurrences(person, "short") == 0)
                .flatMap(person -> missedBy(person, monday));
    }

    private static Stream<Missed> missedBy(JsonNode person, String monday) {
        String staff = person.path("staffId").asText();
        String findings = position(monday).replace("/position?", "/people/" + staff + "/findings?");
        return StreamSupport.stream(
                        Visitor.json(coordinator.get(findings)).path("findings").spliterator(), false)
                .filter(finding -> finding.path("outcome").asText().equals("NOT_ROSTERED"))
                .filter(finding -> finding.path("planned").has("duty"))
                .map(finding -> Missed.of(staff, occurrences(person, "notRostered"), finding));
    }

    private static int occurrences(JsonNode person, String outcome) {
        return person.path("rostered")
                .path(outcome)
                .path("planned")
                .path("occurrences")
                .asInt();
    }

    /** A planned occurrence that nothing on the roster answers; times are wall-clock. */
    private record Missed(
            String staff,
            int gap,
            String date,
            String duty,
            String start,
            String end,
            String instant,
            String activity) {

        static Missed of(String staff, int gap, JsonNode finding) {
            JsonNode planned = finding.path("planned");
            return new Missed(
                    staff,
                    gap,
                    finding.path("date").asText(),
                    planned.path("duty").asText(),
                    planned.path("start").asText().substring(11, 16),
                    planned.path("end").asText().substring(11, 16),
                    planned.path("start").asText(),
                    planned.path("activity").asText());
        }
    }
}
