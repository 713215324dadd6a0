package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.Fields;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.spi.record.TimingKind;

/**
 * The fields of a plan version, an activity, a slot or an entry of a list in JSON. Nothing is converted: a number in quotes is a
 * text.
 */
final class JsonFields implements Fields {

    private static final int MOST_PARTS = 200;

    private final String record;
    private final String prefix;
    private final JsonNode object;

    /**
     * The fields of an object.
     *
     * @param prefix the way from the record to the object: empty text or {@code activities[0].}
     */
    JsonFields(String record, String prefix, JsonNode object) {
        this.record = record;
        this.prefix = prefix;
        this.object = object;
    }

    @Override
    public String record() {
        return record;
    }

    @Override
    public String nameOf(PlanField field) {
        return prefix + JsonPaths.of(field);
    }

    @Override
    public Optional<String> text(PlanField field) throws FieldException {
        return field == PlanField.REGISTRATION ? registration() : text(JsonPaths.of(field));
    }

    private Optional<String> registration() throws FieldException {
        if (isAbsent(at("person.registration"))) {
            return Optional.empty();
        }
        return Optional.of(registrationPart("body") + " " + registrationPart("number"));
    }

    private String registrationPart(String name) throws FieldException {
        String path = "person.registration." + name;
        return text(path).orElseThrow(() -> refused(path, "is missing, expected a text"));
    }

    private Optional<String> text(String path) throws FieldException {
        JsonNode value = at(path);
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw refused(path, "found " + JsonKinds.kind(value) + ", expected a text");
        }
        return Optional.of(value.textValue());
    }

    @Override
    public OptionalInt whole(PlanField field) throws FieldException {
        JsonNode value = at(JsonPaths.of(field));
        if (isAbsent(value)) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new FieldException(
                    JsonKinds.refusal(value),
                    record,
                    nameOf(field),
                    "found " + JsonKinds.kind(value) + ", expected a whole number without quotes");
        }
        return OptionalInt.of(value.intValue());
    }

    /** Whole numbers are exact as they are; others are texts, since numbers with a fraction are rounded on many ways. */
    @Override
    public Optional<String> amount(PlanField field) throws FieldException {
        JsonNode value = at(JsonPaths.of(field));
        if (value.isIntegralNumber() && value.canConvertToInt()) {
            return Optional.of(value.asText());
        }
        if (value.isNumber()) {
            throw new FieldException(
                    JsonKinds.refusal(value),
                    record,
                    nameOf(field),
                    "found " + JsonKinds.kind(value)
                            + ", expected a whole number, or an exact text such as \"10.5\" or \"21/2\"");
        }
        return text(field);
    }

    @Override
    public List<JsonFields> parts(PlanField list) throws FieldException {
        String path = JsonPaths.of(list);
        List<JsonFields> parts = new ArrayList<>();
        if (!isAbsent(at(path))) {
            JsonNode values = list(path, MOST_PARTS);
            for (int i = 0; i < values.size(); i++) {
                parts.add(list.entry().size() == 1 ? plain(path, values, i) : entry(path, values, i));
            }
        }
        return parts;
    }

    private JsonFields plain(String path, JsonNode list, int index) {
        return new JsonFields(record, prefix + path + "[" + index + "]", list.get(index));
    }

    /** Returns a list of objects; refuses anything else. */
    JsonNode list(String path, int most) throws FieldException {
        JsonNode value = at(path);
        if (!value.isArray()) {
            throw refused(
                    path, (isAbsent(value) ? "is missing" : "found " + JsonKinds.kind(value)) + ", expected a list");
        }
        if (value.size() > most) {
            throw new FieldException(
                    Refusal.TOO_MUCH,
                    record,
                    prefix + path,
                    "has " + value.size() + " entries, expected at most " + most);
        }
        return value;
    }

    /** Returns the object at a place of a list. */
    JsonFields entry(String path, JsonNode list, int index) throws FieldException {
        String name = path + "[" + index + "]";
        if (!list.get(index).isObject()) {
            throw refused(name, "found " + JsonKinds.kind(list.get(index)) + ", expected an object");
        }
        return new JsonFields(record, prefix + name + ".", list.get(index));
    }

    /** Tells whether an activity has slots to read; what else it may be is not checked here. */
    boolean hasSlots() throws FieldException {
        Optional<String> kind = text(PlanField.TIMING);
        return Stream.of(TimingKind.values())
                .anyMatch(
                        one -> one.hasSlots() && kind.filter(one.name()::equals).isPresent());
    }

    private JsonNode at(String path) throws FieldException {
        if (path.isEmpty()) {
            return object;
        }
        JsonNode value = object;
        String way = "";
        for (String name : path.split("\\.")) {
            if (isAbsent(value)) {
                return MissingNode.getInstance();
            }
            if (!value.isObject()) {
                throw refused(way, "found " + JsonKinds.kind(value) + ", expected an object");
            }
            value = value.path(name);
            way = way.isEmpty() ? name : way + "." + name;
        }
        return value;
    }

    private FieldException refused(String path, String problem) {
        return new FieldException(record, prefix + path, problem);
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
