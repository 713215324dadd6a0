package org.sessionwise.jobplan.csv.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file as a spreadsheet program would write it. */
final class Table {

    private static final Map<String, String> USUAL = new LinkedHashMap<>();

    static {
        String[] usual = {
            "plan_id=JP-001",
            "version=2",
            "state=APPROVED",
            "assignment_number=20012345",
            "registration=GMC 1234567",
            "in_force_from=2026-04-01",
            "in_force_until=",
            "zone=Europe/London",
            "nation=ENGLAND_AND_WALES",
            "contract=CONSULTANT_2003_ENGLAND",
            "minutes_per_pa=240",
            "reviewed_on=2026-03-10",
            "approved_on=2026-03-20",
            "activity_id=a1",
            "activity_code=CLINIC",
            "activity_name=Outpatient clinic",
            "category=DCC",
            "on_bank_holiday=FALLS_AWAY",
            "timing=TIMETABLED",
            "cycle_weeks=4",
            "cycle_anchor=2026-06-01",
            "week=1",
            "day=MONDAY",
            "start=09:00",
            "end=13:00",
            "minutes_per_week=",
            "occurrences_per_year=",
            "minutes_each=",
            "system_of_record=",
            "year_begins=",
            "working_weeks=",
            "contracted=",
            "annual_leave_days=",
            "statutory_leave_days=",
            "study_leave_days=",
            "professional_leave_days=",
            "on_call_category=",
            "on_call_one_in=",
            "on_call_percent=",
            "responsibilities=",
            "accountabilities=",
            "objectives=",
            "support=",
            "signatures=",
            "disputes=",
            "subtype=",
            "remuneration=",
            "premium_as=",
            "cover=",
            "priority=",
            "output=",
            "output_unit=",
            "purposes=",
            "objectives_served=",
            "employee_agreed_on=",
            "employer_agreed_on=",
            "nth=",
            "times=",
            "times_per=",
            "duties_per_year=",
            "predictable_plain_minutes=",
            "predictable_premium_minutes=",
            "unpredictable_plain_minutes=",
            "unpredictable_premium_minutes="
        };
        for (String cell : usual) {
            USUAL.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1));
        }
    }

    private final List<String> lines = new ArrayList<>();
    private final String delimiter;
    private final String lineEnd;

    Table() {
        this(",", "\n");
    }

    Table(String delimiter, String lineEnd) {
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
        lines.add(String.join(delimiter, USUAL.keySet()));
    }

    /** Adds a good row, but for some cells written {@code column=text}. */
    Table row(String... different) {
        Map<String, String> cells = new LinkedHashMap<>(USUAL);
        for (String cell : different) {
            String column = cell.substring(0, cell.indexOf('='));
            if (cells.put(column, cell.substring(cell.indexOf('=') + 1)) == null) {
                throw new IllegalArgumentException("no column " + column);
            }
        }
        lines.add(String.join(delimiter, cells.values()));
        return this;
    }

    /** Adds a row of a flexible activity. */
    Table flexible(String id) {
        return row(
                "activity_id=" + id,
                "timing=FLEXIBLE",
                "on_bank_holiday=",
                "cycle_weeks=",
                "cycle_anchor=",
                "week=",
                "day=",
                "start=",
                "end=",
                "minutes_per_week=120");
    }

    /** Adds a row of an annualised activity. */
    Table annualised(String id) {
        return row(
                "activity_id=" + id,
                "timing=ANNUALISED",
                "on_bank_holiday=",
                "cycle_weeks=",
                "cycle_anchor=",
                "week=",
                "day=",
                "start=",
                "end=",
                "occurrences_per_year=40",
                "minutes_each=240");
    }

    /** Adds a row of a plan without activities. */
    Table withoutActivity(String plan) {
        List<String> blank = new ArrayList<>(List.of("plan_id=" + plan));
        USUAL.keySet().stream().skip(13).forEach(column -> blank.add(column + "="));
        return row(blank.toArray(String[]::new));
    }

    Table line(String text) {
        lines.add(text);
        return this;
    }

    @Override
    public String toString() {
        return String.join(lineEnd, lines) + lineEnd;
    }
}
