package org.sessionwise.staffrecord.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.host.spi.StaffMember;

/** What is tried with any bytes. Only the refusal of a sheet is caught; what else comes is a fault. */
final class FuzzTargets {

    private static final DepartmentPeople PEOPLE = people();

    private FuzzTargets() {}

    private static DepartmentPeople people() {
        StaffMember amy = person("101");
        StaffMember ben = person("102");
        return new DepartmentPeople(List.of(amy, ben), Map.of(amy.id(), amy, ben.id(), ben));
    }

    private static StaffMember person(String key) {
        return StaffMember.builder(new StaffId(key), new DepartmentId("1"), new TeamId("1/everybody"), "Person " + key)
                .build();
    }

    static void sheet(byte[] csv) {
        try {
            SheetJudgement judgement = SheetJudgement.of(Sheet.read(csv), PEOPLE, Map.of());
            told(judgement.refused());
            judgement.changed().forEach(kept -> kept.values().values().forEach(WrittenSheet::check));
        } catch (SheetFault refused) {
            told(refused.refused());
        }
    }

    private static void told(List<RefusedRow> refused) {
        for (RefusedRow row : refused) {
            if (row.line() < 1 || !row.remedy().matches("(?s).* \\(IN-\\d\\d\\)")) {
                throw new IllegalStateException("no line or no code");
            }
        }
    }

    static void written(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
            WrittenSheet.check(text);
        }
    }

    /** Returns the target of this name, for those who make inputs themselves. */
    static Consumer<byte[]> named(String name) {
        return switch (name) {
            case "aSheetThatIsRead" -> FuzzTargets::sheet;
            case "aTextThatIsWritten" -> FuzzTargets::written;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
