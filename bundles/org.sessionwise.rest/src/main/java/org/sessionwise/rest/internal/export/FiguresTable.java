package org.sessionwise.rest.internal.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSheet;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.year.YearAmount;

/**
 * Lines of figures, a row for each, and the total as the last one: first the decimals that people read and add up, then, on the
 * right, the same amounts exact.
 */
public final class FiguresTable {

    private static final String NAME = "Figures";
    private static final List<Function<YearAmount, Fraction>> UNITS =
            List.of(YearAmount::occurrences, YearAmount::sessions, YearAmount::minutes, YearAmount::pa);
    private static final List<String> UNIT_WORDS = List.of("occurrences", "sessions", "minutes", "PA");

    /** The columns that fit on paper. */
    public static final List<String> PRINTED = List.of(
            "name",
            "category",
            "span",
            "people",
            "plannedSessions",
            "plannedPa",
            "rosteredDoneSessions",
            "rosteredVarianceSessions",
            "deliveredDoneSessions",
            "deliveredVarianceSessions",
            "deliveredVariancePercentOfSessions",
            "plannedOccurrencesKnown",
            "plannedOccurrencesInAll");

    /** An amount of a line, and what it is called. */
    private record Part(String word, Function<FigureLine, YearAmount> of) {}

    private static final List<Part> PARTS = Stream.concat(
                    Stream.of(
                            new Part("Planned", FigureLine::planned),
                            new Part("Planned on the other basis", FigureLine::otherBasis)),
                    Stream.of(Basis.values()).flatMap(FiguresTable::parts))
            .toList();

    private final TableFile file;
    private final FigureSheet sheet;
    private final Function<FigureLine, String> names;

    private FiguresTable(TableFile file, FigureSheet sheet, Function<FigureLine, String> names) {
        this.file = file;
        this.sheet = sheet;
        this.names = names;
    }

    /**
     * Writes the table.
     *
     * @param names what people call the key of a line
     * @return how many rows it has
     */
    public static int write(TableFile file, FigureSheet sheet, Function<FigureLine, String> names) throws IOException {
        file.table(NAME, headings());
        FiguresTable table = new FiguresTable(file, sheet, names);
        for (FigureLine line : sheet.lines()) {
            table.row("line", line);
        }
        table.row("total", sheet.total());
        return sheet.lines().size() + 1;
    }

    private static Stream<Part> parts(Basis basis) {
        String side = Words.of(basis);
        return Stream.of(
                new Part(side + ": planned, of what is known", line -> line.side(basis)
                        .planned()),
                new Part(side + ": done", line -> line.side(basis).done()),
                new Part(
                        side + ": of it without dates", line -> line.side(basis).undated()),
                new Part(side + ": beside the plan", line -> line.side(basis).beside()),
                new Part(side + ": variance", line -> line.side(basis).variance()));
    }

    /** Returns the headings. */
    public static List<String> headings() {
        List<String> headings = new ArrayList<>(LineCells.HEADINGS);
        headings.add("People");
        PARTS.forEach(part -> UNIT_WORDS.forEach(unit -> headings.add(part.word() + " (" + unit + ")")));
        for (Basis basis : Basis.values()) {
            UNIT_WORDS.forEach(unit -> headings.add(Words.of(basis) + ": variance (% of " + unit + ")"));
        }
        headings.addAll(List.of(
                "Planned occurrences known",
                "Planned occurrences in all",
                "Weeks finalised",
                "Weeks",
                "Planned basis",
                "Categories",
                "As at",
                "Rule"));
        PARTS.forEach(part -> UNIT_WORDS.forEach(unit -> headings.add(part.word() + " (" + unit + ", exact)")));
        return headings;
    }

    private void row(String kind, FigureLine line) throws IOException {
        List<Cell> cells = new ArrayList<>(LineCells.of(kind, line, names.apply(line)));
        cells.add(Cell.of(line.people()));
        PARTS.forEach(part -> UNITS.forEach(
                unit -> cells.add(Cell.decimal(unit.apply(part.of().apply(line))))));
        for (Basis basis : Basis.values()) {
            FigureSide side = line.side(basis);
            UNITS.forEach(
                    unit -> cells.add(side.percent(unit).map(Cell::decimal).orElse(Cell.NOTHING)));
        }
        addKnown(cells, line.completeness());
        addStamp(cells);
        PARTS.forEach(part ->
                UNITS.forEach(unit -> cells.add(Cell.exact(unit.apply(part.of().apply(line))))));
        file.row(cells);
    }

    private static void addKnown(List<Cell> cells, Completeness known) {
        cells.add(Cell.of(known.plannedKnown()));
        cells.add(Cell.of(known.plannedAll()));
        cells.add(Cell.of(known.weeksFinalised()));
        cells.add(Cell.of(known.weeks()));
    }

    private void addStamp(List<Cell> cells) {
        cells.add(Cell.of(sheet.question().planned().name().toLowerCase(Locale.ROOT)));
        cells.add(Cell.of(String.join(
                " ",
                sheet.categories().counted().stream()
                        .map(ActivityCategory::name)
                        .toList())));
        cells.add(Cell.of(sheet.asAt().toString()));
        cells.add(Cell.of(sheet.rule()));
    }
}
