package org.sessionwise.host.reference.internal.rota;

import java.util.ArrayList;
import java.util.List;

/** Splits CSV text into lines and cells (RFC 4180): quotes, doubled quotes, line ends inside quotes, an optional BOM. */
final class CsvLines {

    private static final int MOST_LINES = 200_000;

    private final String text;
    private int place;
    private int number = 1;

    CsvLines(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    List<Line> read() {
        List<Line> lines = new ArrayList<>();
        while (place < text.length()) {
            int first = number;
            List<String> cells = cells();
            if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                lines.add(new Line(first, cells));
            }
            if (lines.size() > MOST_LINES) {
                throw new Refused(Refused.Reason.TOO_LARGE, "The file has more than " + MOST_LINES + " lines.");
            }
        }
        return lines;
    }

    private List<String> cells() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (place < text.length() && text.charAt(place) == ',') {
            place++;
            cells.add(cell());
        }
        endLine();
        return cells;
    }

    private String cell() {
        if (place < text.length() && text.charAt(place) == '"') {
            return quoted();
        }
        int start = place;
        while (place < text.length() && ",\r\n".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        return text.substring(start, place);
    }

    private String quoted() {
        int opened = number;
        StringBuilder cell = new StringBuilder();
        place++;
        while (place < text.length()) {
            char c = text.charAt(place++);
            if (c == '\n') {
                number++;
            }
            if (c != '"') {
                cell.append(c);
            } else if (place < text.length() && text.charAt(place) == '"') {
                cell.append('"');
                place++;
            } else {
                return cell.toString();
            }
        }
        throw Refused.invalid("line " + opened, "quotes", "a closing quote before the end of the file");
    }

    private void endLine() {
        if (place < text.length() && text.charAt(place) == '\r') {
            place++;
        }
        if (place < text.length()) {
            if (text.charAt(place) != '\n') {
                throw Refused.invalid("line " + number, "quotes", "a comma or the end of the line after a quoted cell");
            }
            place++;
        }
        number++;
    }

    /**
     * One record.
     *
     * @param number of its first line in the file, from 1
     */
    record Line(int number, List<String> cells) {}
}
