package org.sessionwise.jobplan.http.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.LeaveKind;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.Timing;
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
                    FeedPage read = new PageReader(100).read(page.toString().getBytes(UTF_8), "the example");
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
                "/activities/2/timing/minutesEach=1441",
                "/year={\"begins\":\"02-29\"}",
                "/year={\"workingWeeks\":42.5}",
                "/year={\"contracted\":-1}",
                "/year={\"contracted\":\"1/0\"}",
                "/onCall={\"category\":\"C\",\"oneIn\":6}",
                "/onCall={\"category\":\"A\"}",
                "/responsibilities=[1]",
                "/objectives=[{\"id\":\"P1\",\"level\":\"PERSON\"}]",
                "/support=[{\"kind\":\"MONEY\",\"text\":\"x\"}]",
                "/signatures=[{\"role\":\"EMPLOYEE\"}]",
                "/disputes=[{\"kind\":\"APPEAL\",\"opened\":\"today\"}]",
                "/activities/0/priority=0",
                "/activities/0/cover=true",
                "/activities/0/remuneration=\"PAID\"",
                "/activities/0/output={\"perSession\":8}",
                "/activities/0/purposes=[\"REST\"]",
                "/activities/0/objectives=[\"P1\",\"P1\"]",
                "/activities/0/agreement={\"employee\":\"soon\"}",
                "/activities/1/timing={\"kind\":\"MONTHLY\",\"slots\":[]}",
                "/activities/1/timing={\"kind\":\"COUNTED\",\"times\":1,\"per\":\"DAY\",\"minutesEach\":60}",
                "/activities/1/timing={\"kind\":\"ON_CALL\",\"dutiesPerYear\":0}"
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
    void whatTheExampleSaysIsReadToTheLetter() throws Exception {
        JsonNode page =
                DOCUMENT.at("/paths/~1job-plans/get/responses/200/content/application~1json/examples/everything/value");
        JobPlanVersion plan = ItemReader.read(
                        new PageReader(100).read(page.toString().getBytes(UTF_8), "the example"))
                .plans()
                .get(0);

        assertEquals(Optional.of(new Fraction(21, 2)), plan.year().contracted());
        assertEquals(
                Map.of(LeaveKind.ANNUAL, Fraction.of(32), LeaveKind.STUDY, Fraction.of(10)),
                plan.year().leaveDays());
        assertEquals(List.of("Lead for acute care"), plan.agreement().responsibilities());
        assertEquals(
                Optional.of(new ObjectiveId("T1")),
                plan.agreement().objectives().get(0).supports());
        assertEquals(2, plan.agreement().support().size());
        assertEquals(2, plan.life().signatures().size());
        assertEquals(
                Optional.of("Half an SPA for teaching"),
                plan.life().disputes().get(0).outcome());
        Activity clinic = plan.activities().get(0);
        assertEquals(Optional.of(new Output(new Fraction(17, 2), "patients")), clinic.output());
        assertEquals(Set.of(new ObjectiveId("P1")), clinic.objectives());
        assertEquals(Set.of(Purpose.MANAGING_PLANS), plan.activities().get(1).purposes());
        assertInstanceOf(Timing.Monthly.class, plan.activities().get(2).timing());
        assertEquals(Remuneration.PRIVATE, plan.activities().get(3).remuneration());
        assertTrue(plan.activities().get(4).covered());
        assertEquals(
                Duration.ofHours(5),
                ((Timing.OnCall) plan.activities().get(4).timing()).work().total());
    }

    @Test
    void theSchemaIsNotBlind() {
        assertTrue(problems("JobPlanPage", Feed.of(1).page(1, 4)).isEmpty());
        assertFalse(problems("JobPlanPage", Feed.of(1).page(1, 4).put("feed", "other"))
                .isEmpty());
        assertFalse(problems("JobPlanPage", Feed.JSON.createObjectNode()).isEmpty());
    }
}
