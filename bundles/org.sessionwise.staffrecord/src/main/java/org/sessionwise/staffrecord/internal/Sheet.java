package org.sessionwise.staffrecord.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.sheet.CellText;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;

/** Reads a sheet: its headings say which column stands where; those that are left out are not told. */
final class Sheet {

    private static final String FETCH = "Fetch the sheet again and keep its first row as it is.";

    private final List<Column> columns;
    private final List<SheetText.Line> lines;

    private Sheet(List<Column> columns, List<SheetText.Line> lines) {
        this.columns = columns;
        this.lines = lines;
    }

    /** Returns the rows in their order. */
    static List<SheetRow> read(byte[] csv) throws SheetFault {
        List<SheetText.Line> lines = SheetText.lines(csv);
        if (lines.isEmpty()) {
            throw new SheetFault(Refusal.NOT_READABLE, 1, "", "a header row and a row for each person", FETCH);
        }
        Sheet sheet = new Sheet(columns(lines.get(0)), lines.subList(1, lines.size()));
        return sheet.lines.stream().map(sheet::row).toList();
    }

    private static List<Column> columns(SheetText.Line header) throws SheetFault {
        List<String> headings =
                new ArrayList<>(header.cells().stream().map(Sheet::clean).toList());
        while (!headings.isEmpty() && headings.get(headings.size() - 1).isEmpty()) {
            headings.remove(headings.size() - 1);
        }
        if (headings.stream().noneMatch(Column.STAFF.heading()::equalsIgnoreCase)) {
            throw new SheetFault(
                    Refusal.WRONG_KIND,
                    header.number(),
                    Column.STAFF.heading(),
                    "a header row with the column staff",
                    FETCH);
        }
        List<Column> columns = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (String heading : headings) {
            Column column = Column.of(heading).orElse(null);
            if (column == null) {
                refused.add(refused(
                        Refusal.UNKNOWN_WORD,
                        header,
                        heading,
                        "one of " + Column.headings(),
                        "Take the column out or correct its heading."));
            } else if (columns.contains(column)) {
                refused.add(refused(
                        Refusal.NAMED_TWICE, header, heading, "each column once", "Take one of the two columns out."));
            }
            columns.add(column);
        }
        if (!refused.isEmpty()) {
            throw new SheetFault(refused);
        }
        return columns;
    }

    private static RefusedRow refused(
            Refusal why, SheetText.Line header, String heading, String expected, String remedy) {
        return new RefusedRow(header.number(), "", SheetRow.cut(heading), expected, why.in(remedy));
    }

    /** Cells that are missing at the end are empty: spreadsheets leave them out. */
    private SheetRow row(SheetText.Line line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        String staff = "";
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < line.cells().size() ? line.cells().get(i) : "";
            Column column = columns.get(i);
            if (column == Column.STAFF) {
                staff = CellText.read(cell.strip());
            } else if (column != Column.NAME) {
                String meant = CellText.read(cell);
                cells.put(
                        column, column == Column.LINE_MANAGER ? meant.strip() : clean(meant)); // keys stay as they are
            }
        }
        boolean surplus = line.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank());
        return new SheetRow(line.number(), staff, cells, surplus);
    }

    /** Takes away what nobody sees: outer spaces and repeated ones, hard ones too. */
    private static String clean(String cell) {
        return cell.replaceAll("[ \\u00a0]+", " ").strip();
    }
}
