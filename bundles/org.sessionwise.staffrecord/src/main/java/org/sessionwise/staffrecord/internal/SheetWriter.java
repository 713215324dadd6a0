package org.sessionwise.staffrecord.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.sheet.CellText;
import org.sessionwise.api.sheet.CsvLine;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** Writes a sheet: UTF-8 with a byte order mark, without which spreadsheets take it for something else. */
final class SheetWriter {

    private SheetWriter() {}

    static byte[] write(List<StaffMember> people, Map<StaffId, KeptPerson> kept) {
        StringBuilder sheet = new StringBuilder(CsvLine.BYTE_ORDER_MARK);
        sheet.append(CsvLine.ofTexts(
                Arrays.stream(Column.values()).map(Column::heading).toList()));
        for (StaffMember person : people) {
            KeptPerson told = kept.getOrDefault(person.id(), KeptPerson.nothing(person.id()));
            sheet.append(CsvLine.ofTexts(Arrays.stream(Column.values())
                    .map(column -> cell(column, person, told))
                    .toList()));
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Column column, StaffMember person, KeptPerson told) {
        return switch (column) {
            case STAFF -> person.id().value();
            case NAME -> CellText.forEyes(person.displayName());
            default -> told.value(column).orElse("");
        };
    }
}
