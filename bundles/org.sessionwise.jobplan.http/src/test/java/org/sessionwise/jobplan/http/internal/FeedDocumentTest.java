package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.jobplan.spi.JobPlanBatch;

/** The feed's OpenAPI document, its examples, the feed of these tests and what the source accepts agree. */
class FeedDocumentTest {

    private static final String ADDRESS = "https://job-plans.example.org/job-plan-feed";
    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try (InputStream in =
                FeedDocumentTest.class.getResourceAsStream("/org/sessionwise/jobplan/http/job-plan-feed.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Set<ValidationMessage> problems(String schema, JsonNode value) {
        JsonSchema rule = JsonSchemaFactory.getInstance(
                        VersionFlag.V202012,
                        builder ->
                                builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, DOCUMENT.toString()))))
                .getSchema(
                        SchemaLocation.of(ADDRESS + "#/components/schemas/" + schema),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return rule.validate(value);
    }

    private static void assertFits(String schema, JsonNode value) {
        assertEquals(Set.of(), problems(schema, value));
    }

    @Test
    void itIsOpenApi31() {
        assertEquals("3.1.0", DOCUMENT.get("openapi").textValue());
    }

    @TestFactory
    Stream<DynamicTest> everyReferenceLeadsSomewhere() {
        return DOCUMENT.findValuesAsText("$ref").stream()
                .distinct()
                .map(target -> DynamicTest.dynamicTest(
                        target,
                        () -> assertFalse(DOCUMENT.at(target.substring(1)).isMissingNode())));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleFitsAndIsReadable() {
        return DOCUMENT
                .at("/paths/~1job-plans/get/responses/200/content/application~1json/examples")
                .properties()
                .stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> {
                    JsonNode page = example.getValue().get("value");
                    assertFits("JobPlanPage", page);
                    FeedPage read = new PageReader(100)
                            .read(page.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8), "the example");
                    assertEquals(page.get("items").size(), ItemReader.read(read).count());
                    assertEquals(0, ItemReader.read(read).rejected().size());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfAProblemFits() {
        return DOCUMENT.at("/components/responses").properties().stream()
                .map(answer -> DynamicTest.dynamicTest(
                        answer.getKey(),
                        () -> assertFits(
                                "Problem", answer.getValue().at("/content/application~1problem+json/example"))));
    }

    @Test
    void theFeedOfTheseTestsFits() {
        Feed feed = Feed.of(5).add(Feed.plan(), Feed.withdrawn("JP-009"));

        assertFits("JobPlanPage", feed.page(1, 4));
        assertFits("JobPlanPage", feed.page(2, 4));
        assertFits("JobPlanPage", new Feed().changes("c-81").page(1, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/version=0",
                "/version=\"2\"",
                "/state=\"WITHDRAWN\"",
                "/systemOfRecord=\"FAX\"",
                "/person={\"assignmentNumber\":null,\"registration\":null}",
                "/person={\"assignmentNumber\":\" 1\"}",
                "/person={\"registration\":{\"body\":\"GMC\"}}",
                "/inForce={\"from\":\"2026-02-30\"}",
                "/inForce={\"until\":\"2026-03-30\"}",
                "/nation=\"FRANCE\"",
                "/contract={\"code\":\"\"}",
                "/contract={\"code\":\"A\",\"minutesPerPa\":0}",
                "/reviewedOn=\"10.3.2026\"",
                "/activities=[{}]",
                "/activities/0/category=\"ABC\"",
                "/activities/0/onBankHoliday=\"MAYBE\"",
                "/activities/0/timing={\"kind\":\"DAILY\"}",
                "/activities/0/timing/cycleWeeks=0",
                "/activities/0/timing/slots=[]",
                "/activities/0/timing/slots/0/day=\"Mon\"",
                "/activities/0/timing/slots/0/start=\"24:00\"",
                "/activities/0/timing/slots/0/week=0",
                "/activities/1/timing/minutesPerWeek=0",
                "/activities/2/timing/minutesEach=1441"
            })
    void whatTheDocumentForbidsTheSourceRejects(String change) throws Exception {
        int equals = change.indexOf('=');
        int last = change.lastIndexOf('/', equals);
        ObjectNode plan = Feed.plan();
        ((ObjectNode) plan.at(change.substring(0, last)))
                .set(change.substring(last + 1, equals), Feed.JSON.readTree(change.substring(equals + 1)));

        assertFalse(problems("Item", plan).isEmpty());
        try (FeedServer server = new FeedServer().answering(new Feed().add(plan));
                Source source = new Source(server, Map.of())) {
            JobPlanBatch batch = source.read();
            assertEquals(1, batch.rejected().size());
        }
    }

    @Test
    void theSchemaIsNotBlind() {
        assertTrue(problems("JobPlanPage", Feed.of(1).page(1, 4)).isEmpty());
        assertFalse(problems("JobPlanPage", Feed.of(1).page(1, 4).put("feed", "other"))
                .isEmpty());
        assertFalse(problems("JobPlanPage", Feed.JSON.createObjectNode()).isEmpty());
    }
}
