package org.sessionwise.jobplan.csv.internal;

import java.util.Optional;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** What stands between cells. */
final class Delimiter {

    static final String AUTO = "AUTO";

    private static final char COMMA = ',';
    private static final char SEMICOLON = ';';

    private final Optional<Character> fixed;

    private Delimiter(Optional<Character> fixed) {
        this.fixed = fixed;
    }

    static Delimiter named(String name) {
        return switch (name) {
            case AUTO -> new Delimiter(Optional.empty());
            case "," -> new Delimiter(Optional.of(COMMA));
            case ";" -> new Delimiter(Optional.of(SEMICOLON));
            default ->
                throw new IllegalArgumentException("delimiter is none of those known, expected AUTO, a comma or a ;");
        };
    }

    /** Returns the delimiter of a text: the one with which more of its heading is known, the comma if neither. */
    char of(String text) {
        return fixed.orElseGet(() -> known(text, SEMICOLON) > known(text, COMMA) ? SEMICOLON : COMMA);
    }

    private static int known(String text, char delimiter) {
        try {
            return Columns.known(new CsvText().heading(text, delimiter));
        } catch (SourceUnavailableException wrongDelimiter) {
            return 0; // with quotes around cells, the wrong one makes no rows at all
        }
    }
}
