package org.sessionwise.jobplan.upload.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sessionwise.api.upload.UploadFormat;
import org.sessionwise.api.upload.UploadMapping;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.FieldException;
import org.sessionwise.jobplan.spi.record.PlanField;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.spi.record.TimingKind;
import org.sessionwise.jobplan.upload.internal.table.FileRefused;
import org.sessionwise.jobplan.upload.internal.table.Table;

/** Reads the rows of a table by a mapping. Belongs to one thread. */
final class TableReading {

    private static final Pattern FAULT_OF_SPREADSHEET = Pattern.compile("#[A-Z/0]{1,14}[!?]?");
    private static final int LONGEST_KEY = 100;

    private final UploadMapping mapping;
    private final Table table;
    private final Map<PlanField, Integer> places = new EnumMap<>(PlanField.class);
    private final Map<PlanField, Map<String, String>> words = new EnumMap<>(PlanField.class);
    private final Set<String> activities = new HashSet<>();

    TableReading(UploadMapping mapping, Table table) throws UploadRefusedException {
        this.mapping = mapping;
        this.table = table;
        for (PlanField field : FieldKinds.tabular()) {
            place(field).ifPresent(place -> places.put(field, place));
            Map<String, String> theirs = new HashMap<>();
            mapping.words()
                    .getOrDefault(FieldKinds.nameOf(field), Map.of())
                    .forEach((word, ours) -> theirs.put(normal(word), ours));
            words.put(field, theirs);
        }
    }

    /** A column that bears the name of a field is that field, unless another one is: refused rows come back with such. */
    private Optional<Integer> place(PlanField field) throws UploadRefusedException {
        String mapped = mapping.columns().get(FieldKinds.nameOf(field));
        if (mapped == null) {
            int own = table.headings().indexOf(FieldKinds.nameOf(field));
            return own < 0 ? Optional.empty() : Optional.of(own);
        }
        int place = table.headings().indexOf(mapped);
        if (place < 0) {
            throw FileRefused.because(
                    Refusal.NO_TABLE,
                    "The file has no column \u201c" + mapped + "\u201d, which is to be " + FieldKinds.nameOf(field)
                            + ": choose another column for it, or another file");
        }
        if (place != table.headings().lastIndexOf(mapped)) {
            throw FileRefused.because(
                    Refusal.NAMED_TWICE,
                    "The file has the column \u201c" + mapped + "\u201d twice: give one of them another heading");
        }
        return Optional.of(place);
    }

