package org.sessionwise.jobplan.spi.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.plan.JobPlanId;

/** A row of a table, read by what its columns mean. A blank cell counts as absent. Immutable if its cells are. */
public final class PlanRow implements Fields {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DIGITS = Pattern.compile("-?\\d+");

    private final String record;
    private final Cells cells;
    private final Optional<FieldException> fault;
    private final boolean namesItsPlan;

    private PlanRow(String record, Cells cells, Optional<FieldException> fault, boolean namesItsPlan) {
        this.record = record;
        this.cells = cells;
        this.fault = fault;
        this.namesItsPlan = namesItsPlan;
    }

    /** What stands in a row. Asked again, it gives the same answer. */
    @ConsumerType
    public interface Cells {

        /** Returns the text for a field without blanks around it; empty text if there is none. */
        String cell(PlanField field);

        /** Returns what people call the column: its heading. */
        String nameOf(PlanField field);
    }

    /**
     * Returns a row.
     *
     * @param record how people find it: {@code line 12}
     */
    public static PlanRow of(String record, Cells cells) {
        return new PlanRow(record, cells, Optional.empty(), true);
    }

    /**
     * Returns this row as one that is refused whatever its cells say.
     *
     * @param fault why
     * @param namesItsPlan whether the cell of {@link PlanField#PLAN_ID} can still be relied on
     */
    public PlanRow refused(FieldException fault, boolean namesItsPlan) {
        return new PlanRow(record, cells, Optional.of(fault), namesItsPlan);
    }

    @Override
    public String record() {
        return record;
    }

    @Override
    public String nameOf(PlanField field) {
        return cells.nameOf(field);
    }

    @Override
    public Optional<String> text(PlanField field) {
        return Optional.of(cells.cell(field)).filter(text -> !text.isEmpty());
    }

    @Override
    public OptionalInt whole(PlanField field) throws FieldException {
        String cell = cells.cell(field);
        if (cell.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!WHOLE.matcher(cell).matches()) {
            Refusal why = DIGITS.matcher(cell).matches() ? Refusal.NUMBER_TOO_LARGE : Refusal.WRONG_KIND;
            throw refused(why, field, "found " + FieldReader.shown(cell) + ", expected a whole number");
        }
        return OptionalInt.of(Integer.parseInt(cell));
    }

    /** Entries are divided by semicolons, the fields of an entry by bars. */
    @Override
    public List<? extends Fields> parts(PlanField list) throws FieldException {
        return ListCell.entries(this, list, cells.cell(list));
    }

    /** Returns the plan, if the row names one and the cell can be relied on. */
    public Optional<JobPlanId> plan() {
        if (!namesItsPlan) {
            return Optional.empty();
        }
        try {
            return Optional.of(new VersionReader(this).planId());
        } catch (FieldException unreadable) {
            return Optional.empty(); // reported when the row is read
        }
    }

    void requireUsable() throws FieldException {
        if (fault.isPresent()) {
            throw fault.get();
        }
    }

    /** Tells whether the row names an activity; one that does not stands for a plan without any. */
    boolean hasActivity() {
        return Stream.concat(PlanField.ofActivity().stream(), PlanField.ofTimings().stream())
                .anyMatch(field -> !cells.cell(field).isEmpty());
    }

    /** Refuses the row if one of the fields is filled, though it says nothing for this timing. */
    void requireBlank(Set<PlanField> fields, String timing) throws FieldException {
        for (PlanField field : fields) {
            if (!cells.cell(field).isEmpty()) {
                throw refused(Refusal.WRONG_KIND, field, "is filled, expected nothing where timing is " + timing);
            }
        }
    }

    /** Refuses the row if it differs from an earlier one that must say the same. */
    void requireSame(PlanRow earlier, Set<PlanField> fields, String what) throws FieldException {
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
        return new FieldException(why, record, nameOf(field), problem);
    }
}
