package org.sessionwise.attainment.internal.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Exclusion;
import org.sessionwise.domain.attainment.LiveCounts;
import org.sessionwise.domain.attainment.PersonFact;
import org.sessionwise.domain.attainment.PersonFacts;
import org.sessionwise.domain.attainment.Proportion;

/** Facts and live evidence as the log keeps them, in JSON. A fact that this version does not know any more is passed over. */
final class FactText {

    private static final Map<String, PersonFact> FACTS =
            Stream.of(PersonFact.values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private static final List<String> COUNTS = List.of(
            LiveCounts.AFTER_MEETING,
            LiveCounts.OBJECTIVES,
            LiveCounts.OUTPUTS,
            LiveCounts.ROLES_WITH_TIME,
            LiveCounts.FLAGS_ANSWERED,
            LiveCounts.RATES);

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(10).build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .build();

    private FactText() {}

    static String of(PersonFacts person) {
        ObjectNode node = JSON.createObjectNode();
        node.put("department", person.department().value());
        node.put("team", person.team().value());
        node.put("group", person.group());
        ArrayNode facts = node.putArray("facts");
        person.facts().forEach(fact -> facts.add(fact.name()));
        person.exclusion()
                .ifPresent(exclusion ->
                        node.put("excluded", exclusion.kind().name()).put("reason", exclusion.reason()));
        person.active().ifPresent(days -> put(node, "active", days));
        person.trained().ifPresent(days -> put(node, "trained", days));
        return node.toString();
    }

    static PersonFacts person(StaffId staff, String text) {
        JsonNode node = read(text);
        Set<PersonFact> facts = new HashSet<>();
        node.get("facts").forEach(name -> Optional.ofNullable(FACTS.get(name.textValue()))
                .ifPresent(facts::add));
        PersonFacts person = PersonFacts.of(
                staff,
                new DepartmentId(node.get("department").textValue()),
                new TeamId(node.get("team").textValue()),
                node.get("group").textValue(),
                facts);
        person = days(node, "active").map(person::active).orElse(person);
        person = days(node, "trained").map(person::trained).orElse(person);
        return node.has("excluded")
                ? person.excluded(new Exclusion(
                        Exclusion.Kind.valueOf(node.get("excluded").textValue()),
                        node.get("reason").textValue()))
                : person;
    }

    /** Takes what was read from neighbours only, which is of no workforce group and attested by nobody. */
    static String of(Evidence evidence) {
        ObjectNode node = JSON.createObjectNode();
        evidence.scope().department().ifPresent(department -> node.put("department", department.value()));
        evidence.scope().team().ifPresent(team -> node.put("team", team.value()));
        node.put("on", evidence.on().toString());
        node.put("known", evidence.known().toString());
        node.put("title", evidence.title());
        put(node, "valid", evidence.valid());
        node.put("kind", evidence.kind().name());
        ArrayNode topics = node.putArray("topics");
        evidence.topics().stream().sorted().forEach(topics::add);
        ArrayNode criteria = node.putArray("criteria");
        evidence.criteria().stream().sorted().forEach(criterion -> criteria.add(criterion.value()));
        for (String name : COUNTS) {
            evidence.count(name)
                    .ifPresent(count -> node.putArray(name).add(count.part()).add(count.whole()));
        }
        return node.toString();
    }

    static Evidence evidence(String id, String text) {
        JsonNode node = read(text);
        Set<String> topics = new HashSet<>();
        node.get("topics").forEach(topic -> topics.add(topic.textValue()));
        Set<CriterionId> criteria = new HashSet<>();
        node.get("criteria").forEach(criterion -> criteria.add(new CriterionId(criterion.textValue())));
        Evidence.Builder evidence = Evidence.of(
                        id,
                        EvidenceKind.valueOf(node.get("kind").textValue()),
                        scope(node),
                        LocalDate.parse(node.get("on").textValue()),
                        Instant.parse(node.get("known").textValue()))
                .title(node.get("title").textValue())
                .valid(days(node, "valid").orElseThrow())
                .criteria(criteria)
                .topics(topics);
        for (String name : COUNTS) {
            if (node.has(name)) {
                JsonNode count = node.get(name);
                evidence.count(
                        name,
                        new Proportion(count.get(0).longValue(), count.get(1).longValue()));
            }
        }
        return evidence.build();
    }

    private static AttainmentScope scope(JsonNode node) {
        if (!node.has("department")) {
            return AttainmentScope.trust();
        }
        DepartmentId department = new DepartmentId(node.get("department").textValue());
        return node.has("team")
                ? AttainmentScope.of(department, new TeamId(node.get("team").textValue()))
                : AttainmentScope.of(department);
    }

    private static void put(ObjectNode node, String name, DateRange days) {
        node.putArray(name).add(days.from().toString()).add(days.until().toString());
    }

    private static Optional<DateRange> days(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .map(days -> new DateRange(
                        LocalDate.parse(days.get(0).textValue()),
                        LocalDate.parse(days.get(1).textValue())));
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log of facts holds what is no JSON", e);
        }
    }
}
