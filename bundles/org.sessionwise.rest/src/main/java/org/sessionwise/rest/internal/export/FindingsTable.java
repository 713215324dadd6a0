package org.sessionwise.rest.internal.export;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.host.spi.StaffMember;

/** The dated sessions behind figures, a row for each. Adding up the amounts whose side counts gives the figures exactly. */
public final class FindingsTable {

    private static final String NAME = "Sessions";
    private static final int PLANNED_CELLS = 9;
    private static final int WORKED_CELLS = 6;

    /** The columns that fit on paper. */
    public static final List<String> PRINTED = List.of(
            "name",
            "team",
            "date",
            "outcome",
            "activity",
            "plannedStart",
            "plannedEnd",
            "workedDuty",
            "workedStart",
            "workedEnd",
            "plannedPaDecimal",
            "workedPaDecimal");

    private final TableFile file;
    private final Basis basis;
    private final ZoneId zone;

    private FindingsTable(TableFile file, Basis basis, ZoneId zone) {
        this.file = file;
        this.basis = basis;
        this.zone = zone;
    }

    /** Begins the table. */
    public static FindingsTable in(TableFile file, Basis basis, ZoneId zone) throws IOException {
        file.table(NAME, headings());
        return new FindingsTable(file, basis, zone);
    }

    /** Returns the headings. */
    public static List<String> headings() {
        List<String> headings = new ArrayList<>(List.of(
                "Staff id",
                "Name",
                "Team",
                "Date",
                "Basis",
                "Outcome",
                "What it means",
                "Rule",
                "Planned side counts",
                "Worked side counts",
                "Planned occurrence id",
                "Plan",
                "Plan version",
                "Activity id",
                "Activity",
                "Category",
                "Planned duty",
                "Planned start",
                "Planned end"));
        headings.addAll(AmountCells.headings("Planned"));
        headings.addAll(List.of(
                "Roster entry id", "Worked duty", "Worked start", "Worked end", "Paid extra", "Draws on commitment"));
        headings.addAll(AmountCells.headings("Worked"));
        return headings;
    }

    /**
     * Adds a row.
     *
     * @param team the name of the person's team
     * @param countsPlanned whether the planned side is part of the figures
     * @param countsWorked likewise of the worked side
     */
    public void row(StaffMember person, String team, Finding finding, boolean countsPlanned, boolean countsWorked)
            throws IOException {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(person.id().value()));
        cells.add(Cell.of(person.displayName()));
        cells.add(Cell.of(team));
        cells.add(Cell.of(finding.date().toString()));
        cells.add(Cell.of(Words.of(basis)));
        cells.add(Cell.of(Words.of(finding.outcome())));
        cells.add(Cell.of(Words.meaning(finding.outcome().credit())));
        cells.add(Cell.of(finding.rule()));
        cells.add(Cell.of(Words.yesNo(countsPlanned)));
        cells.add(Cell.of(Words.yesNo(countsWorked)));
        finding.planned().ifPresentOrElse(planned -> add(cells, planned), () -> blank(cells, PLANNED_CELLS));
        finding.worked().ifPresentOrElse(worked -> add(cells, worked), () -> blank(cells, WORKED_CELLS));
        file.row(cells);
    }

    private void add(List<Cell> cells, Finding.Planned planned) {
        cells.add(Cell.of(planned.id()));
        cells.add(Cell.of(planned.plan().value()));
        cells.add(Cell.of(planned.version()));
        cells.add(Cell.of(planned.activity().value()));
        cells.add(Cell.of(planned.activityName()));
        cells.add(Cell.of(planned.category().name()));
        cells.add(Cell.of(planned.duty().map(DutyCode::value).orElse("")));
        cells.add(Cell.of(time(planned.period().start())));
        cells.add(Cell.of(time(planned.period().end())));
        cells.addAll(AmountCells.of(planned.workload()));
    }

    private void add(List<Cell> cells, Finding.Worked worked) {
        cells.add(Cell.of(worked.id().value()));
        cells.add(Cell.of(worked.duty().value()));
        cells.add(Cell.of(time(worked.period().start())));
        cells.add(Cell.of(time(worked.period().end())));
        cells.add(Cell.of(Words.yesNo(worked.paidExtra())));
        cells.add(Cell.of(worked.commitment()));
        cells.addAll(AmountCells.of(worked.workload()));
    }

    private static void blank(List<Cell> cells, int count) {
        for (int i = 0; i < count; i++) {
            cells.add(Cell.NOTHING);
        }
        cells.addAll(AmountCells.NONE);
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
