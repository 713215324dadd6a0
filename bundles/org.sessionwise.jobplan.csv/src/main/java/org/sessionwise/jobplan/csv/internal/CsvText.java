package org.sessionwise.jobplan.csv.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Cuts text into rows as RFC 4180 says, any of the usual line ends. */
final class CsvText {

    private static final int LONGEST_CELL = 4_096;
    private static final int MOST_CELLS = 200;

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private final CsvFactory csv = CsvFactory.builder()
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
            .build();

    /**
     * Returns the rows in order, the blank ones left out; empty if there are none.
     *
     * @param mostRows more rows than this are refused
     */
    List<CsvRow> rows(String text, char delimiter, int mostRows) throws SourceUnavailableException {
        List<CsvRow> rows = new ArrayList<>();
        Reading reading = new Reading(text, delimiter);
        for (CsvRow row = reading.next(); row != null; row = reading.next()) {
            if (rows.size() == mostRows && !row.isBlank()) {
                throw FileRefusal.of(
                        Refusal.TOO_MUCH, "the file has more than " + mostRows + " rows: split it, or raise maxRows");
            }
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** Returns the first row that is not blank; one without cells if there is none. */
    CsvRow heading(String text, char delimiter) throws SourceUnavailableException {
        Reading reading = new Reading(text, delimiter);
        CsvRow row = reading.next();
        while (row != null && row.isBlank()) {
            row = reading.next();
        }
        return row == null ? new CsvRow(1, List.of()) : row;
    }

    /** One run through the text. */
    private final class Reading {

        private final CsvParser parser;
        private int line = 1;

        Reading(String text, char delimiter) {
            try {
                parser = csv.createParser(text);
            } catch (IOException neverForText) {
                throw new UncheckedIOException(neverForText);
            }
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter));
        }

        /** Returns the next row, or null at the end. */
        CsvRow next() throws SourceUnavailableException {
            try {
                return parser.nextToken() == null ? null : row();
            } catch (StreamConstraintsException tooLong) {
                throw FileRefusal.of(
                        Refusal.NO_TABLE,
                        "line " + line + " has a cell of more than " + LONGEST_CELL
                                + " characters: shorten it, or look for a quote that is not closed");
            } catch (JsonProcessingException malformed) {
                // Without the cause: its message quotes the file, which holds personal data.
                throw FileRefusal.of(
                        Refusal.NO_TABLE,
                        "the row that starts on line " + line
                                + " has a quote that is not closed, or text after a closing quote: correct it");
            } catch (IOException neverForText) {
                throw new UncheckedIOException(neverForText);
            }
        }

        private CsvRow row() throws IOException, SourceUnavailableException {
            List<String> cells = new ArrayList<>();
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                if (cells.size() == MOST_CELLS) {
                    throw FileRefusal.of(
                            Refusal.NO_TABLE,
                            "line " + line + " has more than " + MOST_CELLS + " cells: is this the right file?");
                }
                cells.add(parser.getText());
            }
            CsvRow row = new CsvRow(line, cells);
            line = parser.currentLocation().getLineNr();
            return row;
        }
    }
}
