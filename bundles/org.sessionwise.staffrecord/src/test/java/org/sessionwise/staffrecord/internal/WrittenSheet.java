package org.sessionwise.staffrecord.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sessionwise.api.sheet.CellText;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.StaffMember;

/**
 * A sheet as it goes out, cut into cells by a reader of our own: the product's would hide what both get wrong. It has no
 * column of numbers: what looks like one is a text, and text it stays.
 */
final class WrittenSheet {

    private final String text;

    private WrittenSheet(String text) {
        this.text = text;
    }

    /** A sheet of one person whose name and kept columns all hold the text. */
    static WrittenSheet with(String text) {
        return new WrittenSheet(new String(bytes(text), StandardCharsets.UTF_8));
    }

    static byte[] bytes(String text) {
        StaffId key = new StaffId("101");
        StaffMember person = StaffMember.builder(key, new DepartmentId("1"), new TeamId("1/everybody"), "n" + text)
                .build();
        Map<Column, String> values = new EnumMap<>(Column.class);
        Column.KEPT.forEach(column -> values.put(column, text));
        return SheetWriter.write(List.of(person), Map.of(key, new KeptPerson(key, values)));
    }

    /** Returns the rows as the cells stand there, without their quotes. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\r' && text.startsWith("\r\n", i)) {
                row.add(cell.toString());
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
                i++;
            } else {
                cell.append(c);
            }
        }
        if (quoted || cell.length() > 0 || !row.isEmpty()) {
            throw new IllegalStateException("the sheet does not end with a line");
        }
        return rows;
    }

    /** Fails if a cell may be taken for a formula, or a kept one does not say the text. */
    static void check(String text) {
        List<List<String>> rows = with(text).rows();
        require(rows.size() == 2, rows.size() + " rows");
        List<String> cells = rows.get(1);
        require(cells.size() == Column.values().length, cells.size() + " cells");
        for (String cell : cells) {
            require(cell.isEmpty() || "=+-@\t\r\n\0".indexOf(cell.charAt(0)) < 0, "a formula");
        }
        IntStream.range(Column.TEAM.ordinal(), cells.size())
                .forEach(i -> require(CellText.read(cells.get(i)).equals(text), "another text"));
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }
}
