package org.sessionwise.host.reference.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessionwise.host.reference.internal.OpenHost;
import org.sessionwise.host.reference.internal.TestHost;
import org.sessionwise.host.reference.internal.json.Json;
import org.sessionwise.host.reference.internal.rota.Refused;
import org.sessionwise.host.reference.internal.store.RotaDatabase;

class TrustReaderTest {

    @TempDir
    Path folder;

    @Test
    void everythingInTheDocumentIsRead() {
        TrustDocument document = read(TestHost.trustJson());

        assertEquals("Test trust", document.trust().name());
        assertEquals(2, document.departments().size());
        assertEquals(4, document.staff().size());
        assertEquals(3, document.templates().get(0).slots().size());
        assertEquals(4, document.weeks().size());
        assertEquals(4, document.sessions().size());
        assertEquals(2, document.leave().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "format": "rota-trust/1"      | "format": "rota-trust/2"   | document          | format
            "zone": "Europe/London"       | "zone": "London"           | document          | zone
            "nation": "ENGLAND_AND_WALES" | "nation": "FRANCE"         | document          | nation
            "today": "2026-11-18"         | "today": "18/11/2026"      | document          | today
            "weeks": 2                    | "weeks": "two"             | templates[0] (two) | weeks
            "anchor": "2026-11-02"        | "anchor": "2026-11-03"     | templates[0] (two) | anchor
            "day": "TUESDAY"              | "day": "TUE"               | slots[1]          | day
            "start": "14:00", "end"       | "start": "2pm", "end"      | slots[1]          | start
            "role": "lead"                | "role": "leader"           | users[1] (leo)    | role
            "password": "leo-secret"      | "password": ""             | users[1] (leo)    | password
            "teams": ["upper"], "staff": []| "teams": ["up"], "staff": []| users[1] (leo)   | teams
            "tone": "f"                   | "tone": "g"                | duties[1] (NIGHT) | tone
            "id": "bob"                   | "id": "amy"                | staff[1] (amy)    | id
            "lineManager": "amy"          | "lineManager": "eve"       | staff[1] (bob)    | lineManager
            "team": "gas"                 | "team": "upper"            | staff[3] (dan)    | team
            "inTraining": true            | "inTraining": "yes"        | staff[1] (bob)    | inTraining
            "start": "2026-11-16T09:00"   | "start": "2026-12-16T09:00"| sessions[1] (s2)  | end
            "start": "2026-11-16T09:00"   | "start": "2026-10-16T09:00"| sessions[1] (s2)  | start
            "reason": "No patients"       | "reason": null             | sessions[2] (s3)  | reason
            "state": "DRAFT"              | "state": "SKETCH"          | weeks[3]          | state
            "monday": "2026-11-23"        | "monday": "2026-11-16"     | weeks[3]          | monday
            "kind": "STUDY_LEAVE"         | "kind": "PARTY"            | leave[1] (l2)     | kind
            """)
    void whatIsWrongIsToldByRecordAndField(String right, String wrong, String record, String field) {
        String json = TestHost.trustJson().replaceFirst(Pattern.quote(right), wrong);
        assertNotEquals(TestHost.trustJson(), json);

        Refused refused = assertThrows(Refused.class, () -> read(json));

        assertEquals(record, refused.faults().get(0).record());
        assertEquals(field, refused.faults().get(0).field());
        assertTrue(refused.getMessage().contains("expected"), refused.getMessage());
    }

    @Test
    void whatIsNoJsonIsToldByPlace() {
        Refused refused = assertThrows(Refused.class, () -> read("{\"format\":\n 7,,"));
        assertTrue(refused.getMessage().contains("line 2"), refused.getMessage());
        assertThrows(Refused.class, () -> read("{\"format\":1,\"format\":2}"));
        assertThrows(Refused.class, () -> read("[]"));
    }

    @Test
    void withoutADemonstrationDayTodayIsTheRealDate() {
        TrustDocument document = read(TestHost.trustJson().replace("\"today\": \"2026-11-18\", ", ""));

        assertEquals(Optional.empty(), document.trust().demonstrationDay());
    }

    @Test
    void aSecondDocumentDoesNotTouchWhatIsThere() {
        try (RotaDatabase database = RotaDatabase.open(folder.resolve("rota.db"))) {
            TrustImport imports = new TrustImport(database, TestHost.PASSWORDS);
            imports.bringIn(read(TestHost.trustJson()));
            imports.bringIn(read(TestHost.trustJson().replace("Test trust", "Another trust")));

            OpenHost host =
                    OpenHost.of(database, TestHost.PASSWORDS, Clock.systemUTC()).orElseThrow();
            assertEquals("Test trust", host.trust().name());
        }
    }

    private static TrustDocument read(String json) {
        return new TrustReader().read(new Json().read(TestHost.bytes(json)));
    }
}
