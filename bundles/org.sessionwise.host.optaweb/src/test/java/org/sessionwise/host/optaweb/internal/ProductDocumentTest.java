package org.sessionwise.host.optaweb.internal;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.host.spi.TemplateSlot.NEW;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Period;
import org.sessionwise.host.optaweb.fake.FakeOptaWeb.Seen;
import org.sessionwise.host.optaweb.internal.product.TenantReading;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.TemplateEdit;
import org.sessionwise.host.spi.TemplateWriteResult;

/** What the adapter sends and what the stand-in answers are what the product's own description says. */
class ProductDocumentTest {

    private static final String ADDRESS = "https://optaweb.example.org/description";
    private static final JsonNode DOCUMENT = document();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, DOCUMENT.toString()))));

    @TempDir
    Path directory;

    private static JsonNode document() {
        try (InputStream in = ProductDocumentTest.class.getResourceAsStream(
                "/org/sessionwise/host/optaweb/optaweb-employee-rostering-8.24.1.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Test
    void everyExchangeFits() throws Exception {
        try (Rig rig = Rig.in(directory)) {
            useAll(rig);

            Set<String> used = new TreeSet<>();
            for (Seen exchange : rig.fake.seen()) {
                if (exchange.path().startsWith("/rest")) {
                    used.add(exchange.method() + " " + template(exchange.path()));
                    assertFits(exchange);
                }
            }
            assertEquals(operations(), used);
        }
    }

    @Test
    void anExchangeThatDoesNotFitIsNoticed() throws Exception {
        try (Rig rig = Rig.in(directory)) {
            rig.wardDays(100, Rig.AMY);
            rig.tenant.editBucket(100, bucket -> bucket.put("startTime", "nine"));
            rig.fake.forget();
            assertThrows(HostUnavailableException.class, rig::template);

            Seen rotation = rig.fake.seen().stream()
                    .filter(exchange -> exchange.path().endsWith("/rotation"))
                    .findFirst()
                    .orElseThrow();
            assertThrows(AssertionError.class, () -> assertFits(rotation));
        }
    }

    /** Everything that the adapter ever asks; a line of ours is left without its last seat, and so deleted. */
    private static void useAll(Rig rig) throws Exception {
        DepartmentId department = rig.optaweb.department();
        Period always = new Period(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
        rig.wardDays(100, Rig.AMY, null);
        rig.tenant.shift(1, "2026-12-08T22:00:00", "2026-12-09T06:00:00", Rig.AMY);
        rig.tenant.shift(1, "2026-12-08T22:00:00", "2026-12-09T06:00:00", null);
        rig.tenant.availability(Rig.AMY, "2026-12-08T00:00:00", "2026-12-09T00:00:00", "UNAVAILABLE");
        rig.optaweb.roster.sessions(department, always);
        rig.optaweb.roster.unavailability(department, always);
        rig.optaweb.roster.weeks(department, DateRange.startingOn(LocalDate.EPOCH));
        rig.optaweb.staff.staff(department);
        TemplateEdit[] edits = {
            TemplateEdit.add(Rig.slot(NEW, Rig.BEN, "Theatre", 1, MONDAY, "22:00", "06:00")),
            TemplateEdit.remove(rig.slotAt("100-0"))
        };
        TemplateWriteResult written = rig.write(edits);
        assertEquals(
                TemplateWriteResult.Status.WRITTEN, rig.undo(written, edits).status());
        rig.fake.removeTenant(7);
        rig.trial.product.tenantName(TenantReading.deadline());
    }

    private static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        DOCUMENT.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private static String template(String path) {
        return path.replaceAll("/\\d+(?=/|$)", "/{id}");
    }

    private static void assertFits(Seen exchange) {
        JsonNode operation = DOCUMENT.at("/paths")
                .path(template(exchange.path()))
                .path(exchange.method().toLowerCase(Locale.ROOT));
        assertFalse(operation.isMissingNode(), exchange.method() + " " + exchange.path());
        if (exchange.request() != null) {
            assertFits(schema(exchange, "/requestBody"), exchange.request());
        }
        if (exchange.status() == 200) {
            assertFits(schema(exchange, "/responses/200"), exchange.answer());
        }
    }

    private static String schema(Seen exchange, String part) {
        return "/paths/" + template(exchange.path()).replace("/", "~1") + "/"
                + exchange.method().toLowerCase(Locale.ROOT) + part + "/content/application~1json/schema";
    }

    private static void assertFits(String pointer, JsonNode value) {
        assertTrue(DOCUMENT.at(pointer).isObject(), pointer);
        String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
        assertEquals(
                List.of(),
                List.copyOf(SCHEMAS.getSchema(SchemaLocation.of(ADDRESS + "#" + fragment))
                        .validate(value)),
                pointer);
    }
}
