package org.sessionwise.itests.benchmark.attainment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.Standard;

/** The product's catalogue of 2019, read from its file; unchecked, as the product's own reader checks it. */
final class CatalogueFile {

    private static final String FILE = "/org/sessionwise/attainment/internal/catalogue/e-job-planning-2019-06.json";
    private static final RuleSource SOURCE = RuleSource.localDefault("benchmark");

    private CatalogueFile() {}

    static Catalogue read() throws IOException {
        try (InputStream file = CatalogueFile.class.getResourceAsStream(FILE)) {
            JsonNode all = new ObjectMapper().readTree(file);
            List<Level> levels = new ArrayList<>();
            all.get("levels").forEach(level -> levels.add(level(level)));
            return Catalogue.of(
                    all.get("id").asText(),
                    all.get("title").asText(),
                    all.get("edition").asText(),
                    levels);
        }
    }

    private static Level level(JsonNode level) {
        List<Standard> standards = new ArrayList<>();
        level.get("standards").forEach(standard -> standards.add(standard(standard)));
        return new Level(
                level.get("number").asInt(),
                level.get("title").asText(),
                level.get("meaning").asText(),
                standards);
    }

    private static Standard standard(JsonNode standard) {
        List<Criterion> criteria = new ArrayList<>();
        standard.get("criteria").forEach(criterion -> criteria.add(criterion(criterion)));
        return new Standard(
                standard.get("number").asText(), standard.get("title").asText(), criteria);
    }

    private static Criterion criterion(JsonNode node) {
        List<Setting> settings = new ArrayList<>();
        node.path("settings")
                .properties()
                .forEach(setting -> settings.add(new Setting(
                        setting.getKey(), setting.getValue().get("value").asInt(), SOURCE)));
        Set<String> roles = new HashSet<>();
        node.path("attestedBy").forEach(role -> roles.add(role.asText()));
        List<CriterionId> others = new ArrayList<>();
        node.path("restsOn").forEach(other -> others.add(new CriterionId(other.asText())));
        Criterion criterion = Criterion.of(
                        new CriterionId(node.get("id").asText()),
                        node.get("wording").asText(),
                        SOURCE,
                        Criterion.Reach.valueOf(upper(node.get("reach"))),
                        Criterion.Means.valueOf(upper(node.get("means"))),
                        node.get("rule").asText(),
                        settings)
                .attestedBy(roles)
                .restingOn(others);
        return node.has("condition") ? criterion.onlyIf(node.get("condition").asText()) : criterion;
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }
}
