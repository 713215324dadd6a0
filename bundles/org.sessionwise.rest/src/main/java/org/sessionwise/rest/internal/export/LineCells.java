package org.sessionwise.rest.internal.export;

import java.util.List;
import org.sessionwise.api.figures.FigureLine;

/** What a line is of, as columns. */
final class LineCells {

    static final List<String> HEADINGS =
            List.of("Row", "Kind", "Id", "Name", "Category", "Span", "First day", "Day after the last");

    private LineCells() {}

    /**
     * Returns the cells.
     *
     * @param row whether it is a line or the total
     * @param name what people call its key
     */
    static List<Cell> of(String row, FigureLine line, String name) {
        return List.of(
                Cell.of(row),
                Cell.of(Words.of(line.key().kind())),
                Cell.of(line.key().id()),
                Cell.of(name),
                Cell.of(line.category().map(Enum::name).orElse("")),
                Cell.of(line.span().label()),
                Cell.of(line.span().days().from().toString()),
                Cell.of(line.span().days().until().toString()));
    }
}
