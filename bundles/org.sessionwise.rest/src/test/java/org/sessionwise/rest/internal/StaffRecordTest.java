package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffRecordTest {

    private static final String SHEET = "/departments/anaes/staff-record";

    private Trust trust;

    @BeforeEach
    void open() {
        trust = Trust.open();
    }

    @AfterEach
    void close() {
        trust.close();
    }

    @Test
    void theSheetIsAFileThatNobodyStores() throws Exception {
        HttpResponse<String> answer = trust.get("administrator", SHEET);

        assertEquals(200, answer.statusCode());
        assertEquals("staff,name\r\na1,Zo\u00eb of anaes\r\n", answer.body());
        assertEquals("text/csv", answer.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "attachment; filename=\"staff-record-anaes.csv\"",
                answer.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void aSheetIsPutBackAndEachRefusedRowIsTold() throws Exception {
        HttpResponse<String> answer = put("administrator", SHEET + "?step=GOOD_ROWS", "staff,team\r\na1,Red\r\n");

        JsonNode report = Trust.json(answer);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "{\"kept\":true,\"changed\":3,\"unchanged\":1,\"refused\":[{\"line\":3,\"staff\":\"a9\","
                        + "\"column\":\"staff\",\"expected\":\"somebody of the department\",\"remedy\":\"Leave it out.\"}]}",
                report.toString());
        assertEquals(List.of("anaes GOOD_ROWS administrator 20"), trust.sheets.taken);
    }

    @Test
    void onlyAnAdministratorOfTheDepartmentReadsOrPutsIt() throws Exception {
        assertEquals("403 not-permitted", Trust.problem(trust.get("coordinator", SHEET)));
        assertEquals("404 unknown-department", Trust.problem(trust.get("lead", SHEET)));
        assertEquals("404 unknown-department", Trust.problem(put("lead", SHEET + "?step=CHECK", "")));
        assertEquals(
                "404 unknown-department",
                Trust.problem(put("administrator", "/departments/surg/staff-record?step=CHECK", "")));
        assertTrue(trust.sheets.taken.isEmpty());
    }

    @Test
    void theStepMustBeSaid() throws Exception {
        assertEquals("400 bad-parameter", Trust.problem(put("administrator", SHEET, "")));
        assertEquals("400 bad-parameter", Trust.problem(put("administrator", SHEET + "?step=KEEP", "")));
        assertTrue(trust.sheets.taken.isEmpty());
    }

    @Test
    void whatIsTooLargeOrNoSheetIsRefused() throws Exception {
        String large = "x".repeat(5 * 1024 * 1024 + 1);
        assertEquals("413 too-large", Trust.problem(put("administrator", SHEET + "?step=CHECK", large)));
        assertEquals(
                "415 unsupported-media-type",
                Trust.problem(trust.send("PUT", "administrator", SHEET + "?step=CHECK", "{}")));
    }

    @Test
    void withoutTheServiceThereIsNoSheet() throws Exception {
        try (Trust bare = Trust.withoutStaffRecord()) {
            assertEquals("404 no-staff-record", Trust.problem(bare.get("administrator", SHEET)));
        }
    }

    @Test
    void besideAHostThatKeepsTheseThingsItselfThereIsNoSheet() throws Exception {
        trust.sheets.inUse = false;

        assertEquals("404 no-staff-record", Trust.problem(trust.get("administrator", SHEET)));
        assertEquals("404 no-staff-record", Trust.problem(put("administrator", SHEET + "?step=GOOD_ROWS", "staff\n")));
        assertTrue(trust.sheets.taken.isEmpty());
    }

    private HttpResponse<String> put(String user, String path, String sheet) throws Exception {
        return trust.send(trust.request(user, path)
                .header("Content-Type", "text/csv")
                .PUT(HttpRequest.BodyPublishers.ofString(sheet)));
    }
}
