package org.sessionwise.staffrecord.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;
import org.sessionwise.domain.StaffId;

/**
 * What a sheet comes to.
 *
 * @param changed what is to be kept of people of whom something else is kept now
 * @param columns of how many people each column is to be changed; those that nobody's is are missing
 * @param unchanged rows that say what is kept already
 * @param refused by line
 */
record SheetJudgement(List<KeptPerson> changed, Map<Column, Integer> columns, int unchanged, List<RefusedRow> refused) {

    static SheetJudgement of(List<SheetRow> rows, DepartmentPeople people, Map<StaffId, KeptPerson> kept) {
        RowChecks checks = new RowChecks(people, rows);
        List<RefusedRow> refused = new ArrayList<>();
        rows.forEach(row -> refused.addAll(checks.check(row)));
        List<SheetRow> good = without(rows, refused);
        refused.addAll(new TogetherChecks(people, kept, good).refused());
        refused.sort(Comparator.comparingInt(RefusedRow::line));
        good = without(rows, refused);
        List<KeptPerson> changed = new ArrayList<>();
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (SheetRow row : good) {
            StaffId staff = new StaffId(row.staff());
            KeptPerson before = kept.getOrDefault(staff, KeptPerson.nothing(staff));
            KeptPerson after = before.with(told(row));
            if (!after.equals(before)) {
                changed.add(after);
                Column.KEPT.stream()
                        .filter(column -> !after.value(column).equals(before.value(column)))
                        .forEach(column -> columns.merge(column, 1, Integer::sum));
            }
        }
        return new SheetJudgement(changed, columns, good.size() - changed.size(), refused);
    }

    private static List<SheetRow> without(List<SheetRow> rows, List<RefusedRow> refused) {
        Set<Integer> lines = new HashSet<>();
        refused.forEach(row -> lines.add(row.line()));
        return rows.stream().filter(row -> !lines.contains(row.line())).toList();
    }

    private static Map<Column, String> told(SheetRow row) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.putAll(row.cells());
        cells.computeIfPresent(Column.IN_TRAINING, (column, text) -> text.toLowerCase(Locale.ROOT));
        return cells;
    }
}
