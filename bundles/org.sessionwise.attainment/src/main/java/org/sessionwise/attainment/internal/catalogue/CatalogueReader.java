package org.sessionwise.attainment.internal.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Standard;

/** Reads a catalogue from JSON, see {@code catalogue.schema.json}. Strict: nothing unknown is passed over. Safe from any thread. */
public final class CatalogueReader {

    private static final int DEEPEST = 16;
    private static final int LONGEST_TEXT = 2000;
    private static final Set<String> MEMBERS = Set.of("id", "title", "edition", "document", "levels");
    private static final Set<String> LEVEL_MEMBERS = Set.of("number", "title", "meaning", "standards");
    private static final Set<String> STANDARD_MEMBERS = Set.of("number", "title", "criteria");

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Reads one catalogue.
     *
     * @throws CatalogueFormatException if it breaks the schema: where, and what was expected there
     */
    public Catalogue read(byte[] json) throws CatalogueFormatException {
        Members members = Members.of(tree(json), "catalogue", "", MEMBERS);
        CriterionReader criteria = new CriterionReader(members.text("document"));
        Set<String> standards = new HashSet<>();
        List<Level> levels = new ArrayList<>();
        for (JsonNode level : members.list("levels")) {
            levels.add(level(level, levels.size(), standards, criteria));
        }
        return Catalogue.of(members.text("id"), members.text("title"), members.text("edition"), levels);
    }

    private JsonNode tree(byte[] json) throws CatalogueFormatException {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new CatalogueFormatException(
                    "catalogue",
                    Optional.ofNullable(malformed.getLocation())
                            .map(JsonLocation::getLineNr)
                            .map(line -> "line " + line)
                            .orElse(""),
                    "JSON was expected: " + malformed.getOriginalMessage());
        } catch (IOException broken) {
            throw new CatalogueFormatException("catalogue", "", "JSON in UTF-8 was expected");
        }
    }

    private static Level level(JsonNode node, int number, Set<String> seen, CriterionReader criteria)
            throws CatalogueFormatException {
        Members members = Members.of(node, "level " + number, "", LEVEL_MEMBERS);
        members.number("number", number, number); // they go up one by one from 0
        List<Standard> standards = new ArrayList<>();
        for (JsonNode standard : members.list("standards")) {
            standards.add(standard(standard, number, seen, criteria));
        }
        if (standards.isEmpty() != (number == 0)) {
            throw members.refused("standards", number == 0 ? "none was expected" : "at least one was expected");
        }
        return new Level(number, members.text("title"), members.text("meaning"), standards);
    }

    private static Standard standard(JsonNode node, int level, Set<String> seen, CriterionReader criteria)
            throws CatalogueFormatException {
        String number = node.path("number").asText("");
        Members members = Members.of(node, "standard " + number, "", STANDARD_MEMBERS);
        if (!members.text("number").matches(level + "\\.\\d{1,2}") || !seen.add(number)) {
            throw members.refused("number", "one of its own was expected, such as " + level + ".1");
        }
        List<Criterion> own = new ArrayList<>();
        for (JsonNode criterion : members.list("criteria")) {
            own.add(criteria.read(criterion, number));
        }
        if (own.isEmpty()) {
            throw members.refused("criteria", "at least one was expected");
        }
        return new Standard(number, members.text("title"), own);
    }
}
