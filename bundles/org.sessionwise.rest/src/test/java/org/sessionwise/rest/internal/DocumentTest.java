package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTest {

    private static final List<Class<?>> RESOURCES = List.of(
            StatusResource.class,
            DocumentResource.class,
            MeResource.class,
            ContributionsResource.class,
            StaffRecordResource.class,
            DepartmentsResource.class,
            PositionResource.class,
            FindingsResource.class,
            FiguresResource.class,
            TrustFiguresResource.class,
            AnnualisedResource.class,
            TimesResource.class,
            OutputResource.class,
            PeopleResource.class,
            PersonSuggestionsResource.class,
            SuggestionsResource.class,
            YearsResource.class,
            YearResource.class,
            OwnYearResource.class,
            MarkersResource.class,
            CellDecorationResource.class,
            TemplatesResource.class,
            DutiesResource.class,
            SourcesResource.class,
            BankHolidaysResource.class,
            ImportsResource.class,
            PullsResource.class,
            UnmatchedResource.class,
            NotificationsResource.class,
            JobsResource.class,
            CapabilitiesResource.class,
            CapabilityMatrixResource.class,
            CapabilityPreviewResource.class,
            CapabilityChangesResource.class,
            ContributionSettingsResource.class,
            ContributionFailuresResource.class,
            SwitchResource.class,
            AuditResource.class,
            AuditExportResource.class,
            SetupResource.class,
            ConnectionsResource.class,
            DataHealthResource.class,
            AccessReportResource.class,
            AccessReportExportResource.class,
            TeamPlansResource.class,
            OutsideTariffResource.class,
            ConsistencyResource.class,
            TariffsResource.class,
            ContractsResource.class,
            FiguresExportResource.class,
            FindingsExportResource.class,
            DepartmentExportsResource.class,
            ExportsResource.class,
            UnmappedResource.class,
            SessionsFeedResource.class,
            OwnSessionsFeedResource.class,
            ReviewsResource.class,
            QuartersResource.class,
            PoliciesResource.class,
            ReviewPolicyResource.class,
            AttainmentResource.class,
            AttainmentStepsResource.class,
            AttainmentPolicyResource.class,
            EvidenceResource.class,
            EvidenceFileResource.class,
            PersonRecordsResource.class,
            SamplesResource.class,
            IndicatorsResource.class,
            PacksResource.class,
            EventsResource.class);

    @Test
    void everyMethodOfEveryResourceIsDocumentedAndNothingElseIs() {
        Set<String> documented = new TreeSet<>();
        Contract.DOCUMENT.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(name -> {
                    if (!name.equals("parameters")) {
                        documented.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        Set<String> offered =
                RESOURCES.stream().flatMap(DocumentTest::methods).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(offered, documented);
    }

    @Test
    void everyResourceOfTheBundleIsAmongThoseTested() throws Exception {
        URI classes = StatusResource.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        try (Stream<File> files = Files.walk(new File(classes).toPath()).map(file -> file.toFile())) {
            Set<String> found = files.map(File::getName)
                    .filter(name -> name.endsWith("Resource.class"))
                    .map(name -> name.replace(".class", ""))
                    .collect(Collectors.toSet());
            assertEquals(RESOURCES.stream().map(Class::getSimpleName).collect(Collectors.toSet()), found);
        }
    }

    @Test
    void problemTypesAreThoseOfTheDocument() {
        Set<String> documented = new TreeSet<>();
        Contract.schema("Problem").at("/properties/type/enum").forEach(type -> documented.add(type.asText()));

        assertEquals(
                Arrays.stream(ProblemType.values())
                        .map(ProblemType::uri)
                        .collect(Collectors.toCollection(TreeSet::new)),
                documented);
    }

    @Test
    void everyExampleFitsItsSchema() {
        Set<String> seen = new HashSet<>();
        checkExamples("", Contract.DOCUMENT, seen);

        assertTrue(seen.size() >= 15, seen.toString());
    }

    @Test
    void theJudgeRefusesWhatDoesNotFit() {
        ObjectNode status = JsonNodeFactory.instance.objectNode().put("product", "Sessionwise");
        assertThrows(AssertionError.class, () -> Documented.check("Status", status));
        Documented.check("Status", status.put("version", "1"));
        assertThrows(AssertionError.class, () -> Documented.check("Status", status.put("secret", "x")));
        assertThrows(
                AssertionError.class,
                () -> Documented.check(
                        "Dates", status.objectNode().put("from", "today").put("until", "2026-03-02")));
    }

    @Test
    void everyOperationHasItsOwnId() {
        Set<String> ids = new HashSet<>();
        for (JsonNode id : Contract.DOCUMENT.path("paths").findValues("operationId")) {
            assertTrue(ids.add(id.asText()), id.asText());
        }
        assertEquals(RESOURCES.stream().flatMap(DocumentTest::methods).count(), ids.size());
    }

    @Test
    void documentIsServedToAnybodyWithATag() throws Exception {
        try (Trust trust = Trust.withoutHost()) {
            HttpResponse<String> answer = trust.send(HttpRequest.newBuilder(trust.at("/openapi.yaml")));

            assertEquals(200, answer.statusCode());
            assertTrue(answer.body().startsWith("openapi: 3.1.0"));
            String tag = answer.headers().firstValue("ETag").orElseThrow();
            assertEquals(
                    304,
                    trust.send(HttpRequest.newBuilder(trust.at("/openapi.yaml")).header("If-None-Match", tag))
                            .statusCode());
        }
    }

    private static void checkExamples(String path, JsonNode node, Set<String> seen) {
        if (node.has("schema") && node.has("examples") && node.get("examples").isObject()) {
            for (Map.Entry<String, JsonNode> example : node.get("examples").properties()) {
                Contract.checkSchema(node.get("schema"), example.getValue().get("value"));
                seen.add(path + "/" + example.getKey());
            }
        }
        if (node.isObject() && node.path("examples").isArray() && (node.has("type") || node.has("$ref"))) {
            node.get("examples").forEach(example -> Contract.checkSchema(node, example));
            seen.add(path);
        }
        node.properties().forEach(member -> checkExamples(path + "/" + member.getKey(), member.getValue(), seen));
        if (node.isArray()) {
            node.forEach(item -> checkExamples(path + "/-", item, seen));
        }
    }

    private static Stream<String> methods(Class<?> resource) {
        String base = "/" + resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> httpMethod(method).map(verb -> verb + " " + base + below(method)).stream());
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }
}
