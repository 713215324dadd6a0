package org.sessionwise.jobplan.spi.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One entry of a list that a table writes in one cell: entries are divided by semicolons, the fields of an entry by bars.
 * {@code EMPLOYEE | 2026-03-01; MANAGER | 2026-03-05} are two signatures. Blanks around a field do not count. Neither sign
 * can stand in a text; a source of which people need that has lists of its own.
 */
final class ListCell implements Fields {

    private final Fields table;
    private final PlanField list;
    private final int place;
    private final List<String> values;

    private ListCell(Fields table, PlanField list, int place, List<String> values) {
        this.table = table;
        this.list = list;
        this.place = place;
        this.values = values;
    }

    /**
     * Returns the entries of a list.
     *
     * @param table whose cell it is
     * @param cell may be empty, which is an empty list
     * @throws FieldException if an entry is empty, or has more fields than such entries have
     */
    static List<ListCell> entries(Fields table, PlanField list, String cell) throws FieldException {
        List<ListCell> entries = new ArrayList<>();
        if (!cell.isBlank()) {
            for (String entry : cell.split(";", -1)) {
                entries.add(entry(table, list, entries.size() + 1, entry));
            }
        }
        return entries;
    }

    private static ListCell entry(Fields table, PlanField list, int place, String text) throws FieldException {
        List<String> values = new ArrayList<>();
        for (String value : text.split("\\|", -1)) {
            values.add(value.strip());
        }
        int most = list.entry().size();
        if (text.isBlank() || values.size() > most) {
            throw new FieldReader(table)
                    .refused(
                            Refusal.WRONG_KIND,
                            list,
                            "entry " + place + " has " + (text.isBlank() ? "nothing" : values.size() + " parts")
                                    + ", expected 1 to " + most + " divided by |, and entries divided by ;");
        }
        return new ListCell(table, list, place, values);
    }

    @Override
    public String record() {
        return table.record();
    }

    /** Returns the cell and the place in it: {@code signatures, entry 2}. */
    @Override
    public String nameOf(PlanField field) {
        return table.nameOf(list) + ", entry " + place;
    }

    @Override
    public Optional<String> text(PlanField field) {
        int index = list.entry().indexOf(field);
        return index < 0 || index >= values.size()
                ? Optional.empty()
                : Optional.of(values.get(index)).filter(value -> !value.isEmpty());
    }

    /** Returns nothing: no entry of a list holds a number. */
    @Override
    public OptionalInt whole(PlanField field) {
        return OptionalInt.empty();
    }
}
