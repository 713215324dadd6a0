package org.sessionwise.demo.internal.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.demo.internal.trust.MadeUpTrust;

class JobPlanFeedTest {

    private static final MadeUpTrust TRUST = new MadeUpTrust();

    private JobPlanFeed feed;

    @BeforeEach
    void feedOfTheMadeUpTrust() {
        feed = new JobPlanFeed(TRUST.plans(), TRUST.changes());
    }

    @Test
    void pagesTogetherHoldEveryItemOnce() {
        Snapshot everything = feed.everything();
        List<String> keys = new ArrayList<>();
        for (int page = 1; page <= everything.pages(25); page++) {
            everything
                    .page(page, 25)
                    .get("items")
                    .forEach(item -> keys.add(item.get("planId") + "/" + item.get("version")));
        }

        assertTrue(everything.pages(25) > 1);
        assertEquals(TRUST.plans().size(), keys.size());
        assertEquals(keys.size(), new HashSet<>(keys).size());
        assertEquals(keys.size(), everything.page(1, 25).get("total").asInt());
    }

    @Test
    void nothingHasChangedSinceTheLastCursor() {
        Snapshot changes = feed.changesSince(feed.everything().cursor()).orElseThrow();

        assertEquals("CHANGES", changes.coverage());
        assertEquals(List.of(), changes.items());
        assertEquals(1, changes.pages(25));
        assertEquals(feed.everything().cursor(), changes.cursor());
    }

    @Test
    void publishedChangeIsTheOnlyOneSinceTheCursor() {
        String cursor = feed.everything().cursor();

        assertTrue(feed.publish("withdrawal"));

        Snapshot changes = feed.changesSince(cursor).orElseThrow();
        assertEquals(1, changes.items().size());
        assertEquals(
                "{\"kind\":\"WITHDRAWN\",\"planId\":\"JP-1039\"}",
                changes.items().get(0).toString());
        assertNotEquals(cursor, changes.cursor());
    }

    @Test
    void newVersionComesWithTheEndOfTheOldOne() {
        String cursor = feed.everything().cursor();

        feed.publish("new-version");

        List<String> starts = feed.changesSince(cursor).orElseThrow().items().stream()
                .map(item ->
                        item.get("version") + " " + item.at("/inForce/from").asText())
                .toList();
        assertEquals(List.of("1 2026-04-01", "2 2026-11-23"), starts);
    }

    @Test
    void everyPreparedChangeChangesSomething() {
        for (String name : TRUST.changes().keySet()) {
            String before = feed.everything().cursor();
            feed.publish(name);
            assertFalse(feed.changesSince(before).orElseThrow().items().isEmpty(), name);
        }
    }

    @Test
    void changeIsPublishedOnce() {
        feed.publish("withdrawal");
        String cursor = feed.everything().cursor();

        assertFalse(feed.publish("withdrawal"));
        assertEquals(cursor, feed.everything().cursor());
    }

    @Test
    void snapshotStaysAsItWasWhileTheFeedGoesOn() {
        Snapshot before = feed.everything();
        feed.publish("withdrawal");

        assertEquals(Optional.of(before), feed.snapshot(before.name()));
    }

    @Test
    void snapshotOfChangesCanBeTurnedPageByPage() {
        String cursor = feed.everything().cursor();
        feed.publish("new-version");
        Snapshot changes = feed.changesSince(cursor).orElseThrow();

        assertEquals(Optional.of(changes), feed.snapshot(changes.name()));
        assertEquals(2, changes.pages(1));
        assertEquals(2, changes.page(2, 1).at("/items/0/version").asInt());
    }

    @Test
    void unknownCursorAndSnapshotAreExpired() {
        assertEquals(Optional.empty(), feed.changesSince("c-81"));
        assertEquals(Optional.empty(), feed.snapshot("s-81"));
    }

    @Test
    void cursorOutlivesARestartWithTheSameContent() {
        String cursor = feed.everything().cursor();

        assertTrue(new JobPlanFeed(TRUST.plans(), TRUST.changes())
                .changesSince(cursor)
                .isPresent());
    }

    @Test
    void cursorOfAPublishedChangeEndsWithTheProcess() {
        feed.publish("withdrawal");
        String cursor = feed.everything().cursor();

        assertTrue(new JobPlanFeed(TRUST.plans(), TRUST.changes())
                .changesSince(cursor)
                .isEmpty());
    }

    @Test
    void itemReadsAsDocumented() {
        JsonNode plan = feed.everything().items().stream()
                .filter(item -> item.get("planId").asText().equals("JP-1022")
                        && item.get("version").asInt() == 2)
                .findFirst()
                .orElseThrow();

        assertEquals("PLAN", plan.get("kind").asText());
        assertEquals(
                "{\"body\":\"GMC\",\"number\":\"0900154\"}",
                plan.at("/person/registration").toString());
        assertEquals(
                "{\"from\":\"2026-04-01\",\"until\":null}", plan.get("inForce").toString());
        assertEquals(
                "{\"code\":\"CONSULTANT_2003_ENGLAND\",\"minutesPerPa\":240}",
                plan.get("contract").toString());
        assertEquals(
                "{\"id\":\"endoscopy-1\",\"code\":\"ENDOSCOPY\",\"name\":\"Endoscopy list\",\"category\":\"DCC\","
                        + "\"onBankHoliday\":\"FALLS_AWAY\",\"subtype\":\"lists\",\"priority\":3,"
                        + "\"output\":{\"perSession\":\"10\",\"unit\":\"points\"},\"objectives\":[\"END-1\"],"
                        + "\"timing\":{\"kind\":\"TIMETABLED\",\"cycleWeeks\":1,"
                        + "\"anchor\":\"2026-06-01\",\"slots\":[{\"week\":1,\"day\":\"MONDAY\",\"start\":\"08:30\","
                        + "\"end\":\"12:30\"}]}}",
                plan.at("/activities/0").toString());
        assertEquals(
                "[{\"role\":\"EMPLOYEE\",\"signedOn\":\""
                        + plan.get("reviewedOn").asText() + "\"},{\"role\":\"MANAGER\",\"signedOn\":\""
                        + plan.get("approvedOn").asText() + "\"}]",
                plan.get("signatures").toString());
        assertTrue(plan.get("activities").toString().contains("{\"kind\":\"FLEXIBLE\",\"minutesPerWeek\":120}"));
        assertTrue(plan.get("activities")
                .toString()
                .contains("{\"kind\":\"ANNUALISED\",\"occurrencesPerYear\":30,\"minutesEach\":240}"));
    }
}
