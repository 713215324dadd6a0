package org.sessionwise.jobplan.csv.internal;

import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.PlanRow;
import org.sessionwise.jobplan.spi.record.Refusal;

/** The cells of a row by what they mean. */
final class PlanCells implements PlanRow.Cells {

    private final Columns columns;
    private final CsvRow row;
    private final SystemOfRecord usual;

    private PlanCells(Columns columns, CsvRow row, SystemOfRecord usual) {
        this.columns = columns;
        this.row = row;
        this.usual = usual;
    }

    /**
     * Returns a row; one with more or fewer cells than the heading is refused.
     *
     * @param usual the system of record where the row names none
     */
    static PlanRow of(Columns columns, CsvRow row, SystemOfRecord usual) {
        PlanRow read = PlanRow.of("line " + row.line(), new PlanCells(columns, row, usual));
        if (row.cells().size() == columns.count()) {
            return read;
        }
        FieldException irregular = new FieldException(
                Refusal.NO_TABLE,
                read.record(),
                "",
                "has " + row.cells().size() + " cells, expected " + columns.count()
                        + " as in the heading: look for a missing or unquoted delimiter");
        return read.refused(irregular, columns.isFirst(PlanField.PLAN_ID));
    }

    @Override
    public String cell(PlanField field) {
        String cell = columns.cell(row, field);
        return cell.isEmpty() && field == PlanField.SYSTEM_OF_RECORD ? usual.name() : cell;
    }

    @Override
    public String nameOf(PlanField field) {
        return Columns.nameOf(field);
    }
}
