package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of our own where the operator has said how the host's token is had: everything can be done there. */
class StandAloneChangesIT {

    private static final String DUTIES = """
            {"duties":[{"activity":"CLINIC","duty":"OPD","activities":62},{"activity":"MDT","duty":"GONE","activities":28},
                       {"activity":"MEDICAL_EXAMINER","activities":1}],
             "hostDuties":[{"code":"ENDO","name":"Endoscopy list"},{"code":"OPD","name":"Outpatient clinic"}]}
            """;
    /** The reference host stores all of it itself, so that it is not offered there. */
    private static final String STAFF_RECORD_OFFERED = """
            {"apiVersion": "1.0", "contributions": [{"id": "sessionwise.staff-record-panel/v1", "kind": "PANEL",
             "slots": ["admin.staff/v1"], "title": "Staff record", "element": "sessionwise-staff-record-panel-v1",
             "address": "/sessionwise/ui/0.1.0/staff-record-panel.js", "weight": 100, "contextKeys": ["department"]}]}
            """;

    private static final String REFUSED = """
            {"kept":false,"changed":38,"unchanged":1,"refused":[
              {"line":3,"staff":"s-17","column":"team","expected":"a team of the department: MED, SURG","remedy":"write one of them, or leave the cell empty"},
              {"line":9,"staff":"","column":"","expected":"seven columns","remedy":"download the sheet again and fill it in anew"}]}
            """;

    private static final String STAFF_RECORD = "sessionwise-staff-record-panel-v1";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.ui",
                    Map.of(
                            "hostPages", "/host/",
                            "tokenHeader", "X-Rota-Token",
                            "tokenFrom", "json /host/api/session token",
                            "embeddedBy", "https://roster.example"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void jobPlansComeIntoTheTemplateAndTheGapsOfThemAreSeen() {
        StandAloneVisit visit = visit("coordinator", "roster", 1440).go(at("#/templates"));

        button(visit, "Pull now Demonstration job plans").click();
        visit.sees("Plan versions: 153 added");
        button(visit, "Preview").click();
        visit.sees("The plans would add");
        visit.find("button.main", "Apply").click();
        visit.sees("Undo");
        visit.opened().screenshot("stand-alone-applied-1440");
        assertEquals(List.of(), visit.opened().axeViolations());

        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gaps"))
                .click();
        visit.sees("planned occurrences that can be judged");
        visit.opened().settle();
        visit.opened().screenshot("stand-alone-figures-1440");
        assertEquals(List.of(), visit.opened().consoleErrors());
    }

    @Test
    void capabilityIsSwitchedOnAndFoundOnItsTab() {
        StandAloneVisit visit = visit("administrator", "settings", 1440).go(at("#/administration?department=sleep"));

        visit.page()
                .getByRole(
                        AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Off: Reconciliation, Sleep laboratory"))
                .press("Enter");
        visit.sees("Switch Reconciliation on for Sleep laboratory?").sees("6 people are concerned.");
        button(visit, "Switch on").press("Enter");
        visit.find("#say", "is now: On").waitFor();
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Gaps"))
                .click();

        visit.sees("Job plan gaps");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void dutiesAreChosenFromThoseOfTheHost(int width) {
        StandAloneVisit visit = visit("coordinator", "roster", width);
        visit.page().route("**/duties", route -> route.fulfill(StandAloneVisit.json(DUTIES)));
        visit.page().route("**/duties/*", route -> route.fulfill(StandAloneVisit.nothing()));
        visit.go(at("#/templates")).sees("1 not mapped");
        visit.page().getByText("Mapped activities: 2").click();
        visit.opened().screenshot("stand-alone-duties-" + width);
        assertEquals(List.of(), visit.opened().axeViolations());
        assertFalse(visit.opened().scrollsSideways());

        assertEquals(
                List.of("Choose a duty…", "ENDO, Endoscopy list", "OPD, Outpatient clinic"),
                visit.find("#duty-MEDICAL_EXAMINER option").allInnerTexts());
        assertThat(visit.find("#duty-MDT")).hasValue("GONE");
        visit.find("#duty-MEDICAL_EXAMINER").selectOption("ENDO");
        Request kept = visit.page()
                .waitForRequest("**/duties/MEDICAL_EXAMINER", () -> button(visit, "Save duty for MEDICAL_EXAMINER")
                        .click());
        assertEquals("{\"duty\":\"ENDO\"}", kept.postData());
        visit.sees("MEDICAL_EXAMINER is now rostered as ENDO.");

        Request taken = visit.page()
                .waitForRequest("**/duties/CLINIC", () -> button(visit, "Take away the duty of CLINIC")
                        .click());
        assertEquals("DELETE", taken.method());
        visit.sees("CLINIC has no duty any more.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void sheetOfTheStaffRecordIsCheckedMendedAndKept(int width) {
        StandAloneVisit visit = visit("administrator", "settings", width)
                .answered("api/contributions**", 200, STAFF_RECORD_OFFERED)
                .answered("api/departments/*/staff-record**", 200, REFUSED);
        visit.go(at("#/administration")).sees("Download the sheet");

        button(visit, "Check").click();
        visit.sees("Choose a file first.");
        assertThat(visit.find(STAFF_RECORD + " #outcome")).isFocused();

        visit.find("input[type=file]").setInputFiles(sheet());
        Request check = visit.page().waitForRequest("**/staff-record?step=*", () -> button(visit, "Check")
                .click());
        assertEquals("CHECK", check.url().replaceFirst(".*step=", ""));
        assertEquals("text/csv", check.headerValue("Content-Type"));
        visit.sees("Check only, nothing kept: 38 rows changed, 1 as kept already, 2 refused.");
        assertThat(visit.find(STAFF_RECORD + " #outcome")).isFocused();
        assertThat(visit.find("#say")).containsText("2 refused");
        visit.opened().screenshot("stand-alone-staff-record-" + width);
        assertEquals(List.of(), visit.opened().axeViolations());
        assertFalse(visit.opened().scrollsSideways());

        Request keep = visit.page().waitForRequest("**/staff-record?step=*", () -> button(visit, "Keep the good rows")
                .click());
        assertEquals("GOOD_ROWS", keep.url().replaceFirst(".*step=", ""));
    }

    private static FilePayload sheet() {
        return new FilePayload("people.csv", "text/csv", "staff,team\ns-17,MEDI\n".getBytes(StandardCharsets.UTF_8));
    }

    private static URI at(String hash) {
        return PRODUCT.at("/sessionwise/" + hash);
    }

    private static StandAloneVisit visit(String user, String password, int width) {
        return StandAloneVisit.signedIn(BROWSER, PRODUCT, user, password, width);
    }

    private static Locator button(StandAloneVisit visit, String name) {
        return visit.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
