package org.sessionwise.attainment.internal.pack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;

/** A pack as JSON: the sections that the other files have, too, and the indicators as exact fractions. */
final class JsonPack {

    private static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .build();

    /** What a frozen line was of. */
    record Key(Indicator indicator, AttainmentScope scope) {}

    private JsonPack() {}

    static byte[] of(String id, PackSource source, PackText text) {
        ObjectNode pack = JSON.createObjectNode();
        pack.put("format", FORMAT).put("id", id);
        pack.set("scope", scope(source.scope()));
        pack.put("day", source.day().toString());
        pack.put("asAt", source.report().asAt().toString());
        pack.put("catalogue", source.report().catalogue().id());
        pack.put("title", text.title()).put("subtitle", text.subtitle());
        text.sections().forEach(section -> section(pack.withArray("sections").addObject(), section));
        source.sheet().lines().forEach(line -> line(pack.withArray("indicators").addObject(), line));
        try {
            return JSON.writeValueAsBytes(pack);
        } catch (IOException e) {
            throw new UncheckedIOException("memory refused JSON", e);
        }
    }

    /** Returns the values that a pack told, in its order; what was kept back or missing is not among them. */
    static Map<Key, String> values(byte[] json) {
        try {
            Map<Key, String> values = new LinkedHashMap<>();
            for (JsonNode line : JSON.readTree(json).path("indicators")) {
                if (line.hasNonNull("value")) {
                    Indicator indicator =
                            Indicator.valueOf(line.path("indicator").textValue());
                    values.put(
                            new Key(indicator, scope(line.path("scope"))),
                            line.path("value").textValue());
                }
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException("a pack that was kept cannot be read", e);
        }
    }

    private static void section(ObjectNode node, PackText.Section section) {
        node.put("id", section.id()).put("title", section.title());
        section.paragraphs().forEach(node.putArray("paragraphs")::add);
        section.table().ifPresent(table -> {
            ObjectNode told = node.putObject("table");
            table.columns().forEach(told.putArray("columns")::add);
            ArrayNode rows = told.putArray("rows");
            for (List<PackText.Cell> row : table.rows()) {
                ArrayNode cells = rows.addArray();
                row.forEach(cell -> cells.add(cell.text()));
            }
        });
    }

    private static void line(ObjectNode node, IndicatorLine line) {
        node.put("indicator", line.indicator().name());
        node.set("scope", scope(line.scope()));
        line.value().ifPresent(value -> {
            node.put("part", line.part().toString()).put("whole", line.whole().toString());
            node.put("value", value).put("unit", line.unit());
        });
        line.missing().ifPresent(why -> node.put("missing", why.name()));
        line.completeness().ifPresent(known -> node.put("completeness", known.toString()));
        if (!line.remark().isEmpty()) {
            node.put("remark", line.remark());
        }
    }

    private static ObjectNode scope(AttainmentScope scope) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", scope.kind().name());
        scope.department().ifPresent(department -> node.put("department", department.value()));
        scope.team().ifPresent(team -> node.put("team", team.value()));
        scope.group().ifPresent(group -> node.put("group", group));
        return node;
    }

    private static AttainmentScope scope(JsonNode node) {
        AttainmentScope place =
                switch (AttainmentScope.Kind.valueOf(node.path("kind").textValue())) {
                    case TRUST -> AttainmentScope.trust();
                    case DEPARTMENT ->
                        AttainmentScope.of(
                                new DepartmentId(node.path("department").textValue()));
                    case TEAM ->
                        AttainmentScope.of(
                                new DepartmentId(node.path("department").textValue()),
                                new TeamId(node.path("team").textValue()));
                };
        return node.hasNonNull("group") ? place.onlyGroup(node.path("group").textValue()) : place;
    }
}
