package org.sessionwise.api.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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
