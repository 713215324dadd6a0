package org.sessionwise.reconciliation.internal.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.Restatement;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.reconciliation.internal.store.Frozen;
import org.sessionwise.reconciliation.internal.store.FrozenTable;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;
import org.sessionwise.reconciliation.internal.store.WordsTable;

/** Freezes quarters, and tells what became of their figures since. */
final class FrozenQuarters {

    /** What the tables tell, as of one moment. */
    private record Kept(List<Frozen> frozen, Map<FinancialQuarter, Map<LineKey, Restatement.Words>> words) {}

    private final ReconciliationStore store;
    private final AuditLog audit;
    private final DepartmentFigures figures;
    private final QuarterBasis basis;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /** {@code zone}: the host's, in which quarters end. */
    FrozenQuarters(
            ReconciliationStore store,
            AuditLog audit,
            DepartmentFigures figures,
            QuarterBasis basis,
            Clock clock,
            Supplier<ZoneId> zone) {
        this.store = store;
        this.audit = audit;
        this.figures = figures;
        this.basis = basis;
        this.clock = clock;
        this.zone = zone;
    }

    FrozenQuarter freeze(ReviewSight sight, FinancialQuarter quarter, Actor actor)
            throws ReviewRefusedException, NoAnswerException {
        requireWhole(sight);
        LocalDate end = quarter.days().until();
        if (LocalDate.ofInstant(clock.instant(), zone.get()).isBefore(end)) {
            throw new ReviewRefusedException(
                    ReviewRefusedException.Reason.NOT_ALLOWED,
                    quarter + " has not ended: it can be frozen from " + end + " on.");
        }
        DepartmentFigures.Lines lines = figures.lines(sight, quarter.days(), Over.NONE, FlagSplits.FROZEN);
        if (!lines.ofOneReading()) {
            throw new NoAnswerException("The roster changes faster than it can be counted. Try again in a moment.");
        }
        Frozen wanted = new Frozen(
                FrozenQuarter.of(quarter, lines.asAt(), actor, lines.lines()),
                basis.of(sight, quarter.days(), lines.categories()));
        boolean kept = store.write(connection -> {
            FrozenTable table = new FrozenTable(connection, sight.department());
            if (table.stamp(quarter).isPresent()) {
                return false;
            }
            table.add(wanted);
            audit.record(
                    actor,
                    "quarter frozen",
                    "department " + sight.department() + ", quarter " + quarter,
                    lines.lines().size() + " lines as at " + lines.asAt());
            return true;
        });
        if (!kept) {
            throw new ReviewRefusedException(
                    ReviewRefusedException.Reason.NOT_ALLOWED,
                    quarter + " is frozen already; its figures never change.");
        }
        return wanted.told();
    }

    List<QuarterRecord> all(ReviewSight sight) throws NoAnswerException {
        Kept kept = store.read(connection -> {
            List<Frozen> frozen = new FrozenTable(connection, sight.department()).all();
            WordsTable table = new WordsTable(connection, sight.department());
            Map<FinancialQuarter, Map<LineKey, Restatement.Words>> words = new HashMap<>();
            for (Frozen one : frozen) {
                words.put(one.told().quarter(), table.newest(one.told().quarter()));
            }
            return new Kept(frozen, words);
        });
        List<QuarterRecord> records = new ArrayList<>();
        for (Frozen frozen : kept.frozen()) {
            records.add(record(sight, frozen, kept.words().get(frozen.told().quarter())));
        }
        return records;
    }

    private QuarterRecord record(ReviewSight sight, Frozen frozen, Map<LineKey, Restatement.Words> words)
            throws NoAnswerException {
        FrozenQuarter told = frozen.told();
        DepartmentFigures.Lines now = figures.lines(sight, told.quarter().days(), Over.NONE, FlagSplits.frozen(sight));
        Restating restating =
                new Restating(frozen.basis(), basis.of(sight, told.quarter().days(), now.categories()));
        FrozenQuarter inSight = FrozenQuarter.of(
                told.quarter(),
                told.asAt(),
                told.by(),
                told.lines().stream().filter(line -> sight.includes(line.key())).toList());
        return QuarterRecord.of(
                inSight, now.asAt(), now.lines(), restating.restatements(inSight.lines(), now.lines(), words));
    }

    /** Returns false if somebody else wrote meanwhile. */
    boolean explain(ReviewSight sight, FinancialQuarter quarter, LineKey key, String text, long basedOn, Actor actor)
            throws ReviewRefusedException, NoAnswerException {
        if (!sight.includes(key)) {
            throw unknownFigures();
        }
        Instant now = clock.instant();
        FrozenQuarter frozen = frozen(sight, quarter);
        List<FigureLine> current = figures.lines(sight, quarter.days(), Over.NONE, FlagSplits.frozen(sight))
                .lines();
        if (Stream.concat(frozen.lines().stream(), current.stream())
                .noneMatch(line -> line.key().equals(key))) {
            throw unknownFigures(); // words that nobody would ever be shown
        }
        return store.write(connection -> {
            WordsTable table = new WordsTable(connection, sight.department());
            Restatement.Words before = table.newest(quarter).get(key);
            if ((before == null ? 0 : before.version()) != basedOn) {
                return false;
            }
            table.add(quarter, key, new Restatement.Words(text, actor, now, basedOn + 1));
            audit.record(
                    actor,
                    "restatement explained",
                    "department " + sight.department() + ", quarter " + quarter + ", "
                            + key.kind().name().toLowerCase(Locale.ROOT),
                    "version " + (basedOn + 1));
            return true;
        });
    }

    private FrozenQuarter frozen(ReviewSight sight, FinancialQuarter quarter)
            throws ReviewRefusedException, NoAnswerException {
        List<Frozen> all = store.read(connection -> new FrozenTable(connection, sight.department()).all());
        return all.stream()
                .map(Frozen::told)
                .filter(told -> told.quarter().equals(quarter))
                .findFirst()
                .orElseThrow(() -> new ReviewRefusedException(
                        ReviewRefusedException.Reason.NOT_ALLOWED, quarter + " is not frozen."));
    }

    private static ReviewRefusedException unknownFigures() {
        return new ReviewRefusedException(
                ReviewRefusedException.Reason.UNKNOWN, "There are no such figures, or none that you may see.");
    }

    static void requireWhole(ReviewSight sight) throws ReviewRefusedException {
        if (!sight.whole()) {
            throw new ReviewRefusedException(
                    ReviewRefusedException.Reason.NOT_ALLOWED, "Only who sees the whole department may do this.");
        }
    }
}
