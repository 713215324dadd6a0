package org.sessionwise.reconciliation.internal.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** The amounts of a line, each under a name for good: to be kept one by one, and compared one by one. */
public final class LineParts {

    private static final String PLANNED = "planned";
    private static final String OTHER_BASIS = "otherBasis";
    private static final String OUTCOME = ".outcome.";

    private final SortedMap<String, YearAmount> parts;

    private LineParts(SortedMap<String, YearAmount> parts) {
        this.parts = parts;
    }

    public static LineParts of(FigureLine line) {
        SortedMap<String, YearAmount> parts = new TreeMap<>();
        parts.put(PLANNED, line.planned());
        parts.put(OTHER_BASIS, line.otherBasis());
        for (Basis basis : Basis.values()) {
            FigureSide side = line.side(basis);
            parts.put(basis + ".planned", side.planned());
            parts.put(basis + ".done", side.done());
            parts.put(basis + ".undated", side.undated());
            parts.put(basis + ".beside", side.beside());
            side.outcomes().forEach((outcome, both) -> {
                parts.put(basis + OUTCOME + outcome + ".planned", both.planned());
                parts.put(basis + OUTCOME + outcome + ".worked", both.worked());
            });
        }
        parts.values().removeIf(YearAmount.NONE::equals);
        return new LineParts(parts);
    }

    static LineParts of(Map<String, YearAmount> kept) {
        return new LineParts(new TreeMap<>(kept));
    }

    /** Returns the amounts by name; those of nothing are missing. */
    SortedMap<String, YearAmount> byName() {
        return parts;
    }

    /** Returns the line that they are of. */
    FigureLine line(LineKey key, FigureSpan span, int people, Completeness completeness) {
        return FigureLine.builder(key, span)
                .people(people)
                .planned(part(PLANNED), part(OTHER_BASIS))
                .sides(side(Basis.ROSTERED), side(Basis.DELIVERED))
                .completeness(completeness)
                .build();
    }

    private FigureSide side(Basis basis) {
        Map<Outcome, FigureSide.Both> outcomes = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            String name = basis + OUTCOME + outcome;
            if (parts.containsKey(name + ".planned") || parts.containsKey(name + ".worked")) {
                outcomes.put(outcome, FigureSide.Both.of(part(name + ".planned"), part(name + ".worked")));
            }
        }
        return FigureSide.of(
                part(basis + ".planned"),
                part(basis + ".done"),
                part(basis + ".undated"),
                part(basis + ".beside"),
                outcomes);
    }

    private YearAmount part(String name) {
        return parts.getOrDefault(name, YearAmount.NONE);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof LineParts other && parts.equals(other.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }
}
