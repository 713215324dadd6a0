package org.sessionwise.api.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The answer to a question for figures. */
public final class FigureSheet {

    private final FigureQuestion question;
    private final CategoryRule categories;
    private final List<FigureLine> lines;
    private final FigureLine total;
    private final Stamp stamp;

    /** What they were made with, and when. */
    private record Stamp(Instant asAt, LocalDate policyFrom, String rule) {}

    private FigureSheet(
            FigureQuestion question, CategoryRule categories, List<FigureLine> lines, FigureLine total, Stamp stamp) {
        this.question = question;
        this.categories = Objects.requireNonNull(categories, "categories");
        this.lines = List.copyOf(lines);
        this.total = Objects.requireNonNull(total, "total");
        this.stamp = stamp;
    }

    /**
     * Returns a sheet.
     *
     * @param lines ordered by span, then by key
     * @param total of the whole period and everybody asked for
     * @param asAt as {@link #asAt()}
     * @param policyFrom as {@link #policyFrom()}
     * @param rule as {@link #rule()}
     */
    public static FigureSheet of(
            FigureQuestion question,
            CategoryRule categories,
            List<FigureLine> lines,
            FigureLine total,
            Instant asAt,
            LocalDate policyFrom,
            String rule) {
        return new FigureSheet(question, categories, lines, total, new Stamp(asAt, policyFrom, rule));
    }

    /**
     * Returns the sheets of several departments, to one question, as one: lines of equal key and span are added up. What is said of
     * rules is the first one's, and as old as the oldest is the answer.
     *
     * @param asOne all lines of a span become one, of the trust; the question was split by department
     * @return empty if there is none
     */
    public static Optional<FigureSheet> ofTrust(List<FigureSheet> sheets, boolean asOne) {
        if (sheets.isEmpty()) {
            return Optional.empty();
        }
        LineKey trust = LineKey.of(LineKey.Kind.TRUST, "");
        Map<LocalDate, Map<LineKey, FigureLine>> bySpan = new TreeMap<>();
        for (FigureSheet sheet : sheets) {
            for (FigureLine line : sheet.lines) {
                FigureLine counted = asOne ? line.as(trust) : line;
                bySpan.computeIfAbsent(line.span().days().from(), any -> new TreeMap<>())
                        .merge(counted.key(), counted, FigureLine::plus);
            }
        }
        FigureSheet first = sheets.get(0);
        return Optional.of(new FigureSheet(
                first.question,
                first.categories,
                bySpan.values().stream()
                        .flatMap(lines -> lines.values().stream())
                        .toList(),
                sheets.stream()
                        .map(sheet -> sheet.total.as(trust))
                        .reduce(FigureLine::plus)
                        .orElseThrow(),
                new Stamp(
                        sheets.stream()
                                .map(FigureSheet::asAt)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        first.policyFrom(),
                        first.rule())));
    }

    public FigureQuestion question() {
        return question;
    }

    public CategoryRule categories() {
        return categories;
    }

    /** Returns one line for each key and span that has anybody, ordered by span, then by key; keys without anything are missing. */
    public List<FigureLine> lines() {
        return lines;
    }

    /** Returns the line of the whole period and everybody asked for: the sum of the lines, whatever they are split by. */
    public FigureLine total() {
        return total;
    }

    /** Returns when host and plans were read. */
    public Instant asAt() {
        return stamp.asAt();
    }

    /** Returns since when the policy of the last day of the period counts. */
    public LocalDate policyFrom() {
        return stamp.policyFrom();
    }

    /** Returns name, version and settings of the rules that decided on the last day of the period. */
    public String rule() {
        return stamp.rule();
    }
}
