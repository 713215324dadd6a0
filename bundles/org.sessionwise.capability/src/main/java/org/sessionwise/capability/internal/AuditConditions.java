package org.sessionwise.capability.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sessionwise.api.capability.AuditQuestion;

/**
 * The conditions of a search as SQL, with their values in order. The database lowers what is asked for, too: which letters it
 * lowers is its own affair, SQLite's are those of ASCII.
 */
final class AuditConditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    AuditConditions(AuditQuestion question, long firstNumber, long endNumber) {
        add("number >= ? AND number < ?", firstNumber, endNumber);
        if (!question.actor().isEmpty()) {
            add("actor = ?", question.actor());
        }
        beginning("action", question.action());
        beginning("subject", question.subject());
        if (!question.text().isEmpty()) {
            anywhere(question.text());
        }
        question.places().ifPresent(this::places);
    }

    private void add(String condition, Object... its) {
        conditions.add(condition);
        values.addAll(List.of(its));
    }

    private void beginning(String column, String text) {
        if (!text.isEmpty()) {
            add("LOWER(SUBSTR(" + column + ", 1, ?)) = LOWER(?)", characters(text), text);
        }
    }

    private void anywhere(String text) {
        String pattern = "%" + text.replaceAll("[!%_]", "!$0") + "%";
        add("LOWER(actor || ' ' || action || ' ' || subject || ' ' || detail) LIKE LOWER(?) ESCAPE '!'", pattern);
    }

    private void places(List<String> places) {
        if (places.isEmpty()) {
            add("1 = 0");
            return;
        }
        List<Object> its = new ArrayList<>();
        for (String place : places) {
            its.add(place);
            its.add(characters(place) + 2);
            its.add(place + ", ");
        }
        add(
                places.stream()
                        .map(place -> "subject = ? OR SUBSTR(subject, 1, ?) = ?")
                        .collect(Collectors.joining(" OR ", "(", ")")),
                its.toArray());
    }

    /** Counts as SUBSTR does. */
    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    String sql() {
        return String.join(" AND ", conditions);
    }

    /** Sets the values, and returns the place of the next one. */
    int set(PreparedStatement statement) throws SQLException {
        int place = 1;
        for (Object value : values) {
            if (value instanceof Long number) {
                statement.setLong(place++, number);
            } else if (value instanceof Integer number) {
                statement.setInt(place++, number);
            } else {
                statement.setString(place++, (String) value);
            }
        }
        return place;
    }
}
