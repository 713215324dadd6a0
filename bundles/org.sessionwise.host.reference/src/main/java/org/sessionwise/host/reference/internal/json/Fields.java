package org.sessionwise.host.reference.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.host.reference.internal.rota.LocalTimes;
import org.sessionwise.host.reference.internal.rota.Refused;

/** Reads one JSON object strictly; whatever is missing or of the wrong kind is refused by record, field and expectation. */
public final class Fields {

    private static final int LONGEST_TEXT = 500;

    private final String record;
    private final JsonNode node;

    public Fields(String record, JsonNode node) {
        this.record = record;
        this.node = node;
        if (!node.isObject()) {
            throw Refused.invalid(record, "the whole record", "a JSON object");
        }
    }

    /** Returns text that is there and not blank. */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> wrong(field, "text that is not empty"));
    }

    /** Returns text; empty if it is missing, {@code null} or blank. */
    public Optional<String> optionalText(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST_TEXT) {
            throw wrong(field, "text of at most " + LONGEST_TEXT + " characters");
        }
        return Optional.of(value.textValue()).filter(text -> !text.isBlank());
    }

    public int whole(String field, int least, int most) {
        JsonNode value = node.path(field);
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw wrong(field, "a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    public boolean flag(String field) {
        JsonNode value = node.path(field);
        if (!value.isBoolean()) {
            throw wrong(field, "true or false");
        }
        return value.booleanValue();
    }

    /** As {@link #flag}, for a field that may be missing and is false then. */
    public boolean optionalFlag(String field) {
        return !node.path(field).isMissingNode() && flag(field);
    }

    public LocalDate date(String field) {
        return parsed(field, LocalTimes::parseDay, LocalTimes.EXPECTED_DAY);
    }

    public LocalTime time(String field) {
        return parsed(field, LocalTime::parse, "a time such as 09:00");
    }

    public Instant instant(String field, LocalTimes times) {
        return parsed(field, times::parse, LocalTimes.EXPECTED);
    }

    /** Returns the constant by that name, whatever its case. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        String text = text(field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> wrong(field, oneOf(Stream.of(type.getEnumConstants()))));
    }

    /** Returns text that is one of the known ones. */
    public String known(String field, Set<String> known, String what) {
        String text = text(field);
        if (!known.contains(text)) {
            throw wrong(field, what);
        }
        return text;
    }

    /** Returns the texts of an array; empty if the field is missing. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : array(field, false)) {
            if (!value.isTextual()) {
                throw wrong(field, "an array of texts");
            }
            texts.add(value.textValue());
        }
        return texts;
    }

    /** Returns the objects of an array that must be there, named by their place and, where they have one, their id. */
    public List<Fields> objects(String field) {
        List<Fields> objects = new ArrayList<>();
        JsonNode array = array(field, true);
        for (int i = 0; i < array.size(); i++) {
            JsonNode value = array.get(i);
            String id = value.path("id").asText(value.path("code").asText(""));
            objects.add(new Fields(field + "[" + i + "]" + (id.isEmpty() ? "" : " (" + id + ")"), value));
        }
        return objects;
    }

    /** As {@link #objects}, for an array that may be missing. */
    public List<Fields> optionalObjects(String field) {
        return node.path(field).isMissingNode() ? List.of() : objects(field);
    }

    /** Returns the object in a field; empty if the field is missing. */
    public Optional<Fields> optionalObject(String field) {
        return Optional.of(node.path(field))
                .filter(value -> !value.isMissingNode())
                .map(value -> new Fields(field, value));
    }

    public Refused wrong(String field, String expected) {
        return Refused.invalid(record, field, expected);
    }

    private JsonNode array(String field, boolean required) {
        JsonNode value = node.path(field);
        if (!value.isArray() && (required || !value.isMissingNode())) {
            throw wrong(field, "an array");
        }
        return value;
    }

    private <T> T parsed(String field, Function<String, T> parser, String expected) {
        try {
            return parser.apply(text(field));
        } catch (DateTimeParseException e) {
            throw wrong(field, expected);
        }
    }

    private static String oneOf(Stream<?> values) {
        return values.map(Object::toString).collect(Collectors.joining(", ", "one of ", ""));
    }
}
