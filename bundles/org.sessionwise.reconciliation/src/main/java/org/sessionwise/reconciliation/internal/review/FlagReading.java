package org.sessionwise.reconciliation.internal.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.domain.Fraction;
import org.sessionwise.reconciliation.internal.store.ReviewEntryTable.Subject;

/** Joins what figures flag in a quarter to what people wrote about it. */
final class FlagReading {

    private static final Comparator<Flag> ORDER = Comparator.comparing(
                    (Flag flag) -> flag.line().key().kind())
            .thenComparing(FlagReading::size, Comparator.reverseOrder())
            .thenComparing(flag -> flag.line().key());

    private final FinancialQuarter quarter;
    private final ReviewRule rule;
    private final Map<LineKey, FigureLine> lines;
    private final Map<Subject, List<ReviewEntry>> entries;

    /**
     * A reading.
     *
     * @param lines of the quarter
     * @param entries of all quarters, newest first
     */
    FlagReading(
            FinancialQuarter quarter,
            ReviewRule rule,
            List<FigureLine> lines,
            Map<Subject, List<ReviewEntry>> entries) {
        this.quarter = quarter;
        this.rule = rule;
        this.lines = lines.stream().collect(Collectors.toMap(FigureLine::key, line -> line));
        this.entries = entries;
    }

    /** Returns the flags in sight: those found, and those that people wrote about in this quarter and that hold no longer. */
    List<Flag> flags(List<FlagFinder.Found> found, ReviewSight sight) {
        Map<Subject, Integer> persists = new HashMap<>();
        found.forEach(one -> persists.put(new Subject(one.key(), one.direction()), one.persists()));
        entries.forEach((subject, history) -> {
            if (history.stream().anyMatch(entry -> entry.quarter().equals(quarter))) {
                persists.putIfAbsent(subject, 0);
            }
        });
        List<Flag> flags = new ArrayList<>();
        persists.forEach((subject, spans) -> {
            if (sight.includes(subject.key())) {
                flags.add(flag(subject, spans));
            }
        });
        flags.sort(ORDER);
        return flags;
    }

    private Flag flag(Subject subject, int persists) {
        FigureLine line =
                lines.computeIfAbsent(subject.key(), key -> FigureLine.builder(key, FigureSpan.of(quarter.days(), ""))
                        .build());
        List<ReviewEntry> history = until(quarter, entries.getOrDefault(subject, List.of()));
        String why =
                persists == 0 ? ReviewWords.gone(line) : ReviewWords.why(line, rule, subject.direction(), persists);
        return Flag.of(FlagIds.id(quarter, subject), line, subject.direction(), persists, why, history, state(history));
    }

    /**
     * Returns what is known in a quarter: what was written about it and about earlier ones, that of the latest quarter first. An
     * earlier quarter may be written about after a later one was: it stays behind it.
     */
    static List<ReviewEntry> until(FinancialQuarter quarter, List<ReviewEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.quarter().compareTo(quarter) <= 0)
                .sorted(Comparator.comparing(ReviewEntry::quarter)
                        .thenComparing(ReviewEntry::version)
                        .reversed())
                .toList();
    }

    /** A flag that was closed in an earlier quarter is open again, because it is here. */
    private Optional<ReviewEntry.State> state(List<ReviewEntry> history) {
        if (history.isEmpty()) {
            return Optional.empty();
        }
        ReviewEntry newest = history.get(0);
        if (newest.content().closed() && newest.quarter().equals(quarter)) {
            return Optional.of(ReviewEntry.State.CLOSED);
        }
        boolean wasClosed = history.stream().anyMatch(entry -> entry.content().closed());
        return Optional.of(wasClosed ? ReviewEntry.State.REOPENED : ReviewEntry.State.OPEN);
    }

    private static Fraction size(Flag flag) {
        Fraction variance = flag.line().side(Basis.DELIVERED).variance().sessions();
        return variance.signum() < 0 ? Fraction.ZERO.minus(variance) : variance;
    }

    /** A cause that the trust took off its list meanwhile may stay where it stands. */
    static void requireKnownCause(String cause, ReviewRule rule, Flag flag) throws ReviewRefusedException {
        boolean stands = flag.history().stream()
                .limit(1)
                .anyMatch(entry -> entry.content().cause().equals(cause));
        if (!stands && !rule.causes().contains(cause)) {
            throw new ReviewRefusedException(
                    ReviewRefusedException.Reason.NOT_ALLOWED, "The cause is none of the trust's list.");
        }
    }
}
