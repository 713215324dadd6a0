package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * The fields of one object in an answer. What is missing or of another kind makes the whole answer unusable; the message names
 * path and field, never a value.
 */
public final class Fields {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private final JsonNode object;
    private final String place;

    private Fields(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /**
     * Begins with a whole answer.
     *
     * @param path what was asked, for messages
     */
    static Fields of(JsonNode object, String path) throws HostUnavailableException {
        return object(object, path + ":");
    }

    private static Fields object(JsonNode node, String place) throws HostUnavailableException {
        if (!node.isObject()) {
            throw new HostUnavailableException("OptaWeb's answer is not as expected: " + place + " is no object");
        }
        return new Fields(node, place);
    }

    /** Returns the objects of a list that is the whole answer. */
    static List<Fields> list(JsonNode list, String path) throws HostUnavailableException {
        return objects(list, path + ":");
    }

    private static List<Fields> objects(JsonNode list, String place) throws HostUnavailableException {
        if (!list.isArray()) {
            throw new HostUnavailableException("OptaWeb's answer is not as expected: " + place + " is no list");
        }
        List<Fields> all = new ArrayList<>(list.size());
        for (JsonNode item : list) {
            all.add(object(item, place + "[" + all.size() + "]"));
        }
        return all;
    }

    JsonNode node() {
        return object;
    }

    Fields child(String name) throws HostUnavailableException {
        return object(object.path(name), place + " " + name);
    }

    List<Fields> children(String name) throws HostUnavailableException {
        return objects(object.path(name), place + " " + name);
    }

    /** Returns the objects of all lists in a map from a key to a list. */
    List<Fields> childrenByKey(String name) throws HostUnavailableException {
        List<Fields> all = new ArrayList<>();
        for (JsonNode list : child(name).object) {
            all.addAll(objects(list, place + " " + name));
        }
        return all;
    }

    long id(String name) throws HostUnavailableException {
        return optionalId(name).orElseThrow(() -> wrong(name, "a key"));
    }

    /** Returns a key that may be null; the field itself must be there. */
    OptionalLong optionalId(String name) throws HostUnavailableException {
        JsonNode value = object.path(name);
        if (value.isNull()) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw wrong(name, "a key");
        }
        return OptionalLong.of(value.longValue());
    }

    int whole(String name, int least, int most) throws HostUnavailableException {
        JsonNode value = object.path(name);
        boolean number = value.isIntegralNumber() && value.canConvertToInt();
        if (!number || value.intValue() < least || value.intValue() > most) {
            throw wrong(name, "a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    /** Returns a text that is not blank. */
    String text(String name) throws HostUnavailableException {
        JsonNode value = object.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong(name, "a text");
        }
        return value.textValue();
    }

    /** Returns what people call something, in one line: what no text may hold, and what moves the cursor, becomes a space. */
    String name(String name) throws HostUnavailableException {
        String shown = NO_TEXT.matcher(text(name)).replaceAll(" ");
        if (shown.isBlank()) {
            throw wrong(name, "a text");
        }
        return shown;
    }

    LocalDate date(String name) throws HostUnavailableException {
        LocalDate date = parsed(name, "a date", LocalDate::parse);
        if (!isOfOurTime(date)) {
            throw wrong(name, "a date of our time");
        }
        return date;
    }

    /** Days are added to dates: at the end of the calendar that fails. */
    private static boolean isOfOurTime(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    LocalTime time(String name) throws HostUnavailableException {
        return parsed(name, "a time of day", LocalTime::parse);
    }

    /** Returns a wall-clock time, to be turned into an instant at once. */
    LocalDateTime localTime(String name) throws HostUnavailableException {
        LocalDateTime time = parsed(name, "a local date and time", LocalDateTime::parse);
        if (!isOfOurTime(time.toLocalDate())) {
            throw wrong(name, "a time of our time");
        }
        return time;
    }

    ZoneId zone(String name) throws HostUnavailableException {
        return parsed(name, "a time zone", ZoneId::of);
    }

    DayOfWeek day(String name) throws HostUnavailableException {
        return parsed(name, "a day of the week", Fields::dayOfWeek);
    }

    List<Long> ids(String name) throws HostUnavailableException {
        List<Long> ids = new ArrayList<>();
        for (JsonNode value : array(name)) {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw wrong(name, "a list of keys");
            }
            ids.add(value.longValue());
        }
        return ids;
    }

    List<DayOfWeek> days(String name) throws HostUnavailableException {
        List<DayOfWeek> days = new ArrayList<>();
        for (JsonNode value : array(name)) {
            try {
                days.add(dayOfWeek(value.asText()));
            } catch (DateTimeException unknown) {
                throw wrong(name, "a list of days of the week");
            }
        }
        return days;
    }

    private JsonNode array(String name) throws HostUnavailableException {
        JsonNode list = object.path(name);
        if (!list.isArray()) {
            throw wrong(name, "a list");
        }
        return list;
    }

    private static DayOfWeek dayOfWeek(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equals(text)) {
                return day;
            }
        }
        throw new DateTimeException("no day of the week");
    }

    private <T> T parsed(String name, String expected, Function<String, T> parser) throws HostUnavailableException {
        try {
            return parser.apply(text(name));
        } catch (DateTimeException e) {
            throw wrong(name, expected);
        }
    }

    /** Returns the exception for a field that contradicts another. */
    HostUnavailableException wrong(String name, String expected) {
        return new HostUnavailableException(
                "OptaWeb's answer is not as expected: " + place + " " + name + " is not " + expected);
    }
}
