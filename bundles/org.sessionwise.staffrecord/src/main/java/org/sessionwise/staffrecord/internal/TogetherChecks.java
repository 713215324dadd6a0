package org.sessionwise.staffrecord.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.StaffMember;

/**
 * What rows can only be judged for together, with the people who have no row: nobody shares an assignment number, nobody
 * manages their own manager. A row is refused for what it changes, never for what stood there before.
 */
final class TogetherChecks {

    private final DepartmentPeople people;
    private final Map<StaffId, KeptPerson> kept;
    private final Map<StaffId, SheetRow> good = new HashMap<>();

    TogetherChecks(DepartmentPeople people, Map<StaffId, KeptPerson> kept, List<SheetRow> rows) {
        this.people = people;
        this.kept = kept;
        rows.forEach(row -> good.put(new StaffId(row.staff()), row));
    }

    /** Returns the rows that cannot be kept with the others: without them, the others are looked at again. */
    List<RefusedRow> refused() {
        List<RefusedRow> all = new ArrayList<>();
        List<RefusedRow> found = found();
        while (!found.isEmpty()) {
            all.addAll(found);
            found.forEach(row -> good.remove(new StaffId(row.staff())));
            found = found();
        }
        return all;
    }

    private List<RefusedRow> found() {
        List<RefusedRow> found = new ArrayList<>();
        Map<String, Integer> holders = new HashMap<>();
        people.here().forEach(person -> number(person).ifPresent(number -> holders.merge(number, 1, Integer::sum)));
        for (StaffMember person : people.here()) {
            SheetRow row = good.get(person.id());
            if (row != null
                    && changes(row, Column.ASSIGNMENT_NUMBER)
                    && holders.getOrDefault(number(person).orElse(""), 0) > 1) {
                found.add(row.refused(
                        Refusal.UNCLEAR_IDENTITY,
                        Column.ASSIGNMENT_NUMBER,
                        "a number that nobody else in the department has",
                        "Find out whose it is and correct the other one."));
            } else if (row != null && changes(row, Column.LINE_MANAGER) && managesThemselves(person.id())) {
                found.add(row.refused(
                        Refusal.UNCLEAR_IDENTITY,
                        Column.LINE_MANAGER,
                        "a manager whom this person does not manage in turn",
                        "Correct one of the managers, or leave it empty."));
            }
        }
        return found;
    }

    private boolean changes(SheetRow row, Column column) {
        StaffId staff = new StaffId(row.staff());
        return row.cell(column)
                .filter(text ->
                        !text.isEmpty() && !text.equals(before(staff, column).orElse("")))
                .isPresent();
    }

    private Optional<String> before(StaffId staff, Column column) {
        return Optional.ofNullable(kept.get(staff)).flatMap(person -> person.value(column));
    }

    /** Returns the number as it is compared: case does not count. */
    private Optional<String> number(StaffMember person) {
        return after(person.id(), Column.ASSIGNMENT_NUMBER, person.assignmentNumber())
                .map(number -> number.toUpperCase(Locale.ROOT));
    }

    /** Returns what will be told of a person if the good rows are kept; an emptied cell leaves what we cannot know. */
    private Optional<String> after(StaffId staff, Column column, Optional<String> host) {
        Optional<String> told = Optional.ofNullable(good.get(staff)).flatMap(row -> row.cell(column));
        if (told.isPresent() && (!told.get().isEmpty() || before(staff, column).isPresent())) {
            return told.filter(text -> !text.isEmpty());
        }
        return before(staff, column).or(() -> host);
    }

    private boolean managesThemselves(StaffId person) {
        Set<StaffId> seen = new HashSet<>();
        Optional<StaffId> manager = manager(person);
        while (manager.isPresent() && seen.add(manager.get())) {
            if (manager.get().equals(person)) {
                return true;
            }
            manager = manager(manager.get());
        }
        return false;
    }

    private Optional<StaffId> manager(StaffId staff) {
        Optional<String> host = Optional.ofNullable(people.everywhere().get(staff))
                .flatMap(StaffMember::lineManager)
                .map(StaffId::value);
        return after(staff, Column.LINE_MANAGER, host).map(StaffId::new);
    }
}
