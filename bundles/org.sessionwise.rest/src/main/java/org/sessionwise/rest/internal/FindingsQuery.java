package org.sessionwise.rest.internal;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;

/** Which findings an address asks for, as it was sent. */
public final class FindingsQuery {

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    @QueryParam("basis")
    private String basis;

    @QueryParam("categories")
    private String categories;

    @QueryParam("key")
    private String key;

    @QueryParam("outcome")
    private String outcome;

    /** What it means. */
    record Read(FigureQuestion question, Basis basis, LineKey key, Optional<Outcome> outcome) {}

    Read read() {
        return new Read(
                FigureQuestion.of(Parameters.period(from, until)).allCategories(FigureParameters.all(categories)),
                Parameters.choice("basis", basis, List.of(Basis.values())).orElse(Basis.ROSTERED),
                key == null ? LineKey.of(LineKey.Kind.DEPARTMENT, "") : FigureParameters.key(key),
                FigureParameters.outcome(outcome));
    }
}
