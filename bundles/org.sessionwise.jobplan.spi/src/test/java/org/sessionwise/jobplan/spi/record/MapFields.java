package org.sessionwise.jobplan.spi.record;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The fields of a record as the author of a source would give them. */
record MapFields(Map<PlanField, String> values) implements Fields {

    @Override
    public String record() {
        return "record 1";
    }

    @Override
    public String nameOf(PlanField field) {
        return field.name();
    }

    @Override
    public Optional<String> text(PlanField field) {
        return Optional.ofNullable(values.get(field));
    }

    @Override
    public OptionalInt whole(PlanField field) {
        return text(field).stream().mapToInt(Integer::parseInt).findFirst();
    }

    @Override
    public List<? extends Fields> parts(PlanField list) throws FieldException {
        return ListCell.entries(this, list, text(list).orElse(""));
    }

    static Map<PlanField, String> with(Map<PlanField, String> values, PlanField field, String value) {
        Map<PlanField, String> changed = new EnumMap<>(values);
        changed.put(field, value);
        return changed;
    }

    static Map<PlanField, String> without(Map<PlanField, String> values, PlanField field) {
        Map<PlanField, String> changed = new EnumMap<>(values);
        changed.remove(field);
        return changed;
    }
}
