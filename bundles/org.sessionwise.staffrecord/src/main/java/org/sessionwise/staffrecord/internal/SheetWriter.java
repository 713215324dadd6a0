package org.sessionwise.staffrecord.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/** Writes a sheet: UTF-8 with a byte order mark, without which spreadsheets take it for something else. */
final class SheetWriter {

    private static final Pattern UNFIT_TO_SHOW =
            Pattern.compile("[;\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
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
            case NAME -> forEyes(person.displayName());
            default -> told.value(column).orElse("");
        };
    }

    /**
     * A name is the host's and is never read back. A program that takes another delimiter than ours would begin a cell of its own,
     * perhaps a formula, in the midst of it; direction marks would turn the rest of the line round.
     */
    private static String forEyes(String name) {
        return UNFIT_TO_SHOW.matcher(name).replaceAll(" ").strip();
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
