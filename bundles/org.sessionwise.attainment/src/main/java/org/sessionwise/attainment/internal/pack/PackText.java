package org.sessionwise.attainment.internal.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a pack says, whatever file it becomes.
 *
 * @param sections in order
 */
record PackText(String title, String subtitle, List<Section> sections) {

    PackText {
        sections = List.copyOf(sections);
    }

    /**
     * A part with a heading of its own.
     *
     * @param id one word
     * @param paragraphs before the table, which may be missing
     */
    record Section(String id, String title, List<String> paragraphs, Optional<Table> table) {

        Section {
            paragraphs = List.copyOf(paragraphs);
        }

        static Section of(String id, String title, List<String> paragraphs) {
            return new Section(id, title, paragraphs, Optional.empty());
        }

        /** Returns it with a table, or, of no rows, with what is to be said instead. */
        Section with(List<String> columns, List<List<Cell>> rows, String otherwise) {
            if (rows.isEmpty()) {
                List<String> more = new ArrayList<>(paragraphs);
                more.add(otherwise);
                return of(id, title, more);
            }
            return new Section(id, title, paragraphs, Optional.of(new Table(columns, rows)));
        }
    }

    /**
     * A table, the first cell of each row of which says what the row is of.
     *
     * @param rows each as long as the columns
     */
    record Table(List<String> columns, List<List<Cell>> rows) {

        Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A cell.
     *
     * @param text as people read it
     * @param number the same for a spreadsheet; empty for words
     */
    record Cell(String text, Optional<BigDecimal> number) {

        static Cell of(String text) {
            return new Cell(text, Optional.empty());
        }

        static Cell of(long count) {
            return new Cell(Long.toString(count), Optional.of(BigDecimal.valueOf(count)));
        }

        static Cell of(BigDecimal number) {
            return new Cell(number.toPlainString(), Optional.of(number));
        }
    }
}
