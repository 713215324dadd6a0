package org.sessionwise.staffrecord.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sessionwise.api.staff.StaffSheetReport.RefusedRow;
import org.sessionwise.domain.StaffId;

/** What can be said of a row by itself. */
final class RowChecks {

    private static final int LONGEST = 100;
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff]");
    private static final Pattern BODY_AND_NUMBER = Pattern.compile("[\\p{L}]+ [\\p{L}\\p{N}./-]+");
    private static final Pattern YES_OR_NO = Pattern.compile("(?i)yes|no");

    private final Set<String> here;
    private final DepartmentPeople people;
    private final Map<String, Integer> rowsOf = new HashMap<>();

    RowChecks(DepartmentPeople people, List<SheetRow> rows) {
        this.people = people;
        this.here = people.here().stream().map(person -> person.id().value()).collect(Collectors.toSet());
        rows.forEach(row -> rowsOf.merge(row.staff(), 1, Integer::sum));
    }

    /** Returns everything that is wrong with a row; empty if it is good. */
    List<RefusedRow> check(SheetRow row) {
        List<RefusedRow> wrong = new ArrayList<>();
        if (row.surplus()) {
            wrong.add(row.refused(
                    Refusal.NO_TABLE,
                    "no more cells than headings",
                    "Put a cell that holds the delimiter in quotes, or take it out."));
        }
        checkStaff(row, wrong);
        row.cells().forEach((column, text) -> checkText(row, column, text, wrong));
        row.cell(Column.REGISTRATION)
                .filter(text ->
                        !text.isEmpty() && !BODY_AND_NUMBER.matcher(text).matches())
                .ifPresent(text -> wrong.add(row.refused(
                        Refusal.WRONG_KIND,
                        Column.REGISTRATION,
                        "body and number with one space between, such as GMC 1234567",
                        "Write the body before the number.")));
        row.cell(Column.IN_TRAINING)
                .filter(text -> !text.isEmpty() && !YES_OR_NO.matcher(text).matches())
                .ifPresent(text -> wrong.add(row.refused(
                        Refusal.UNKNOWN_WORD,
                        Column.IN_TRAINING,
                        "yes or no",
                        "Write yes for a doctor in training, else no; or leave it empty.")));
        row.cell(Column.LINE_MANAGER).filter(text -> !text.isEmpty()).ifPresent(text -> checkManager(row, text, wrong));
        return wrong;
    }

    private void checkStaff(SheetRow row, List<RefusedRow> wrong) {
        if (!here.contains(row.staff())) {
            wrong.add(row.refused(
                    Refusal.UNCLEAR_IDENTITY,
                    Column.STAFF,
                    "the rostering system's key of somebody in this department",
                    "Take the key from a sheet that was fetched today; take the row out if the person has gone."));
        } else if (rowsOf.get(row.staff()) > 1) {
            wrong.add(row.refused(
                    Refusal.UNCLEAR_IDENTITY,
                    Column.STAFF,
                    "one row for each person",
                    "Keep the right row of this person and take the others out."));
        }
    }

    private static void checkText(SheetRow row, Column column, String text, List<RefusedRow> wrong) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            wrong.add(row.refused(Refusal.TOO_LONG, column, "at most " + LONGEST + " characters", "Shorten it."));
        }
        if (INVISIBLE.matcher(text).find()) {
            wrong.add(row.refused(
                    Refusal.NOT_TEXT,
                    column,
                    "one line of visible characters",
                    "Type it again, without line ends or tabs."));
        }
    }

    private void checkManager(SheetRow row, String manager, List<RefusedRow> wrong) {
        if (manager.equals(row.staff())) {
            wrong.add(row.refused(
                    Refusal.UNCLEAR_IDENTITY,
                    Column.LINE_MANAGER,
                    "somebody else",
                    "Write the key of the person's manager, or leave it empty."));
        } else if (!people.everywhere().containsKey(new StaffId(manager))) {
            wrong.add(row.refused(
                    Refusal.UNCLEAR_IDENTITY,
                    Column.LINE_MANAGER,
                    "the rostering system's key of the manager",
                    "Take it from the column staff of the sheet of the manager's department, or leave it empty."));
        }
    }
}
