package org.sessionwise.jobplan.csv.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.FieldReader;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Which column holds what, by the heading row. */
final class Columns {

    private static final Set<PlanField> REQUIRED = EnumSet.of(
            PlanField.PLAN_ID,
            PlanField.VERSION,
            PlanField.STATE,
            PlanField.IN_FORCE_FROM,
            PlanField.ZONE,
            PlanField.NATION,
            PlanField.CONTRACT,
            PlanField.ACTIVITY_ID,
            PlanField.ACTIVITY_CODE,
            PlanField.CATEGORY,
            PlanField.TIMING);

    private final int count;
    private final Map<PlanField, Integer> places = new EnumMap<>(PlanField.class);
    private final List<String> unknown = new ArrayList<>();

    private Columns(int count) {
        this.count = count;
    }

    /** Returns the columns; refuses a heading without the required ones or with one twice. */
    static Columns of(CsvRow heading) throws SourceUnavailableException {
        Columns columns = new Columns(heading.cells().size());
        for (int place = 0; place < columns.count; place++) {
            columns.put(heading.cells().get(place).strip(), place);
        }
        columns.requireComplete();
        return columns;
    }

    /** Returns how many columns of a heading are known: the way to tell one delimiter from another. */
    static int known(CsvRow heading) {
        return (int) heading.cells().stream()
                .filter(cell -> BY_NAME.containsKey(normal(cell)))
                .count();
    }

    static String nameOf(PlanField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static final Map<String, PlanField> BY_NAME =
            all().stream().collect(Collectors.toMap(Columns::nameOf, field -> field));

    /** Returns the fields that have a column: all but those inside the entries of a list. */
    static Set<PlanField> all() {
        Set<PlanField> fields = EnumSet.copyOf(PlanField.ofPlan());
        fields.addAll(PlanField.ofActivity());
        fields.addAll(PlanField.ofTimings());
        return fields;
    }

    private static String normal(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT);
    }

    private void put(String name, int place) throws SourceUnavailableException {
        PlanField field = BY_NAME.get(normal(name));
        if (field == null) {
            if (!name.isEmpty()) {
                unknown.add(FieldReader.shown(name));
            }
        } else if (places.put(field, place) != null) {
            throw FileRefusal.of(
                    Refusal.NAMED_TWICE, "the heading has the column " + nameOf(field) + " twice: remove one of them");
        }
    }

    private void requireComplete() throws SourceUnavailableException {
        Set<PlanField> missing = EnumSet.copyOf(REQUIRED);
        missing.removeAll(places.keySet());
        if (!places.containsKey(PlanField.ASSIGNMENT_NUMBER) && !places.containsKey(PlanField.REGISTRATION)) {
            missing.add(PlanField.ASSIGNMENT_NUMBER);
        }
        if (!missing.isEmpty()) {
            // The cells found are not repeated: if the heading is missing, they are somebody's data.
            throw FileRefusal.of(
                    Refusal.WRONG_KIND,
                    "the first row is not the heading, or lacks the columns "
                            + missing.stream().map(Columns::nameOf).collect(Collectors.joining(", "))
                            + ": add them as job-plan-columns.md says, or check the delimiter");
        }
    }

    /** Returns how many cells a row has. */
    int count() {
        return count;
    }

    /** Returns the columns that mean nothing to us, as they may be shown. */
    List<String> unknown() {
        return List.copyOf(unknown);
    }

    /** Tells whether a cell is where it belongs even if its row has too many or too few. */
    boolean isFirst(PlanField field) {
        return Integer.valueOf(0).equals(places.get(field));
    }

    /** Returns a cell without blanks around it; empty text if the column or the cell is not there. */
    String cell(CsvRow row, PlanField field) {
        Integer place = places.get(field);
        return place == null || place >= row.cells().size()
                ? ""
                : row.cells().get(place).strip();
    }
}
