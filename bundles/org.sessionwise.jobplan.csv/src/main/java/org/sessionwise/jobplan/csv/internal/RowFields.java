package org.sessionwise.jobplan.csv.internal;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.FieldReader;
import org.sessionwise.jobplan.spi.record.Fields;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.spi.record.VersionReader;

/** The fields of a row. A blank cell counts as absent. */
final class RowFields implements Fields {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DIGITS = Pattern.compile("-?\\d+");
    private static final Set<PlanField> ACTIVITY = EnumSet.range(PlanField.ACTIVITY_ID, PlanField.MINUTES_EACH);

    private final Columns columns;
    private final CsvRow row;
    private final SystemOfRecord usual;

    /**
     * The fields of a row.
     *
     * @param usual the system of record where the row names none
     */
    RowFields(Columns columns, CsvRow row, SystemOfRecord usual) {
        this.columns = columns;
        this.row = row;
        this.usual = usual;
    }

    @Override
    public String record() {
        return "line " + row.line();
    }

    @Override
    public String nameOf(PlanField field) {
        return Columns.nameOf(field);
    }

    @Override
    public Optional<String> text(PlanField field) {
        String cell = columns.cell(row, field);
        if (cell.isEmpty()) {
            return field == PlanField.SYSTEM_OF_RECORD ? Optional.of(usual.name()) : Optional.empty();
        }
        return Optional.of(cell);
    }

    @Override
    public OptionalInt whole(PlanField field) throws FieldException {
        String cell = columns.cell(row, field);
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!WHOLE.matcher(cell).matches()) {
            Refusal why = DIGITS.matcher(cell).matches() ? Refusal.NUMBER_TOO_LARGE : Refusal.WRONG_KIND;
            throw refused(why, field, "found " + FieldReader.shown(cell) + ", expected a whole number");
        }
        return OptionalInt.of(Integer.parseInt(cell));
    }

    private boolean isRegular() {
        return row.cells().size() == columns.count();
    }

    /** Returns the plan, if the row names one and the cell can be relied on. */
    Optional<JobPlanId> plan() {
        if (!isRegular() && !columns.isFirst(PlanField.PLAN_ID)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VersionReader(this).planId());
        } catch (FieldException unreadable) {
            return Optional.empty(); // reported when the row is read
        }
    }

    /** Refuses the row if it has more or fewer cells than the heading. */
    void requireRegular() throws FieldException {
        if (!isRegular()) {
            throw new FieldException(
                    Refusal.NO_TABLE,
                    record(),
                    "",
                    "has " + row.cells().size() + " cells, expected " + columns.count()
                            + " as in the heading: look for a missing or unquoted delimiter");
        }
    }

    /** Tells whether the row names an activity; one that does not stands for a plan without any. */
    boolean hasActivity() {
        return ACTIVITY.stream().anyMatch(field -> !columns.cell(row, field).isEmpty());
    }

    /** Refuses the row if one of the fields is filled, though it says nothing for this timing. */
    void requireBlank(Set<PlanField> fields, String timing) throws FieldException {
        for (PlanField field : fields) {
            if (!columns.cell(row, field).isEmpty()) {
                throw refused(Refusal.WRONG_KIND, field, "is filled, expected nothing where timing is " + timing);
            }
        }
    }

    /** Refuses the row if it differs from an earlier one that must say the same. */
    void requireSame(RowFields earlier, Set<PlanField> fields, String what) throws FieldException {
        for (PlanField field : fields) {
            if (!text(field).equals(earlier.text(field))) {
                throw refused(
                        Refusal.UNCLEAR_IDENTITY,
                        field,
                        "differs from " + earlier.record() + ", expected the same in all rows of " + what);
            }
        }
    }

    FieldException refused(Refusal why, PlanField field, String problem) {
        return new FieldException(why, record(), nameOf(field), problem);
    }
}
