package org.sessionwise.attainment.internal.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.attainment.internal.pack.PackText.Cell;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.attainment.AttainmentScope;

/** The indicators, what they mean and how often they are due, and how they went. */
final class IndicatorSections {

    private static final Cell NOTHING = Cell.of("");
    private static final int PLACES = 2;

    private IndicatorSections() {}

    static PackText.Section now(PackSource source) {
        LocalDate first = source.sheet().period().from();
        LocalDate last = source.sheet().period().until().minusDays(1);
        List<List<Cell>> rows = source.sheet().lines().stream()
                .filter(line -> isTold(source.scope(), line.scope()))
                .map(line -> row(source, line))
                .toList();
        return PackText.Section.of(
                        "indicators",
                        "Indicators",
                        List.of(
                                "Sessions are those of " + first + " to " + last + ", the last whole financial quarter."
                                        + " Of a variance the part is delivered and the whole planned, of weeks whose outcome"
                                        + " is known.",
                                "The reading of the text comes first; readings marked local stand beside it."))
                .with(
                        List.of("Scope", "Indicator", "Value", "Part", "Whole", "Unit", "Known of it", "Remark"),
                        rows,
                        "There is nobody in scope.");
    }

    static PackText.Section meaning() {
        return PackText.Section.of("meaning", "Meaning and frequency", List.of())
                .with(
                        List.of("Indicator", "Meaning", "Unit", "Due"),
                        Arrays.stream(Indicator.values())
                                .map(one -> List.of(
                                        Cell.of(IndicatorWords.title(one)),
                                        Cell.of(IndicatorWords.meaning(one)),
                                        Cell.of(IndicatorWords.unit(one)),
                                        Cell.of(IndicatorWords.due(one))))
                                .toList(),
                        "");
    }

    static PackText.Section trend(PackSource source) {
        List<String> columns = new ArrayList<>(List.of("Day"));
        Arrays.stream(Indicator.values()).map(IndicatorWords::title).forEach(columns::add);
        columns.add("Levels and plans are");
        return PackText.Section.of(
                        "trend",
                        "Trend",
                        List.of(
                                "One line for the end of each month, the last for the day itself. Levels and active plans are as they"
                                        + " were known then, unless the line says otherwise; sessions are those of the last whole"
                                        + " quarter before, as known now."))
                .with(
                        columns,
                        source.trend().stream().map(IndicatorSections::month).toList(),
                        "Nothing is known of earlier months.");
    }

    /** Parts are shown as such; by workforce group the scope itself is (appendix 2). */
    private static boolean isTold(AttainmentScope pack, AttainmentScope line) {
        return line.group().isEmpty() || line.everybody().equals(pack);
    }

    private static List<Cell> row(PackSource source, IndicatorLine line) {
        boolean told = line.missing().isEmpty();
        return List.of(
                Cell.of(source.names().of(line.scope())),
                Cell.of(IndicatorWords.title(line.indicator())),
                Cell.of(IndicatorWords.value(line)),
                told ? number(line.part()) : NOTHING,
                told ? number(line.whole()) : NOTHING,
                Cell.of(line.unit()),
                line.completeness().map(known -> Cell.of(share(known) + " %")).orElse(NOTHING),
                Cell.of(remark(line)));
    }

    private static String remark(IndicatorLine line) {
        if (line.indicator() == Indicator.ACTIVE_PLANS && line.missing().isEmpty()) {
            String aim = line.isMoreThan(IndicatorWords.AIM) ? "reached." : "not reached.";
            return ("More than " + IndicatorWords.AIM + " % is aimed for: " + aim + " " + line.remark()).strip();
        }
        return line.remark();
    }

    private static List<Cell> month(IndicatorSheet sheet) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(sheet.day().toString())));
        for (Indicator indicator : Indicator.values()) {
            cells.add(sheet.lines().stream()
                    .filter(line -> line.indicator() == indicator)
                    .findFirst()
                    .map(IndicatorWords::value)
                    .map(Cell::of)
                    .orElse(NOTHING));
        }
        cells.add(Cell.of(sheet.isReconstructed() ? "worked out later from what is known now" : "as known then"));
        return cells;
    }

    private static Cell number(Fraction amount) {
        return amount.denominator() == 1 ? Cell.of(amount.numerator()) : Cell.of(decimal(amount));
    }

    private static BigDecimal decimal(Fraction amount) {
        return amount.toDecimal(PLACES);
    }

    /** Cut, so that what is not whole never reads 100 %. */
    private static long share(Fraction known) {
        return 100 * known.numerator() / known.denominator();
    }
}
