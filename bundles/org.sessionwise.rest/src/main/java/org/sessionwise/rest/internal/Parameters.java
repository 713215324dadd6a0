package org.sessionwise.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.domain.DateRange;
import org.sessionwise.rest.internal.json.Json;

/** Reads what clients send; what cannot be read is told by name, with what was found and what may stand there. */
final class Parameters {

    private static final String A_DAY = "a day such as 2026-03-02, from 1970 to 2199";
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final int MOST_DAYS = 400;
    private static final int LARGEST_BODY = 256 * 1024;

    private Parameters() {}

    static DateRange period(String from, String until) {
        LocalDate first = day("from", from);
        LocalDate end = day("until", until);
        if (!first.isBefore(end) || first.plusDays(MOST_DAYS).isBefore(end)) {
            throw Problem.badParameter("until", until, "later than from, by " + MOST_DAYS + " days at most");
        }
        return new DateRange(first, end);
    }

    static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(required(name, text, A_DAY));
            if (!day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY)) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below
        }
        throw Problem.badParameter(name, text, A_DAY);
    }

    /** Reads a calendar year. */
    static int year(String name, String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            int year = Integer.parseInt(text);
            if (year >= FIRST_DAY.getYear() && year < LAST_DAY.getYear()) {
                return year;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.badParameter(name, text, "a year such as 2026, from 1970 to 2198");
    }

    /** Returns the day; the host's own if the parameter is missing. */
    static LocalDate dayOrToday(String name, String text, Caller caller, Clock clock) {
        return text == null ? LocalDate.ofInstant(clock.instant(), caller.zone()) : day(name, text);
    }

    static int limit(String text, int otherwise, int most) {
        if (text == null) {
            return otherwise;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Problem.badParameter("limit", text, "a whole number from 1 to " + most);
    }

    static Optional<String> cursor(String text) {
        return Optional.ofNullable(text).filter(cursor -> !cursor.isEmpty());
    }

    /** Returns the choice of that name; empty if the parameter is missing. */
    static <T> Optional<T> choice(String name, String text, List<T> choices) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> chosen = choices.stream()
                .filter(choice -> choice.toString().equals(text))
                .findFirst();
        if (chosen.isEmpty()) {
            String expected = choices.stream().map(T::toString).collect(Collectors.joining(" or "));
            throw Problem.badParameter(name, text, expected);
        }
        return chosen;
    }

    static String required(String name, String text, String expected) {
        if (text == null || text.isBlank() || !Shown.isReadable(text)) {
            throw Problem.badParameter(name, text, expected);
        }
        return text;
    }

    /** Returns each text once; none if the parameter is missing. */
    static Set<String> texts(String name, List<String> texts) {
        if (texts == null) {
            return Set.of();
        }
        Set<String> distinct = new LinkedHashSet<>();
        texts.forEach(text -> distinct.add(required(name, text, "a list of texts")));
        return distinct;
    }

    /** Reads a body. */
    static <T> T body(InputStream in, Class<T> type) throws IOException {
        byte[] bytes = bytes(in, LARGEST_BODY, "256 KiB");
        requireUtf8(bytes);
        try {
            T read = Json.read(bytes, type);
            if (read != null) {
                return read;
            }
        } catch (UnrecognizedPropertyException e) {
            throw Problem.badParameter(path(e), null, "left out: this request has no such member");
        } catch (JsonMappingException e) {
            throw Problem.badParameter(path(e), null, "of the type that /openapi.yaml says");
        } catch (JsonProcessingException e) {
            throw Problem.badParameter("body", null, "JSON");
        }
        throw Problem.badParameter("body", "null", "a JSON object");
    }

    /** Reads a body of a size that is told in words, too. */
    static byte[] bytes(InputStream in, int largest, String inWords) {
        return new RequestBody(largest, inWords, System::nanoTime).read(in);
    }

    /** Bytes of another encoding would be read as one that nobody meant: Jackson takes UTF-16 and overlong UTF-8, too. */
    private static void requireUtf8(byte[] bytes) {
        try {
            boolean zero = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .anyMatch(c -> c == 0);
            if (!zero) {
                return;
            }
        } catch (CharacterCodingException e) {
            // told below
        }
        throw Problem.badParameter("body", null, "JSON in UTF-8");
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(reference -> reference.getFieldName() == null ? "[]" : Shown.of(reference.getFieldName()))
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "body" : path;
    }
}
