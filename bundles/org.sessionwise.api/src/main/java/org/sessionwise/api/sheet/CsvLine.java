package org.sessionwise.api.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a CSV file as RFC 4180 has it: commas, quotes where a reader needs them, and a line end of two characters. */
public final class CsvLine {

    /** Goes before the first line: without it spreadsheets take UTF-8 for something else. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String MUST_BE_QUOTED = "\",;\t\r\n";

    private CsvLine() {}

    /** Returns the line of some texts, none of which a spreadsheet runs. */
    public static String ofTexts(List<String> texts) {
        return of(texts.stream().map(CellText::written).toList());
    }

    /** Returns the line of some cells, each as {@link CellText#written} gave it, or a number. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> MUST_BE_QUOTED.indexOf(c) >= 0) && cell.equals(cell.strip());
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
