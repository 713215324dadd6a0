package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.rule.Rules;

/** The schema beside the catalogue says what the reader does. */
class SchemaTest {

    private static final JsonNode SCHEMA = read("catalogue.schema.json");

    @Test
    void itListsEveryRuleWithItsSettings() {
        Map<String, Set<String>> listed = new TreeMap<>();
        for (JsonNode rule : member("criterion", "rule").path("oneOf")) {
            Set<String> settings = new TreeSet<>();
            rule.path("x-settings").forEach(name -> settings.add(name.asText()));
            listed.put(rule.path("const").asText(), settings);
        }
        Map<String, Set<String>> known = new TreeMap<>();
        Rules.names().forEach(name -> known.put(name, Rules.settings(name, Means.COMPUTED)));

        assertEquals(known, listed);
    }

    @Test
    void itListsEverySettingWithItsBounds() {
        Set<String> known = new TreeSet<>();
        Rules.names().forEach(name -> known.addAll(Rules.settings(name, Means.PART)));
        Map<String, SettingBounds> bounds = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one :
                member("criterion", "settings").path("properties").properties()) {
            bounds.put(
                    one.getKey(),
                    new SettingBounds(
                            one.getValue().path("x-least").asInt(-1),
                            one.getValue().path("x-most").asInt(-1)));
        }

        assertEquals(known, bounds.keySet());
        bounds.forEach((name, bound) -> assertEquals(SettingBounds.of(name), bound, name));
    }

    @Test
    void itKnowsEveryMemberThatTheBuiltInCatalogueUsesAndNothingElseIsRequired() {
        JsonNode catalogue = read("e-job-planning-2019-06.json");
        checked(catalogue, SCHEMA);
        catalogue.path("levels").forEach(level -> {
            checked(level, definition("level"));
            level.path("standards").forEach(standard -> {
                checked(standard, definition("standard"));
                standard.path("criteria").forEach(criterion -> {
                    checked(criterion, definition("criterion"));
                    criterion.path("settings").forEach(setting -> checked(setting, definition("setting")));
                });
            });
        });
    }

    @Test
    void everyRuleIsUsedByTheBuiltInCatalogue() {
        Set<String> used = new TreeSet<>();
        Catalogues.builtIn().all().get(0).criteria().forEach(one -> used.add(one.rule()));

        assertEquals(Rules.names(), used);
    }

    private static void checked(JsonNode value, JsonNode schema) {
        Set<String> known = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        Set<String> there = new TreeSet<>();
        value.fieldNames().forEachRemaining(there::add);
        Set<String> unknown = new TreeSet<>(there);
        unknown.removeAll(known);
        required.removeAll(there);

        assertEquals(Set.of(), unknown);
        assertEquals(Set.of(), required);
    }

    private static JsonNode member(String definition, String name) {
        return definition(definition).path("properties").path(name);
    }

    private static JsonNode definition(String name) {
        return SCHEMA.path("$defs").path(name);
    }

    private static JsonNode read(String resource) {
        try (InputStream in = SchemaTest.class.getResourceAsStream(resource)) {
            return JsonMapper.builder().build().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
