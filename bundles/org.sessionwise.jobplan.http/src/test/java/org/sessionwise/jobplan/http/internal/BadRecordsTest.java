package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.jobplan.http.internal.FeedServer.Reply;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.RejectedRecord;

class BadRecordsTest {

    private static JobPlanBatch read(JsonNode... items) throws Exception {
        try (FeedServer server = new FeedServer().answering(new Feed().add(items));
                Source source = new Source(server, Map.of())) {
            return source.read();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /version                            | "2"          | version                              | found a text
                    /version                            | 0            | version                              | found 0
                    /version                            | 1.5          | version                              | fraction
                    /version                            | 99999999999  | version                              | too large
                    /version                            | null         | version                              | is missing
                    /state                              | "WITHDRAWN"  | state                                | DRAFT, IN_DISCUSSION, REVIEWED, MEDIATION, APPEAL, AWAITING_SIGNATURES, APPROVED, SUPERSEDED
                    /state                              | "approved"   | state                                | found approved
                    /state                              | 1            | state                                | expected a text
                    /systemOfRecord                     | "FAX"        | systemOfRecord                       | found FAX
                    /person                             | null         | person.assignmentNumber              | assignment number or a professional registration
                    /person                             | "Dr Who"     | person                               | expected an object
                    /person/assignmentNumber            | 20012345     | person.assignmentNumber              | expected a text
                    /person/assignmentNumber            | " 20012345"  | person.assignmentNumber              | blank at its start
                    /person/registration                | "GMC 1"      | person.registration                  | expected an object
                    /person/registration/body           | null         | person.registration.body             | is missing
                    /person/registration/number         | "12 34"      | person.registration                  | expected such as GMC 1234567
                    /inForce                            | null         | inForce.from                         | is missing
                    /inForce/from                       | "2026-02-30" | inForce.from                         | found 2026-02-30
                    /inForce/from                       | "2026-2-3"   | inForce.from                         | found 2026-2-3
                    /inForce/from                       | "0001-01-01" | inForce.from                         | years 1900 to 2199
                    /inForce/from                       | "9999-12-31" | inForce.from                         | years 1900 to 2199
                    /inForce/until                      | "2026-04-01" | inForce.until                        | must end after it starts
                    /zone                               | "Mars/North" | zone                                 | found Mars/North
                    /zone                               | "+01:00"     | zone                                 | such as Europe/London
                    /nation                             | "FRANCE"     | nation                               | found FRANCE
                    /contract                           | null         | contract.code                        | is missing
                    /contract/code                      | " "          | contract.code                        | blank
                    /contract/minutesPerPa              | 0            | contract.minutesPerPa                | 1 to 1440
                    /reviewedOn                         | "10.3.2026"  | reviewedOn                           | found 10.3.2026
                    /approvedOn                         | false        | approvedOn                           | found true or false
                    /activities                         | null         | activities                           | is missing
                    /activities                         | {}           | activities                           | found an object
                    /activities/0                       | 7            | activities[0]                        | expected an object
                    /activities/0/id                    | null         | activities[0].id                     | is missing
                    /activities/1/id                    | "a1"         | ''                                   | stands twice
                    /activities/0/code                  | ""           | activities[0].code                   | is blank
                    /activities/0/name                  | 5            | activities[0].name                   | expected a text
                    /activities/0/category              | "ABC"        | activities[0].category               | DCC, SPA, ANR, EXT
                    /activities/0/onBankHoliday         | null         | activities[0].onBankHoliday          | FALLS_AWAY, STAYS
                    /activities/0/timing                | null         | activities[0].timing.kind            | is missing
                    /activities/0/timing/kind           | "DAILY"      | activities[0].timing.kind            | found DAILY
                    /activities/0/timing/cycleWeeks     | 0            | activities[0].timing.cycleWeeks      | found 0
                    /activities/0/timing/cycleWeeks     | 2            | activities[0].timing.slots[1].week   | a week of the cycle, 1 to 2
                    /activities/0/timing/anchor         | "2026-06-02" | activities[0].timing.anchor          | is a Monday
                    /activities/0/timing/slots          | []           | activities[0].timing.kind            | at least one slot
                    /activities/0/timing/slots          | null         | activities[0].timing.slots           | expected a list
                    /activities/0/timing/slots/0        | []           | activities[0].timing.slots[0]        | found a list
                    /activities/0/timing/slots/0/week   | 5            | activities[0].timing.slots[0].week   | a week of the cycle, 1 to 4
                    /activities/0/timing/slots/0/day    | "Mon"        | activities[0].timing.slots[0].day    | found Mon
                    /activities/0/timing/slots/0/start  | "9:00"       | activities[0].timing.slots[0].start  | found 9:00
                    /activities/0/timing/slots/0/start  | "24:00"      | activities[0].timing.slots[0].start  | 00:00 to 23:59
                    /activities/0/timing/slots/0/end    | "24:00"      | activities[0].timing.slots[0].end    | found 24:00
                    /activities/0/timing/slots/0/end    | "09:00"      | activities[0].timing.slots[0].end    | the same as the start
                    /activities/1/timing/minutesPerWeek | -5           | activities[1].timing.minutesPerWeek  | found -5
                    /activities/2/timing/occurrencesPerYear | 0        | activities[2].timing.occurrencesPerYear | found 0
                    /activities/2/timing/minutesEach    | 1441         | activities[2].timing.minutesEach     | 1 to 1440
                    """)
    void aBadFieldRejectsItsRecordOnly(String pointer, String value, String field, String part) throws Exception {
        JobPlanBatch batch = read(Feed.plan("JP-100", 1), changed(pointer, value), Feed.plan("JP-200", 1));

        RejectedRecord rejected = batch.rejected().get(0);
        assertEquals(1, batch.rejected().size());
        assertEquals(2, batch.plans().size());
        assertEquals(Optional.of(new JobPlanId("JP-001")), rejected.plan());
        assertEquals(field, rejected.field());
        assertTrue(rejected.problem().contains(part), rejected.problem());
        assertTrue(rejected.record().startsWith("plan JP-001"), rejected.record());
        assertFalse(rejected.toString().contains("20012345"), "personal data in " + rejected);
        assertFalse(rejected.toString().contains("Dr Who"), "personal data in " + rejected);
    }

    private static ObjectNode changed(String pointer, String value) throws Exception {
        ObjectNode plan = Feed.plan();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = plan.at(pointer.substring(0, last));
        JsonNode node = Feed.JSON.readTree(value);
        String name = pointer.substring(last + 1);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(name), node);
        } else {
            ((ObjectNode) parent).set(name, node);
        }
        return plan;
    }

    @Test
    void twoSlotsAtTheSameTimeAreRejected() throws Exception {
        ObjectNode plan = Feed.plan();
        ArrayNode slots = (ArrayNode) plan.at("/activities/0/timing/slots");
        slots.add(slots.get(0).deepCopy());

        RejectedRecord rejected = read(plan).rejected().get(0);

        assertEquals("activities[0].timing.slots[2].start", rejected.field());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "[]",
                "{}",
                "{\"kind\":\"PLAN\"}",
                "{\"kind\":\"PLAN\",\"planId\":7}",
                "{\"kind\":\"WITHDRAWN\"}",
                "{\"kind\":\"NOTE\"}"
            })
    void aRecordWithoutAPlanIsNamedByItsPlace(String item) throws Exception {
        JobPlanBatch batch = read(Feed.plan(), Feed.JSON.readTree(item));

        assertEquals(1, batch.plans().size());
        assertEquals("page 1, item 2", batch.rejected().get(0).record());
        assertEquals(Optional.empty(), batch.rejected().get(0).plan());
    }

    @ParameterizedTest
    @CsvSource({
        "'\"planId\":\"JP-001\"', '\"planId\":\"JP\\u0000\"', planId, control characters",
        "'\"planId\":\"JP-001\"', '\"planId\":\"JP\\n1\"', planId, control characters",
        "'\"planId\":\"JP-001\"', '\"planId\":\"JP\\ud800\"', planId, control characters",
        "'\"version\":2', '\"version\":1e400', version, too large",
        "'\"version\":2', '\"version\":2.0', version, a fraction"
    })
    void whatJacksonLetsThroughIsRejected(String good, String bad, String field, String part) throws Exception {
        String page = new Feed().add(Feed.plan()).page(1, 1).toString();
        assertTrue(page.contains(good));
        try (FeedServer server = new FeedServer().answering(question -> Reply.json(page.replace(good, bad)));
                Source source = new Source(server, Map.of())) {
            RejectedRecord rejected = source.read().rejected().get(0);

            assertEquals(field, rejected.field());
            assertTrue(rejected.problem().contains(part), rejected.problem());
        }
    }

    @Test
    void contractsInHoursAndPlansForLaterAreGood() throws Exception {
        ObjectNode plan = Feed.plan();
        ((ObjectNode) plan.get("contract")).putNull("minutesPerPa");
        ((ObjectNode) plan.get("person")).putNull("registration");
        plan.putNull("reviewedOn").remove("approvedOn");
        plan.putArray("activities");

        JobPlanBatch batch = read(plan);

        assertEquals(List.of(), batch.rejected());
        assertEquals(Optional.empty(), batch.plans().get(0).contract().onePa());
        assertEquals(List.of(), batch.plans().get(0).activities());
    }
}
