package org.sessionwise.staffrecord.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column of the sheet, and of the table where it is kept. */
enum Column {
    /** The host's key of the person. */
    STAFF,
    /** For people's eyes: written, never read and never kept. */
    NAME,
    TEAM,
    PROFESSIONAL_GROUP,
    GRADE,
    ASSIGNMENT_NUMBER,
    REGISTRATION,
    /** The host's key of the manager. */
    LINE_MANAGER,
    /** {@code yes} or {@code no}. */
    IN_TRAINING;

    /** Those that are kept. */
    static final List<Column> KEPT = List.of(values()).subList(TEAM.ordinal(), values().length);

    /** Returns the heading, which is the name in the table, too. */
    String heading() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the column of a heading, whose case does not count. */
    static Optional<Column> of(String heading) {
        return Arrays.stream(values())
                .filter(column -> column.heading().equals(heading.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String headings() {
        return Arrays.stream(values()).map(Column::heading).collect(Collectors.joining(", "));
    }
}
