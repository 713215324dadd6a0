package org.sessionwise.attainment.internal.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The members of one JSON object, told by the record they belong to. What is not known is refused. */
final class Members {

    private final JsonNode node;
    private final String place;
    private final String within;

    private Members(JsonNode node, String place, String within) {
        this.node = node;
        this.place = place;
        this.within = within;
    }

    /** Returns the members of an object that has no others than these. */
    static Members of(JsonNode node, String place, String within, Set<String> known) throws CatalogueFormatException {
        Members members = new Members(node, place, within.isEmpty() ? "" : within + ".");
        if (!node.isObject()) {
            throw new CatalogueFormatException(place, within, "an object was expected");
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!known.contains(member.getKey())) {
                throw members.refused(
                        member.getKey(),
                        "no such member is known; expected " + String.join(", ", new TreeSet<>(known)));
            }
        }
        return members;
    }

    String text(String name) throws CatalogueFormatException {
        JsonNode value = node.path(name);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw refused(name, "a text was expected");
        }
        return value.asText();
    }

    /** Returns a text; empty if the member is not there. */
    String textOrNone(String name) throws CatalogueFormatException {
        return node.has(name) ? text(name) : "";
    }

    int number(String name, int least, int most) throws CatalogueFormatException {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw refused(name, "a whole number from " + least + " to " + most + " was expected");
        }
        return value.intValue();
    }

    /** Returns one of some words. */
    <T> T oneOf(String name, Map<String, T> words) throws CatalogueFormatException {
        T found = words.get(text(name));
        if (found == null) {
            throw refused(name, "expected one of " + String.join(", ", new TreeSet<>(words.keySet())));
        }
        return found;
    }

    /** Returns the elements of an array. */
    List<JsonNode> list(String name) throws CatalogueFormatException {
        if (!node.path(name).isArray()) {
            throw refused(name, "an array was expected");
        }
        List<JsonNode> elements = new ArrayList<>();
        node.path(name).forEach(elements::add);
        return elements;
    }

    /** Returns texts, each of them once; none if the member is not there. */
    List<String> textsOrNone(String name) throws CatalogueFormatException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node.has(name) ? list(name) : List.<JsonNode>of()) {
            if (!element.isTextual() || element.asText().isBlank() || texts.contains(element.asText())) {
                throw refused(name, "texts were expected, each of them once");
            }
            texts.add(element.asText());
        }
        return texts;
    }

    /** Returns the members of an object by name, in order. */
    Map<String, JsonNode> entries(String name) throws CatalogueFormatException {
        if (!node.path(name).isObject()) {
            throw refused(name, "an object was expected");
        }
        Map<String, JsonNode> entries = new TreeMap<>();
        node.path(name).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    CatalogueFormatException refused(String name, String expected) {
        return new CatalogueFormatException(place, within + name, expected);
    }
}
