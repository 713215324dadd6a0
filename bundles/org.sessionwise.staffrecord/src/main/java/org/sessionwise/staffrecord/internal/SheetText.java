package org.sessionwise.staffrecord.internal;

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

    private final String text;
    private final char delimiter;
    private int place;
    private int number = 1;

    private SheetText(String text) {
        this.text = text;
        this.delimiter = delimiter(text);
    }

    static List<Line> lines(byte[] csv) throws SheetFault {
        if (csv.length > MOST_BYTES) {
            throw new SheetFault(1, "", "at most 5 MiB", "Split the sheet; people without a row keep what they have.");
        }
        String text = decode(csv);
        return new SheetText(text.startsWith("\uFEFF") ? text.substring(1) : text).read();
    }

    private static String decode(byte[] csv) throws SheetFault {
        CharBuffer decoded = CharBuffer.allocate(csv.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            long line = 1 + text.chars().filter(c -> c == '\n').count();
            throw new SheetFault(
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
        while (place < text.length()) {
            Line line = new Line(number, cells());
            if (!line.isBlank()) {
                lines.add(line);
            }
            if (lines.size() > MOST_ROWS + 1) {
                throw new SheetFault(
                        1, "", "at most 20,000 rows", "Split the sheet; people without a row keep what they have.");
            }
        }
        return lines;
    }

    private List<String> cells() throws SheetFault {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (place < text.length() && text.charAt(place) == delimiter) {
            if (cells.size() == MOST_CELLS) {
                throw new SheetFault(
                        number,
                        "",
                        "at most " + MOST_CELLS + " cells in a row",
                        "Take the cells out that stand behind the last column.");
            }
            place++;
            cells.add(cell());
        }
        endLine();
        return cells;
    }

    private String cell() throws SheetFault {
        if (place < text.length() && text.charAt(place) == '"') {
            return quoted();
        }
        int start = place;
        while (place < text.length() && text.charAt(place) != delimiter && !atLineEnd()) {
            place++;
        }
        return text.substring(start, place);
    }

    private String quoted() throws SheetFault {
        int opened = number;
        StringBuilder cell = new StringBuilder();
        place++;
        while (place < text.length()) {
            if (text.charAt(place) != '"') {
                countLine();
                cell.append(text.charAt(place++));
            } else if (text.startsWith("\"\"", place)) {
                cell.append('"');
                place += 2;
            } else {
                place++;
                return cell.toString();
            }
        }
        throw new SheetFault(opened, "", "a closing quote", "Close the quote that opens on this line, or take it out.");
    }

    private void endLine() throws SheetFault {
        if (place < text.length() && !atLineEnd()) {
            throw new SheetFault(
                    number,
                    "",
                    "the next cell or the next line after a closing quote",
                    "Correct the quotes on this line.");
        }
        if (place < text.length()) {
            place += text.startsWith("\r\n", place) ? 2 : 1;
        }
        number++;
    }

    private boolean atLineEnd() {
        return text.charAt(place) == '\n' || text.charAt(place) == '\r';
    }

    /** Counts a line end inside quotes, the two characters of one once. */
    private void countLine() {
        if (atLineEnd() && !text.startsWith("\r\n", place)) {
            number++;
        }
    }
}
