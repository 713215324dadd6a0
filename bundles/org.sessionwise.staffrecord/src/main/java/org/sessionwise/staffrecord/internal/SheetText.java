package org.sessionwise.staffrecord.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sheet into lines and cells as RFC 4180 says: any of the usual line ends, comma or semicolon between cells, with
 * or without a byte order mark. Lines without anything in them are left out.
 */
final class SheetText {

    static final int MOST_BYTES = 5 * 1024 * 1024;
    static final int MOST_ROWS = 20_000;
    /** Far more than there are columns: a line of delimiters alone must not cost a cell for each of its bytes. */
    static final int MOST_CELLS = 100;
    /** The first letter of a heading in the widest encoding. */
    private static final int WIDEST_LETTER = 4;

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private static final CsvFactory CSV = CsvFactory.builder()
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .build();

    /**
     * One row.
     *
     * @param number of the line on which it begins, from 1
     */
    record Line(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private final CsvParser parser;
    private int number = 1;

    private SheetText(String text) {
        try {
            parser = CSV.createParser(text);
        } catch (IOException neverForText) {
            throw new UncheckedIOException(neverForText);
        }
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(delimiter(text)));
    }

    static List<Line> lines(byte[] csv) throws SheetFault {
        if (csv.length > MOST_BYTES) {
            throw new SheetFault(
                    Refusal.TOO_MUCH,
                    1,
                    "",
                    "at most 5 MiB",
                    "Split the sheet; people without a row keep what they have.");
        }
        requireNoZero(csv);
        String text = decode(csv);
        return new SheetText(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    /** UTF-16 and UTF-32 without a mark are UTF-8 with zeros to a decoder. */
    private static void requireNoZero(byte[] csv) throws SheetFault {
        for (int i = 0; i < Math.min(WIDEST_LETTER, csv.length); i++) {
            if (csv[i] == 0) {
                throw new SheetFault(
                        Refusal.UNKNOWN_ENCODING,
                        1,
                        "",
                        "text in UTF-8, which this is not",
                        "Save it as \"CSV UTF-8\" and send it again.");
            }
        }
    }

    private static String decode(byte[] csv) throws SheetFault {
        CharBuffer decoded = CharBuffer.allocate(csv.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            throw new SheetFault(
                    Refusal.UNKNOWN_ENCODING,
                    1,
                    "",
                    "text in UTF-8, which line " + line + " is not",
                    "Save it as \"CSV UTF-8\" and send it again.");
        }
        return text;
    }

    /** Returns what stands between headings: spreadsheets write a semicolon where the comma is for decimals. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        long semicolons = first.chars().filter(c -> c == ';').count();
        long commas = first.chars().filter(c -> c == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private List<Line> read() throws SheetFault {
        List<Line> lines = new ArrayList<>();
        for (Line line = next(); line != null; line = next()) {
            if (!line.isBlank()) {
                lines.add(line);
            }
            if (lines.size() > MOST_ROWS + 1) {
                throw new SheetFault(
                        Refusal.TOO_MUCH,
                        1,
                        "",
                        "at most 20,000 rows",
                        "Split the sheet; people without a row keep what they have.");
            }
        }
        return lines;
    }

    /** Returns the next row, or null at the end. */
    private Line next() throws SheetFault {
        try {
            return parser.nextToken() == null ? null : line();
        } catch (JsonProcessingException malformed) {
            // Without the cause: its message quotes the sheet, which holds personal data.
            throw new SheetFault(
                    Refusal.NO_TABLE,
                    number,
                    "",
                    "quotes that are closed, and right after them the next cell or line",
                    "Correct the quotes on this line.");
        } catch (IOException neverForText) {
            throw new UncheckedIOException(neverForText);
        }
    }

    private Line line() throws IOException, SheetFault {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
            if (cells.size() == MOST_CELLS) {
                throw new SheetFault(
                        Refusal.NO_TABLE,
                        number,
                        "",
                        "at most " + MOST_CELLS + " cells in a row",
                        "Take the cells out that stand behind the last column.");
            }
            cells.add(parser.getText());
        }
        Line line = new Line(number, cells);
        number = parser.currentLocation().getLineNr();
        return line;
    }
}
