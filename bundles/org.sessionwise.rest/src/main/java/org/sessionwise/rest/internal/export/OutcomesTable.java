package org.sessionwise.rest.internal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** What became of the amounts of lines of figures: a row for each line, basis and outcome that came about. */
public final class OutcomesTable {

    private static final String NAME = "Outcomes";
    private static final List<String> UNITS = List.of(
            "occurrences",
            "sessions",
            "minutes",
            "PA",
            "occurrences, exact",
            "sessions, exact",
            "minutes, exact",
            "PA, exact");

    /** The columns that fit on paper. */
    public static final List<String> PRINTED = List.of(
            "name",
            "category",
            "span",
            "basis",
            "outcome",
            "whatItMeans",
            "plannedSessions",
            "plannedPa",
            "workedSessions",
            "workedPa");

    private final TableFile file;
    private final Function<FigureLine, String> names;
    private int rows;

    private OutcomesTable(TableFile file, Function<FigureLine, String> names) {
        this.file = file;
        this.names = names;
    }

    /**
     * Writes the table, without the total.
     *
     * @param names what people call the key of a line
     * @return how many rows it has
     */
    public static int write(TableFile file, FigureSheet sheet, Function<FigureLine, String> names) throws IOException {
        file.table(NAME, headings());
        OutcomesTable table = new OutcomesTable(file, names);
        for (FigureLine line : sheet.lines()) {
            for (Basis basis : Basis.values()) {
                table.rows(line, basis);
            }
        }
        return table.rows;
    }

    /** Returns the headings. */
    public static List<String> headings() {
        List<String> headings = new ArrayList<>(LineCells.HEADINGS);
        headings.addAll(List.of("Basis", "Outcome", "What it means"));
        for (String side : List.of("Planned", "Worked")) {
            UNITS.forEach(unit -> headings.add(side + " (" + unit + ")"));
        }
        return headings;
    }

    private void rows(FigureLine line, Basis basis) throws IOException {
        FigureSide side = line.side(basis);
        for (Outcome outcome : Outcome.values()) {
            FigureSide.Both both = side.outcomes().get(outcome);
            if (both != null) {
                List<Cell> cells = new ArrayList<>(LineCells.of("line", line, names.apply(line)));
                cells.add(Cell.of(Words.of(basis)));
                cells.add(Cell.of(Words.of(outcome)));
                cells.add(Cell.of(Words.meaning(outcome.credit())));
                add(cells, both.planned());
                add(cells, both.worked());
                file.row(cells);
                rows++;
            }
        }
    }

    private static void add(List<Cell> cells, YearAmount amount) {
        cells.add(Cell.decimal(amount.occurrences()));
        cells.add(Cell.decimal(amount.sessions()));
        cells.add(Cell.decimal(amount.minutes()));
        cells.add(Cell.decimal(amount.pa()));
        cells.add(Cell.exact(amount.occurrences()));
        cells.add(Cell.exact(amount.sessions()));
        cells.add(Cell.exact(amount.minutes()));
        cells.add(Cell.exact(amount.pa()));
    }
}
