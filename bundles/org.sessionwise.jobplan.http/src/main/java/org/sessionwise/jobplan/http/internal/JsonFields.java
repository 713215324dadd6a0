package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.Fields;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.spi.record.TimingKind;

/** The fields of a plan version, an activity or a slot in JSON. Nothing is converted: a number in quotes is a text. */
final class JsonFields implements Fields {

    private static final Map<PlanField, String> PATHS = Map.ofEntries(
            Map.entry(PlanField.PLAN_ID, "planId"),
            Map.entry(PlanField.VERSION, "version"),
            Map.entry(PlanField.STATE, "state"),
            Map.entry(PlanField.SYSTEM_OF_RECORD, "systemOfRecord"),
            Map.entry(PlanField.ASSIGNMENT_NUMBER, "person.assignmentNumber"),
            Map.entry(PlanField.REGISTRATION, "person.registration"),
            Map.entry(PlanField.IN_FORCE_FROM, "inForce.from"),
            Map.entry(PlanField.IN_FORCE_UNTIL, "inForce.until"),
            Map.entry(PlanField.ZONE, "zone"),
            Map.entry(PlanField.NATION, "nation"),
            Map.entry(PlanField.CONTRACT, "contract.code"),
            Map.entry(PlanField.MINUTES_PER_PA, "contract.minutesPerPa"),
            Map.entry(PlanField.REVIEWED_ON, "reviewedOn"),
            Map.entry(PlanField.APPROVED_ON, "approvedOn"),
            Map.entry(PlanField.ACTIVITY_ID, "id"),
            Map.entry(PlanField.ACTIVITY_CODE, "code"),
            Map.entry(PlanField.ACTIVITY_NAME, "name"),
            Map.entry(PlanField.CATEGORY, "category"),
            Map.entry(PlanField.ON_BANK_HOLIDAY, "onBankHoliday"),
            Map.entry(PlanField.TIMING, "timing.kind"),
            Map.entry(PlanField.CYCLE_WEEKS, "timing.cycleWeeks"),
            Map.entry(PlanField.CYCLE_ANCHOR, "timing.anchor"),
            Map.entry(PlanField.WEEK, "week"),
            Map.entry(PlanField.DAY, "day"),
            Map.entry(PlanField.START, "start"),
            Map.entry(PlanField.END, "end"),
            Map.entry(PlanField.MINUTES_PER_WEEK, "timing.minutesPerWeek"),
            Map.entry(PlanField.OCCURRENCES_PER_YEAR, "timing.occurrencesPerYear"),
            Map.entry(PlanField.MINUTES_EACH, "timing.minutesEach"));

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
        return prefix + PATHS.get(field);
    }

    @Override
    public Optional<String> text(PlanField field) throws FieldException {
        return field == PlanField.REGISTRATION ? registration() : text(PATHS.get(field));
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
            throw refused(path, "found " + kind(value) + ", expected a text");
        }
        return Optional.of(value.textValue());
    }

    @Override
    public OptionalInt whole(PlanField field) throws FieldException {
        JsonNode value = at(PATHS.get(field));
        if (isAbsent(value)) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new FieldException(
                    refusal(value),
                    record,
                    nameOf(field),
                    "found " + kind(value) + ", expected a whole number without quotes");
        }
        return OptionalInt.of(value.intValue());
    }

    /** Returns a list of objects; refuses anything else. */
    JsonNode list(String path, int most) throws FieldException {
        JsonNode value = at(path);
        if (!value.isArray()) {
            throw refused(path, (isAbsent(value) ? "is missing" : "found " + kind(value)) + ", expected a list");
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
            throw refused(name, "found " + kind(list.get(index)) + ", expected an object");
        }
        return new JsonFields(record, prefix + name + ".", list.get(index));
    }

    /** Tells whether an activity has slots to read; what else it may be is not checked here. */
    boolean isTimetabled() throws FieldException {
        return text(PlanField.TIMING)
                .filter(TimingKind.TIMETABLED.name()::equals)
                .isPresent();
    }

    private JsonNode at(String path) throws FieldException {
        JsonNode value = object;
        String way = "";
        for (String name : path.split("\\.")) {
            if (isAbsent(value)) {
                return MissingNode.getInstance();
            }
            if (!value.isObject()) {
                throw refused(way, "found " + kind(value) + ", expected an object");
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

    /** Tells a number that nothing can hold from one of another kind. */
    static Refusal refusal(JsonNode value) {
        boolean isTooLarge = value.isIntegralNumber() ? !value.canConvertToInt() : value.isNumber() && isEndless(value);
        return isTooLarge ? Refusal.NUMBER_TOO_LARGE : Refusal.WRONG_KIND;
    }

    // Jackson reads 1e400 as infinity.
    private static boolean isEndless(JsonNode value) {
        return !Double.isFinite(value.doubleValue());
    }

    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER ->
                value.isIntegralNumber() || isEndless(value)
                        ? "a number that is too large"
                        : "a number with a fraction";
            case BOOLEAN -> "true or false";
            default -> "nothing";
        };
    }
}
