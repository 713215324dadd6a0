package org.sessionwise.staffrecord.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** Writes a sheet: UTF-8 with a byte order mark, without which spreadsheets take it for something else. */
final class SheetWriter {

    private static final String MUST_BE_QUOTED = "\",;\r\n";

    private SheetWriter() {}

    static byte[] write(List<StaffMember> people, Map<StaffId, KeptPerson> kept) {
        StringBuilder sheet = new StringBuilder("\uFEFF");
        sheet.append(line(Arrays.stream(Column.values()).map(Column::heading).toList()));
        for (StaffMember person : people) {
            KeptPerson told = kept.getOrDefault(person.id(), KeptPerson.nothing(person.id()));
            sheet.append(line(Arrays.stream(Column.values())
                    .map(column -> cell(column, person, told))
                    .toList()));
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Column column, StaffMember person, KeptPerson told) {
        return switch (column) {
            case STAFF -> person.id().value();
            case NAME -> person.displayName();
            default -> told.value(column).orElse("");
        };
    }

    private static String line(List<String> cells) {
        return cells.stream().map(SheetWriter::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String quoted(String text) {
        String cell = Formulas.escape(text);
        boolean plain = cell.chars().noneMatch(c -> MUST_BE_QUOTED.indexOf(c) >= 0) && cell.equals(cell.strip());
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