    List<Candidate> candidates() {
        List<Candidate> read = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            read.add(candidate(i, table.rows().get(i)));
        }
        return read;
    }

    private Candidate candidate(int place, Table.Row row) {
        String record = (table.format() == UploadFormat.XLSX ? "row " : "line ") + row.line();
        Map<PlanField, String> values = new EnumMap<>(PlanField.class);
        Optional<FieldException> fault = irregular(record, row);
        for (PlanField field : FieldKinds.tabular()) {
            String text = text(field, row);
            if (!text.isEmpty()) {
                values.put(field, text);
            }
            if (fault.isEmpty() && FAULT_OF_SPREADSHEET.matcher(text).matches()) {
                fault = Optional.of(new FieldException(
                        record,
                        nameOf(field),
                        "holds a fault of the spreadsheet such as #REF!, expected a value: mend the formula"));
            }
        }
        values.keySet().removeIf(field -> !isInCell(field, row) && isMeaningless(field, values.get(PlanField.TIMING)));
        derive(values);
        if (fault.isEmpty() && !values.containsKey(PlanField.PLAN_ID)) {
            fault = Optional.of(
                    new FieldException(
                            Refusal.UNCLEAR_IDENTITY,
                            record,
                            nameOf(PlanField.PLAN_ID),
                            "is missing, expected whose plan it is by assignment number or registration: names are never used"));
        }
        return new Candidate(record, place, values, this::nameOf, fault);
    }

    /** A spreadsheet's row may end early; one of a text file that is longer or shorter has a delimiter too many or too few. */
    private Optional<FieldException> irregular(String record, Table.Row row) {
        int expected = table.headings().size();
        int found = row.cells().size();
        boolean odd = table.format() == UploadFormat.CSV && found != expected;
        return odd
                ? Optional.of(new FieldException(
                        Refusal.NO_TABLE,
                        record,
                        "",
                        "has " + found + " cells, expected " + expected
                                + " as in the heading: look for a missing or unquoted delimiter"))
                : Optional.empty();
    }

    private String text(PlanField field, Table.Row row) {
        String cell = places.containsKey(field) ? row.cell(places.get(field)) : "";
        String text = cell.isEmpty() ? mapping.constants().getOrDefault(FieldKinds.nameOf(field), "") : cell;
        String ours = words.get(field).get(normal(text));
        return ours != null ? ours : CellReading.read(field, text.strip(), isInHours(field, cell));
    }

    private boolean isInCell(PlanField field, Table.Row row) {
        return places.containsKey(field) && !row.cell(places.get(field)).isEmpty();
    }

    /** What is set for all rows is for those only whose timing has such a thing. */
    private static boolean isMeaningless(PlanField field, String timing) {
        return PlanField.ofTimings().contains(field)
                && kind(timing).filter(kind -> !kind.fields().contains(field)).isPresent();
    }

    private static Optional<TimingKind> kind(String timing) {
        return Arrays.stream(TimingKind.values())
                .filter(kind -> kind.name().equals(timing))
                .findFirst();
    }

    private boolean isInHours(PlanField field, String cell) {
        return !cell.isEmpty() && mapping.inHours().contains(FieldKinds.nameOf(field));
    }

    private static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** Files made for people name people and work, not plans and activities: those are told apart by what is there. */
    private void derive(Map<PlanField, String> values) {
        if (!places.containsKey(PlanField.PLAN_ID)) {
            Optional.ofNullable(values.get(PlanField.ASSIGNMENT_NUMBER))
                    .or(() -> Optional.ofNullable(values.get(PlanField.REGISTRATION)))
                    .ifPresent(key -> values.putIfAbsent(PlanField.PLAN_ID, key));
        }
        values.putIfAbsent(PlanField.VERSION, "1");
        String name = values.get(PlanField.ACTIVITY_NAME);
        if (!values.containsKey(PlanField.ACTIVITY_CODE) && name != null) {
            values.put(
                    PlanField.ACTIVITY_CODE,
                    name.substring(0, Math.min(LONGEST_KEY, name.length())).strip());
        }
        if (!places.containsKey(PlanField.ACTIVITY_ID) && values.containsKey(PlanField.ACTIVITY_CODE)) {
            values.putIfAbsent(PlanField.ACTIVITY_ID, activityId(values));
        }
    }

    /** Slots of one kind of work are one activity; amounts without a clock time are as many as there are rows. */
    private String activityId(Map<PlanField, String> values) {
        String code = values.get(PlanField.ACTIVITY_CODE);
        if (kind(values.get(PlanField.TIMING)).filter(TimingKind::hasSlots).isPresent()) {
            return code;
        }
        String plan = values.getOrDefault(PlanField.PLAN_ID, "") + '\n' + values.get(PlanField.VERSION) + '\n';
        String id = code;
        for (int number = 2; !activities.add(plan + id); number++) {
            id = code.substring(0, Math.min(LONGEST_KEY - 8, code.length())) + " " + number;
        }
        return id;
    }

    private String nameOf(PlanField field) {
        if (places.containsKey(field)) {
            return table.headings().get(places.get(field));
        }
        if (field == PlanField.PLAN_ID) {
            return nameOf(PlanField.ASSIGNMENT_NUMBER);
        }
        if (field == PlanField.ACTIVITY_ID) {
            return nameOf(PlanField.ACTIVITY_CODE);
        }
        return FieldKinds.nameOf(field);
    }
}
