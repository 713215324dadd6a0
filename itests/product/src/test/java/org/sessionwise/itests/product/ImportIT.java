package org.sessionwise.itests.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A coordinator brings in job plans from the files that people have. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportIT {

    private static final String HEADING = "ESR number,Start date,Status,Activity,Type of PA,Hours per week\n";
    private static final String GOOD = "29000274,01/04/2026,Approved,Clinic,Clinic time,4\n";
    private static final String NO_SUCH_DAY = "29000411,31/04/2026,Approved,Clinic,DCC,4\n";
    private static final String NO_SUCH_WORD = "29000548,01/04/2026,Approved,Audit,Sundry,2\n";

    @RegisterExtension
    static final RunningProduct PRODUCT = RunningProduct.withNewData()
            .withSettings(
                    "org.sessionwise.ui",
                    Map.of(
                            "hostPages", "/host/",
                            "tokenHeader", "X-Rota-Token",
                            "tokenFrom", "json /host/api/session token"));

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private StandAloneVisit visit;

    private void sit(int width) {
        visit = StandAloneVisit.signedIn(BROWSER, PRODUCT, "coordinator", "roster", width)
                .go(PRODUCT.at("/sessionwise/#/imports"))
                .sees("Choose a file, or drop it here");
    }

    private Locator button(String name) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void looksWell(String name) {
        visit.opened().settle();
        visit.opened().screenshot(name);
        assertEquals(List.of(), visit.opened().axeViolations());
        assertFalse(visit.opened().scrollsSideways());
    }

    private void choose(String name, byte[] file) {
        visit.find("input[type=file]").setInputFiles(new FilePayload(name, "application/octet-stream", file));
    }

    private void everywhere(String field, String text) {
        Locator place = visit.page().getByLabel(field + " in all rows");
        if (place.evaluate("place => place.tagName").equals("SELECT")) {
            place.selectOption(text);
        } else {
            place.fill(text);
            place.blur();
        }
    }

    @Test
    @Order(1)
    void aCsvFileIsMappedCheckedAndItsGoodRowsTaken() throws IOException {
        sit(1440);
        looksWell("import-empty-1440");
        choose("Surgery 2026.csv", bytes(HEADING + GOOD + NO_SUCH_DAY + NO_SUCH_WORD));
        visit.sees("Still needed: nation, contract, timing.");
        assertThat(visit.page().getByLabel("Name of this import")).hasValue("Surgery");
        everywhere("nation", "ENGLAND_AND_WALES");
        everywhere("contract", "CONSULTANT_2003_ENGLAND");
        everywhere("timing", "FLEXIBLE");
        visit.page().getByText("Words of yours for words of ours").click();
        Locator words = visit.find("#words-category");
        words.fill("Clinic time = DCC");
        words.blur();
        looksWell("import-mapping-1440");

        button("Check").focus();
        visit.page().keyboard().press("Enter");
        visit.sees("Check only, nothing kept: 1 plan from 1 row, 2 rows refused.");
        assertThat(visit.find("#outcome")).isFocused();
        visit.sees("line 3");
        looksWell("import-checked-1440");

        Download refused = visit.page()
                .waitForDownload(() -> button("Download the refused rows").click());
        String text = Files.readString(refused.path());
        assertEquals("Surgery-refused.csv", refused.suggestedFilename());
        assertTrue(text.contains("29000411") && !text.contains("29000274"), text);

        button("Take: these are all plans of this import").click();
        visit.sees("Taken: 1 plan from 1 row, 2 rows refused.");
        visit.sees("1 added");
        looksWell("import-taken-1440");
        assertEquals(List.of(), visit.opened().consoleErrors());
    }

    @Test
    @Order(2)
    void aWorkbookIsReadByTheColumnsKeptAndAddsToWhatIsThere() {
        sit(390);
        choose("Surgery.xlsx", workbook());
        visit.sees("Formulas in the sheet: 1. Read is what they showed");
        assertThat(visit.page().getByLabel("contract in all rows")).hasValue("CONSULTANT_2003_ENGLAND");
        looksWell("import-mapping-390");

        button("Check").click();
        visit.sees("Check only, nothing kept: 1 plan from 1 row, 0 rows refused.");
        looksWell("import-checked-390");
        button("Take: add or mend these, the others stay").click();

        visit.sees("1 added");
        visit.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Go to pulls and templates"))
                .click();
        visit.sees("Uploaded: Surgery");
    }

    @Test
    @Order(3)
    void whatCannotBeReadIsSaid() {
        sit(390);
        choose("plans.xlsx", bytes("%PDF-1.7"));

        visit.sees("The file is a PDF, whatever its name says");
        looksWell("import-refused-390");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook as spreadsheet programs write it: numbers for ids and days, a formula for the hours. */
    private static byte[] workbook() {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        String rows = "<row>" + text("ESR number") + text("Start date") + text("Status") + text("Activity")
                + text("Type of PA") + text("Hours per week")
                + "</row><row><c><v>29000411</v></c><c s=\"1\"><v>46113</v></c>"
                + text("Approved") + text("Clinic") + text("DCC") + "<c><f>2*2</f><v>4</v></c></row>";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + main
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"Plans\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet " + main
                            + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            put(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>");
        } catch (IOException neverInMemory) {
            throw new AssertionError(neverInMemory);
        }
        return file.toByteArray();
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static void put(ZipOutputStream zip, String name, String part) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes(part));
        zip.closeEntry();
    }
}
