package org.sessionwise.jobplan.upload.internal.plan;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.PlanRow;

/**
 * A row of a job plan, as it may be taken.
 *
 * @param record how people find it
 * @param place in the file, from 0; rows of one record have the same
 * @param values by field; what is blank is left out
 * @param names what people call each field
 * @param fault why it is refused whatever its values say
 */
record Candidate(
        String record,
        int place,
        Map<PlanField, String> values,
        Function<PlanField, String> names,
        Optional<FieldException> fault)
        implements PlanRow.Cells {

    @Override
    public String cell(PlanField field) {
        return values.getOrDefault(field, "");
    }

    @Override
    public String nameOf(PlanField field) {
        return names.apply(field);
    }

    PlanRow row() {
        return PlanRow.of(record, this);
    }
}
