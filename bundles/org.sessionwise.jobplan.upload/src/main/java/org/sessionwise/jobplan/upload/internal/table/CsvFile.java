package org.sessionwise.jobplan.upload.internal.table;

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
import java.util.Optional;
import org.sessionwise.api.sheet.CellText;
import org.sessionwise.api.upload.UploadFormat;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Cuts text into rows as RFC 4180 says; comma, semicolon or tab between cells, whichever the heading has most of. */
public final class CsvFile {

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private static final CsvFactory CSV = CsvFactory.builder()
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Table.LONGEST_CELL)
                    .build())
            .build();

    private final CsvParser parser;
    private int line = 1;

    private CsvFile(String text) {
        try {
            parser = CSV.createParser(text);
        } catch (IOException neverForText) {
            throw new UncheckedIOException(neverForText);
        }
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter(text)));
    }

    static Table read(byte[] file) throws UploadRefusedException {
        return read(CsvEncoding.text(file));
    }

    /** Returns the table of a text. */
    public static Table read(String text) throws UploadRefusedException {
        List<Table.Row> rows = new CsvFile(text).rows();
        if (rows.isEmpty()) {
            throw FileRefused.because(Refusal.NOT_READABLE, "The file is empty, expected a heading and rows below it");
        }
        return new Table(
                UploadFormat.CSV,
                Optional.empty(),
                List.of(),
                rows.get(0).cells(),
                rows.subList(1, rows.size()),
                List.of());
    }

    private static char delimiter(String text) {
        String heading =
                text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            best = count(heading, each) > count(heading, best) ? each : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private List<Table.Row> rows() throws UploadRefusedException {
        List<Table.Row> rows = new ArrayList<>();
        for (Table.Row row = next(); row != null; row = next()) {
            if (!row.isBlank()) {
                rows.add(row);
            }
            if (rows.size() > Table.MOST_ROWS + 1) {
                throw FileRefused.because(
                        Refusal.TOO_MUCH,
                        "The file has more than " + Table.MOST_ROWS
                                + " rows: split it by department, and upload each part under a name of its own");
            }
        }
        return rows;
    }

    /** Returns the next row, or null at the end. */
    private Table.Row next() throws UploadRefusedException {
        try {
            return parser.nextToken() == null ? null : row();
        } catch (StreamConstraintsException tooLong) {
            throw FileRefused.because(
                    Refusal.NO_TABLE,
                    "Line " + line + " has a cell of more than " + Table.LONGEST_CELL
                            + " characters: shorten it, or look for a quote that is not closed");
        } catch (JsonProcessingException malformed) {
            // Without the cause: its message quotes the file, which holds personal data.
            throw FileRefused.because(
                    Refusal.NO_TABLE,
                    "The row that starts on line " + line
                            + " has a quote that is not closed, or text after a closing quote: correct it");
        } catch (IOException neverForText) {
            throw new UncheckedIOException(neverForText);
        }
    }

    private Table.Row row() throws IOException, UploadRefusedException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (cells.size() == Table.MOST_CELLS) {
                throw FileRefused.because(
                        Refusal.NO_TABLE,
                        "Line " + line + " has more than " + Table.MOST_CELLS + " cells: is this the right file?");
            }
            cells.add(CellText.read(parser.getText().strip()));
        }
        Table.Row row = new Table.Row(line, cells);
        line = parser.currentLocation().getLineNr();
        return row;
    }
}
