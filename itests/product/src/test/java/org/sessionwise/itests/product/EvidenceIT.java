package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A meeting is recorded, its minute attached, and attested; the criterion that asks for it changes. */
class EvidenceIT {

    private static final String TAB = "/sessionwise/#/evidence?department=gastro";
    private static final String CRITERION = "1.3h";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings("org.sessionwise.attainment~gastro", Map.of("department", "gastro"))
            .withSettings(
                    "org.sessionwise.ui",
                    Map.of(
                            "tokenHeader", "X-Rota-Token",
                            "tokenFrom", "json /host/api/session token"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aMeetingIsRecordedWithItsMinuteAndItsCriterionSaysSo() {
        StandAloneVisit visit = visit(1440);
        String before = reason();

        openByKeyboard(visit, "Record something new");
        button(visit, "Meeting").press("Enter");
        assertThat(field(visit, "Which body met")).isFocused();
        button(visit, "Record it").click();
        visit.sees("Choose which body met.");
        assertThat(field(visit, "Which body met")).isFocused();

        field(visit, "Which body met").selectOption("workforce-group");
        field(visit, "Day of the meeting").fill(yesterday());
        field(visit, "Roles present").fill("Accountable officer, Medical director");
        field(visit, "Outcomes").fill("The policy is brought up to date.");
        attach(visit, "not a PDF, whatever it is called");
        button(visit, "Record it").click();
        visit.sees("as its first bytes say");
        assertThat(field(visit, "Outcomes")).hasValue("The policy is brought up to date.");
        visit.looksWell("evidence-form-1440");

        attach(visit, "%PDF-1.7\n1 0 obj << /Title (Minute) >> endobj\n%%EOF");
        button(visit, "Record it").click();
        visit.sees("Accountable officer, Medical director");
        assertThat(visit.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("minute.pdf")))
                .hasCount(1);
        button(visit, "Attest it").click();
        field(visit, "In which role do you say that it holds?").fill("Accountable officer");
        button(visit, "Attest").click();
        visit.sees("Accountable officer, by");
        visit.looksWell("evidence-1440");

        Waiting.until(() -> !reason().equals(before), () -> CRITERION + " is as before: " + before);
        assertEquals("met", criterion().path("status").asText());
    }

    @Test
    void peopleAreRecordedOnASmallScreenAndTakenBack() {
        StandAloneVisit visit = visit(390).sees("left out of the counts today");
        Locator people = visit.find("sessionwise-person-records-panel-v1");

        people.getByRole(AriaRole.CHECKBOX).first().check();
        people.getByLabel("What").selectOption("leftOut");
        people.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        visit.sees("Say why; name nobody.");
        people.getByLabel("Why they are left out").fill("Works for the bank alone");
        people.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Record").setExact(true))
                .click();
        visit.sees(": Works for the bank alone");
        visit.looksWell("evidence-390");

        Locator record =
                people.locator("li").filter(new Locator.FilterOptions().setHasText(": Works for the bank alone"));
        record.getByRole(AriaRole.BUTTON).click();
        assertThat(record).hasCount(0);
    }

    private static StandAloneVisit visit(int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, "administrator", "settings", width)
                .go(PRODUCT.at(TAB))
                .sees("Record something new");
    }

    private static void openByKeyboard(StandAloneVisit visit, String summary) {
        Locator found = visit.find("summary", summary);
        found.focus();
        visit.page().keyboard().press("Enter");
    }

    private static void attach(StandAloneVisit visit, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.US_ASCII);
        visit.find("input[type=file]").setInputFiles(new FilePayload("minute.pdf", "application/pdf", bytes));
    }

    private static String yesterday() {
        return LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    }

    /** It says when the last meeting was. */
    private static String reason() {
        return criterion().path("reason").asText();
    }

    private static JsonNode criterion() {
        for (JsonNode standard : ask("/attainment?scope=trust").path("standards")) {
            for (JsonNode criterion : standard.path("criteria")) {
                if (criterion.path("id").asText().equals(CRITERION)) {
                    return criterion;
                }
            }
        }
        throw new AssertionError("the catalogue has no " + CRITERION);
    }

    private static JsonNode ask(String path) {
        return Visitor.json(
                Visitor.signedIn(PRODUCT, "administrator", "settings").get(Interface.ROOT + path));
    }

    private static Locator field(StandAloneVisit visit, String label) {
        return visit.page().getByLabel(label).first();
    }

    private static Locator button(StandAloneVisit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
