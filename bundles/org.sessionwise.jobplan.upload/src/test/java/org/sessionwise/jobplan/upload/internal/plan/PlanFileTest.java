package org.sessionwise.jobplan.upload.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.api.upload.UploadFormat;
import org.sessionwise.api.upload.UploadLook;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.jobplan.spi.record.PlanField;

class PlanFileTest {

    private static final Map<String, String> ALL_ROWS = Map.of(
            "zone", "Europe/London",
            "nation", "ENGLAND_AND_WALES",
            "contract", "CONSULTANT_2003_ENGLAND",
            "minutes_per_pa", "240",
            "system_of_record", "E_JOB_PLANNING");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IN_FORCE_FROM|1/4/2026|2026-04-01",
                "IN_FORCE_FROM|2026-04-01T00:00:00Z|2026-04-01",
                "IN_FORCE_FROM|31/04/2026|31/04/2026",
                "START|9.30|09:30",
                "START|12:15 am|00:15",
                "START|1 pm|13:00",
                "START|13 pm|13 pm",
                "START|09:00:30|09:00:30",
                "DAY|Tues|TUESDAY",
                "DAY|T|T",
                "NATION|Northern Ireland|NORTHERN_IRELAND",
                "CATEGORY|dcc|DCC",
                "WEEK|2.0|2",
                "WEEK|2.5|2.5",
                "ASSIGNMENT_NUMBER|000123|000123",
                "ACTIVITY_NAME|1E5|1E5"
            })
    void whatPeopleWriteIsReadWhereItHasOneMeaning(PlanField field, String written, String read) {
        assertEquals(read, CellReading.read(field, written, false));
    }

    @ParameterizedTest
    @CsvSource({"2,120", "3.75,225", "7:30,450", "7h 30m,450", "4 hours,240", "0.333,0.333", "lots,lots", "1:75,1:75"})
    void hoursBecomeWholeMinutesOrStay(String hours, String minutes) {
        assertEquals(minutes, CellReading.read(PlanField.MINUTES_PER_WEEK, hours, true));
    }

    @Test
    void ourOwnColumnsNeedNoMapping() throws Exception {
        String file = "plan_id,version,state,assignment_number,in_force_from,zone,nation,contract,minutes_per_pa,"
                + "activity_id,activity_code,category,timing,minutes_per_week,system_of_record\n"
                + "JP-1,3,APPROVED,1,2026-04-01,Europe/London,SCOTLAND,LOCAL,240,a,ADMIN,SPA,FLEXIBLE,120,PAPER\n";

        JobPlanVersion plan = PlanFile.read(bytes(file), UploadMapping.NOTHING, anybody -> true)
                .judgement()
                .plans()
                .get(0);

        assertEquals(3, plan.version());
        assertEquals("PAPER", plan.systemOfRecord().name());
    }

    @Test
    void murfinsColumnsAreGuessedAndPeopleAreNeverMatchedByName() throws Exception {
        String file = "First name,Last name,Job plan start date,End date,State,Contracted hours per week,"
                + "Total hours per week,Category,Activity,Activity time per week\n"
                + "Ada,Ash,01/04/2026,,approved,40,40,DCC,Clinic,8h 0m\n";
        UploadLook look = PlanFile.look(bytes(file), Optional.empty());
        UploadMapping mapping = look.guess().constants(with(ALL_ROWS, "timing", "FLEXIBLE"));

        PlanFile read = PlanFile.read(bytes(file), mapping, anybody -> true);

        assertEquals("Job plan start date", mapping.columns().get("in_force_from"));
        assertEquals("Activity time per week", mapping.columns().get("minutes_per_week"));
        assertEquals(Set.of("minutes_per_week"), mapping.inHours());
        assertFalse(mapping.columns().containsValue("First name"));
        assertEquals(List.of(), read.judgement().plans());
        assertTrue(read.judgement().rejected().get(0).problem().contains("names are never used"));
        String refused = new String(read.refused("m").bytes(), StandardCharsets.UTF_8);
        assertTrue(refused.lines().findFirst().orElseThrow().contains(",assignment_number,"), refused);

        String filled = refused.replace(",8h 0m,,", ",8h 0m,20012345,");
        PlanFile again = PlanFile.read(bytes(filled), mapping, anybody -> true);
        assertEquals(List.of(), again.judgement().rejected());
        JobPlanVersion plan = again.judgement().plans().get(0);
        assertEquals(
                "PT8H",
                ((Timing.Flexible) plan.activities().get(0).timing()).toString().replaceAll(".*(PT8H).*", "$1"));
        assertFalse(again.content().toString().contains("Ash"), "a name is kept");
    }

    @Test
    void sardsTotalsBecomeTimeAWeekAndTheRestIsToldAsNotRead() throws Exception {
        String file = "{\"online_job_plans\": [{\"id\": 7, \"state\": \"approved\", \"effective_date\": \"2026-04-01\","
                + " \"owner_id\": 99, \"assignment_number\": \"20012345\", \"contract_type\": \"Consultant\","
                + " \"contract_core_pas\": 10.0, \"contracted_dcc\": 7.5, \"contracted_spa\": \"2.5\","
                + " \"contracted_other\": 0, \"working_weeks\": 42, \"contract_apas\": 1, \"on_call_category\": \"A\","
                + " \"ocas_freq\": \"1:8\", \"personal_objectives\": [{\"title\": \"Teach; mentor\"}],"
                + " \"job_contents\": [{\"x\": 1}],"
                + " \"consultant_sign_off\": true, \"consultant_sign_off_date\": \"2026-03-20\"},"
                + " {\"id\": 8, \"state\": \"approved\", \"effective_date\": \"2026-04-01\", \"owner_id\": 98}]}";
        UploadLook look = PlanFile.look(bytes(file), Optional.empty());
        UploadMapping mapping = look.guess()
                .constants(ALL_ROWS)
                .words(Map.of("contract", Map.of("Consultant", "CONSULTANT_2003_ENGLAND")));

        PlanFile read = PlanFile.read(bytes(file), mapping, anybody -> true);

        assertEquals(UploadFormat.SARD, look.format());
        assertTrue(
                look.notes().toString().contains("job_contents"), look.notes().toString());
        JobPlanVersion plan = read.judgement().plans().get(0);
        assertEquals("sard-7", plan.planId().value());
        assertEquals(3, plan.activities().size());
        assertEquals("ADDITIONAL", plan.activities().get(2).remuneration().name());
        assertEquals("Teach, mentor", plan.agreement().objectives().get(0).text());
        assertTrue(plan.activities().get(0).timing().toString().contains("PT30H"));
        assertEquals("2026-03-20", plan.life().signatures().get(0).on().toString());
        assertEquals(1, read.judgement().rejected().size());
        assertTrue(read.judgement().rejected().get(0).problem().contains("owner_id is SARD's own number"));
        String refused = new String(read.refused("s").bytes(), StandardCharsets.UTF_8);
        assertTrue(refused.contains("\"assignment_number\" : \"\"") && !refused.contains("20012345"), refused);
        assertEquals(
                UploadFormat.SARD,
                PlanFile.look(bytes(refused), Optional.empty()).format());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\": 1}|IN-24", "[|IN-01", "[]|IN-24", "{\"a\": 1, \"a\": 2}|IN-01", "[NaN]|IN-01"})
    void otherJsonIsRefused(String json, String code) {
        UploadRefusedException refused =
                assertThrows(UploadRefusedException.class, () -> PlanFile.look(bytes(json), Optional.empty()));

        assertTrue(refused.getMessage().contains(code), refused.getMessage());
    }

    @Test
    void aColumnThatIsGoneIsToldByName() {
        UploadMapping mapping = UploadMapping.NOTHING.columns(Map.of("state", "Status"));

        UploadRefusedException refused = assertThrows(
                UploadRefusedException.class, () -> PlanFile.read(bytes("a,b\n1,2\n"), mapping, anybody -> true));

        assertTrue(refused.getMessage().contains("Status"), refused.getMessage());
    }

    private static Map<String, String> with(Map<String, String> texts, String field, String text) {
        Map<String, String> more = new HashMap<>(texts);
        more.put(field, text);
        return more;
    }
}
