package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sessionwise.itests.product.RosterDesk.inside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people made of the template and what plans say now exclude each other: a coordinator sees three sides and decides. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConflictsIT {

    private static final String TEMPLATE = "/sessionwise/api/departments/gastro/templates/gastro-4w";
    private static final String SLOTS = "/host/api/departments/gastro/templates/gastro-4w";
    private static final String ROSTER = "/host/api/departments/gastro/roster?from=2026-11-09&until=2026-11-30";
    private static final String PULL = "{\"source\":\"http~four\",\"everything\":true}";

    @RegisterExtension
    static final FaultyFeed SOURCE = new FaultyFeed();

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.jobplan.http-four",
                    Map.of(
                            "sourceId", "http~four",
                            "title", "A feed of four",
                            "baseUri", SOURCE.base(),
                            ".apiKey", "key",
                            "attempts", "1",
                            "pageSize", "2"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Visitor coordinator;

    private RosterDesk desk;
    private Locator panel;

    /** Three people's Saturdays are written; people change, remove and change them; then two plans move to Sunday. */
    @BeforeAll
    static void writeEditAndMove() {
        coordinator = Visitor.signedIn(PRODUCT, "coordinator", "roster");
        SOURCE.answers(new OfferedPlans()
                .with("F-1", 1, "29000274", ConflictsIT::onSaturdays)
                .with("F-2", 1, "29000411", ConflictsIT::onSaturdays)
                .with("F-3", 1, "29000548", ConflictsIT::onSaturdays)
                .answer());
        Pulls.pull(coordinator, PULL);
        JsonNode proposal = ask("GET", TEMPLATE + "/proposal?asOf=2026-11-18", "");
        assertEquals(12, proposal.at("/counts/add").asInt());
        ask(
                "POST",
                TEMPLATE + "/applications",
                "{\"fingerprint\":%s,\"asOf\":\"2026-11-18\"}".formatted(proposal.path("fingerprint")));
        change(proposal, "F-1", 1, "10:00");
        change(proposal, "F-1", 2, "10:00");
        remove(proposal, "F-2", 1);
        change(proposal, "F-3", 1, "08:00");
        SOURCE.answers(new OfferedPlans()
                .with("F-1", 2, "29000274", ConflictsIT::onSundays)
                .with("F-2", 2, "29000411", ConflictsIT::onSundays)
                .with("F-3", 1, "29000548", ConflictsIT::untilFebruary)
                .with("F-3", 2, "29000548", ConflictsIT::fromFebruary)
                .answer());
        Pulls.pull(coordinator, PULL);
    }

    private static void onSaturdays(ObjectNode plan) {
        ((ObjectNode) plan.at("/activities/0/timing/slots/0")).put("day", "SATURDAY");
    }

    private static void onSundays(ObjectNode plan) {
        ((ObjectNode) plan.at("/activities/0/timing/slots/0")).put("day", "SUNDAY");
    }

    private static void untilFebruary(ObjectNode plan) {
        onSaturdays(plan);
        ((ObjectNode) plan.path("inForce")).put("until", "2027-02-01");
    }

    private static void fromFebruary(ObjectNode plan) {
        onSundays(plan);
        ((ObjectNode) plan.path("inForce")).put("from", "2027-02-01");
    }

    private static JsonNode ask(String method, String path, String body) {
        var answer = coordinator.ask(method, path, body);
        assertEquals(2, answer.statusCode() / 100, () -> method + " " + path + ": " + answer.body());
        return answer.body().isEmpty() ? null : Visitor.json(answer);
    }

    /** The slot that was written for a plan in a week, as the host has it now. */
    private static JsonNode slot(JsonNode template, JsonNode proposal, String plan, int week) {
        String staff = StreamSupport.stream(proposal.path("changes").spliterator(), false)
                .filter(change -> change.at("/provenance/plan").asText().equals(plan))
                .map(change -> change.path("staffId").asText())
                .findFirst()
                .orElseThrow();
        return StreamSupport.stream(template.path("slots").spliterator(), false)
                .filter(slot -> slot.path("staff").asText().equals(staff)
                        && slot.path("week").asInt() == week
                        && slot.path("day").asText().equals("SATURDAY"))
                .findFirst()
                .orElseThrow();
    }

    private static void change(JsonNode proposal, String plan, int week, String start) {
        JsonNode template = ask("GET", SLOTS, "");
        ObjectNode slot = slot(template, proposal, plan, week).deepCopy();
        String id = slot.remove("id").asText();
        slot.put("start", start).set("version", template.path("version"));
        ask("PUT", SLOTS + "/slots/" + id, slot.toString());
    }

    private static void remove(JsonNode proposal, String plan, int week) {
        JsonNode template = ask("GET", SLOTS, "");
        String id = slot(template, proposal, plan, week).path("id").asText();
        ask(
                "DELETE",
                SLOTS + "/slots/" + id + "?version=" + template.path("version").asText(),
                "");
    }

    private void preview(int width) {
        desk = RosterDesk.signIn(PRODUCT, BROWSER.open(PRODUCT.at("/host/"), width, 900), "coordinator", "roster");
        desk.goToTemplates();
        panel = desk.entitlementPanel();
        panel.getByRole(AriaRole.BUTTON, inside("Preview").setExact(true)).click();
        assertThat(button("Only what needs a decision (3)")).isVisible();
    }

    private Locator button(String name) {
        return panel.getByRole(AriaRole.BUTTON, inside(name));
    }

    private Locator lines(String question) {
        return panel.locator("li[data-question='" + question + "']");
    }

    private void looksWell(String name) {
        assertEquals(List.of(), desk.open().axeViolations());
        assertFalse(desk.open().scrollsSideways(), "the page scrolls sideways");
        desk.open().screenshot(name);
    }

    @Test
    @Order(1)
    void onAPhoneThreeSidesAndDaysAheadAreReadAndNothingIsChosenInSilence() {
        preview(390);
        button("Only what needs a decision").click();

        assertThat(lines("BOTH_CHANGED")).hasCount(2);
        assertThat(lines("BOTH_CHANGED").first().locator("dt"))
                .hasText(new String[] {"We wrote", "Stands now", "The plan says"});
        assertThat(lines("BOTH_CHANGED").first().locator("dd")).hasText(new String[] {
            "week 1 Saturday, 09:00 to 13:00, OPD",
            "week 1 Saturday, 10:00 to 13:00, OPD",
            "week 1 Sunday, 09:00 to 13:00, OPD"
        });
        assertThat(panel.locator("input:checked")).hasCount(0);
        assertThat(panel.getByText("0 of 3 decided. 3 undecided: left as they are."))
                .isVisible();
        looksWell("conflicts-390");

        button("By hand (1)").click();
        assertThat(lines("CHANGED_BY_HAND")).containsText("What the person made of it stays.");
        panel.getByText("Plans that change after 18 November 2026: 1").click();
        assertThat(panel.getByText("F-3 takes over from version 1")).isVisible();
        looksWell("days-ahead-390");
        button("Preview as of this day 1 February 2027").click();
        assertThat(panel.getByLabel("Plans in force on")).hasValue("2027-02-01");
        assertThat(button("Only what needs a decision (4)")).isVisible();
    }

    @Test
    @Order(2)
    void whoWasTooSlowKeepsTheDecisionsThatStillStand() {
        preview(1440);
        button("Only what needs a decision").click();
        lines("REMOVED_AND_CHANGED").getByLabel("Keep what stands").check();
        lines("BOTH_CHANGED").first().getByLabel("Keep what stands").check();
        JsonNode proposal = ask("GET", TEMPLATE + "/proposal?asOf=2026-11-18", "");
        change(proposal, "F-1", 1, "11:00");

        button("Apply").click();

        assertThat(panel.getByText("Nothing was written; look again.")).isVisible();
        assertThat(panel.getByText("1 of 3 decided. 2 undecided: left as they are."))
                .isVisible();
        assertThat(lines("BOTH_CHANGED").first()).containsText("week 1 Saturday, 11:00 to 13:00");
    }

    @Test
    @Order(3)
    void conflictsAreDecidedByKeyboardForEachAndForAllAlikeAndWeeksThatAreSetUpStay() {
        JsonNode setUp = ask("GET", ROSTER, "").path("sessions");
        preview(1440);
        button("Only what needs a decision").press("Enter");
        lines("REMOVED_AND_CHANGED").getByLabel("Keep what stands").press("Space");
        assertThat(panel.getByText("1 of 3 decided. 2 undecided: left as they are."))
                .isVisible();
        lines("REMOVED_AND_CHANGED").getByLabel("Keep what stands").press("ArrowDown");
        assertThat(lines("REMOVED_AND_CHANGED").getByLabel("Take the plan’s")).isChecked();
        lines("REMOVED_AND_CHANGED").getByLabel("Take the plan’s").press("ArrowUp");
        button("Take the plan’s for all 2").press("Enter");
        assertThat(panel.getByText("3 of 3 decided.")).isVisible();
        looksWell("conflicts-1440");

        button("Apply 7 changes, keep 1").press("Enter");

        assertThat(panel.getByText(
                        "0 added, 7 changed, 0 removed. One decision to keep what stands will be remembered."))
                .isVisible();
        assertThat(panel.locator("#told")).isFocused();
        panel.getByText("Plans as of 18 Nov 2026: 2")
                .or(panel.getByText("Plans as of Wed, 18 Nov 2026: 2"))
                .first()
                .click();
        assertThat(panel.getByText("plan F-1, version 2")).isVisible();
        looksWell("applied-1440");
        assertEquals(setUp, ask("GET", ROSTER, "").path("sessions"), "weeks that were set up have changed");

        button("Preview").first().click();
        assertThat(button("Only what needs a decision (0)")).isVisible();
        assertThat(button("By hand (2)")).isVisible();
        button("Undo what was applied").first().click();
        assertThat(panel.getByText("by coordinator").nth(1)).isVisible();
        assertEquals(
                List.of(),
                desk.open().consoleErrors().stream()
                        .filter(error -> !error.contains("409"))
                        .toList());
    }
}
