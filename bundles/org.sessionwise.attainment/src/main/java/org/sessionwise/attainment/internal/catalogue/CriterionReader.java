package org.sessionwise.attainment.internal.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Setting;
import org.sessionwise.domain.attainment.rule.Rules;

/** Reads the criteria of one catalogue, in order: one may rest on those before it. */
final class CriterionReader {

    private static final Set<String> MEMBERS = Set.of(
            "id", "wording", "clause", "reach", "means", "rule", "settings", "attestedBy", "condition", "restsOn");
    private static final Set<String> SETTING_MEMBERS = Set.of("value", "standing", "source");
    private static final Map<String, Reach> REACHES =
            Map.of("trust", Reach.TRUST, "team", Reach.TEAM, "people", Reach.PEOPLE);
    private static final Map<String, Means> MEANS =
            Map.of("computed", Means.COMPUTED, "part", Means.PART, "attested", Means.ATTESTED);
    private static final Map<String, Standing> STANDINGS = Map.of(
            "stated", Standing.STATED, "secondHand", Standing.SECOND_HAND, "localDefault", Standing.LOCAL_DEFAULT);

    private final String document;
    private final Set<CriterionId> before = new HashSet<>();

    CriterionReader(String document) {
        this.document = document;
    }

    Criterion read(JsonNode node, String standard) throws CatalogueFormatException {
        String place = "criterion " + node.path("id").asText("without an id in standard " + standard);
        Members members = Members.of(node, place, "", MEMBERS);
        CriterionId id = id(members, standard);
        Means means = members.oneOf("means", MEANS);
        String rule = rule(members, means);
        Criterion criterion = Criterion.of(
                        id,
                        members.text("wording"),
                        new RuleSource(document, members.text("clause"), Standing.STATED),
                        members.oneOf("reach", REACHES),
                        means,
                        rule,
                        settings(members, place, Rules.settings(rule, means)))
                .attestedBy(attestedBy(members, means))
                .onlyIf(members.textOrNone("condition"))
                .restingOn(restsOn(members));
        before.add(id);
        return criterion;
    }

    private CriterionId id(Members members, String standard) throws CatalogueFormatException {
        String text = members.text("id");
        if (!text.matches(Pattern.quote(standard) + "[a-z]")) {
            throw members.refused(
                    "id", "the number of its standard and a letter were expected, such as " + standard + "a");
        }
        CriterionId id = new CriterionId(text);
        if (before.contains(id)) {
            throw members.refused("id", "it stands twice; expected one of its own");
        }
        return id;
    }

    private static String rule(Members members, Means means) throws CatalogueFormatException {
        String rule = members.text("rule");
        if (Rules.named(rule).isEmpty()) {
            throw members.refused("rule", "no such rule is known; expected one of " + String.join(", ", Rules.names()));
        }
        if (Rules.isAttested(rule) != (means == Means.ATTESTED)) {
            throw members.refused(
                    "rule", "\"" + Rules.ATTESTED + "\" was expected where, and only where, means is attested");
        }
        return rule;
    }

    private List<Setting> settings(Members members, String place, Set<String> expected)
            throws CatalogueFormatException {
        Map<String, JsonNode> entries = members.entries("settings");
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(entries.keySet());
        if (!missing.isEmpty()) {
            throw members.refused("settings", "these are missing: " + String.join(", ", missing));
        }
        List<Setting> settings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : entries.entrySet()) {
            if (!expected.contains(entry.getKey())) {
                throw members.refused(
                        "settings." + entry.getKey(),
                        "no such setting is known; expected " + String.join(", ", expected));
            }
            settings.add(setting(entry.getKey(), entry.getValue(), place));
        }
        return settings;
    }

    private Setting setting(String name, JsonNode node, String place) throws CatalogueFormatException {
        Members members = Members.of(node, place, "settings." + name, SETTING_MEMBERS);
        Standing standing = members.oneOf("standing", STANDINGS);
        String source = members.text("source");
        SettingBounds bounds = SettingBounds.of(name);
        return new Setting(
                name,
                members.number("value", bounds.least(), bounds.most()),
                standing == Standing.LOCAL_DEFAULT
                        ? RuleSource.localDefault(source)
                        : new RuleSource(document, source, standing));
    }

    private static Set<String> attestedBy(Members members, Means means) throws CatalogueFormatException {
        List<String> roles = members.textsOrNone("attestedBy");
        if (means == Means.COMPUTED && !roles.isEmpty()) {
            throw members.refused("attestedBy", "nobody was expected, for nobody attests what is computed");
        }
        return new LinkedHashSet<>(roles);
    }

    private List<CriterionId> restsOn(Members members) throws CatalogueFormatException {
        List<CriterionId> others = new ArrayList<>();
        for (String text : members.textsOrNone("restsOn")) {
            CriterionId other = before.stream()
                    .filter(one -> one.value().equals(text))
                    .findFirst()
                    .orElseThrow(() -> members.refused("restsOn", "criteria that stand before it were expected"));
            others.add(other);
        }
        return others;
    }
}
