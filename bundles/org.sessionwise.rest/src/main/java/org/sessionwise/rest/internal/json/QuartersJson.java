package org.sessionwise.rest.internal.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.Restatement;

/** Frozen quarters beside what their figures are now. */
public record QuartersJson(String apiVersion, String department, List<QuarterJson> quarters) {

    /** One quarter. */
    public record QuarterJson(
            ReviewJson.LabelledJson quarter, FrozenJson frozen, NowJson now, List<RestatementJson> restatements) {

        public static QuarterJson of(QuarterRecord record, Function<FigureLine, FigureLineJson> named) {
            FrozenQuarter frozen = record.frozen();
            return new QuarterJson(
                    ReviewJson.LabelledJson.of(frozen.quarter()),
                    FrozenJson.of(frozen, named),
                    new NowJson(
                            record.asAt().toString(),
                            record.now().stream().map(named).toList()),
                    record.restatements().stream()
                            .map(one -> RestatementJson.of(one, record, named))
                            .toList());
        }

        private QuarterJson undated() {
            return new QuarterJson(
                    quarter,
                    frozen,
                    new NowJson("", now.lines()),
                    restatements.stream().map(RestatementJson::undated).toList());
        }
    }

    /** Figures as they were. */
    public record FrozenJson(String asAt, String by, List<FigureLineJson> lines) {

        public static FrozenJson of(FrozenQuarter frozen, Function<FigureLine, FigureLineJson> named) {
            return new FrozenJson(
                    frozen.asAt().toString(),
                    frozen.by().id(),
                    frozen.lines().stream().map(named).toList());
        }
    }

    /** Figures of now. */
    public record NowJson(String asAt, List<FigureLineJson> lines) {}

    /** Figures that are others now. */
    public record RestatementJson(
            String at,
            FigureLineJson.KeyJson key,
            String was,
            String is,
            String reason,
            List<String> reasons,
            WordsJson words) {

        private static RestatementJson of(
                Restatement restatement, QuarterRecord record, Function<FigureLine, FigureLineJson> named) {
            FigureLine line = restatement.is().or(restatement::was).orElseGet(() -> FigureLine.builder(
                            restatement.key(),
                            FigureSpan.of(record.frozen().quarter().days(), ""))
                    .build());
            String derived = String.join("; ", restatement.reasons());
            return new RestatementJson(
                    record.asAt().toString(),
                    named.apply(line).key(),
                    words(restatement.was()),
                    words(restatement.is()),
                    restatement
                            .words()
                            .map(words -> derived + ". " + words.text())
                            .orElse(derived),
                    restatement.reasons(),
                    restatement.words().map(WordsJson::of).orElse(null));
        }

        private RestatementJson undated() {
            return new RestatementJson("", key, was, is, reason, reasons, words);
        }

        private static String words(Optional<FigureLine> line) {
            return line.map(one -> {
                        FigureSide side = one.side(Basis.DELIVERED);
                        return Exact.text(side.done().minus(side.undated()).sessions()) + " of "
                                + Exact.text(side.planned().sessions()) + " sessions";
                    })
                    .orElse("no figures");
        }
    }

    /** What somebody added. */
    public record WordsJson(String text, String by, String at, long version) {

        private static WordsJson of(Restatement.Words words) {
            return new WordsJson(words.text(), words.by().id(), words.at().toString(), words.version());
        }
    }

    /** Returns the same without when it was read, which is new at every question. */
    public QuartersJson undated() {
        return of(department, quarters.stream().map(QuarterJson::undated).toList());
    }

    public static QuartersJson of(String department, List<QuarterJson> quarters) {
        return new QuartersJson(Versions.API, department, quarters);
    }
}
