package org.sessionwise.rest.internal;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.rest.internal.json.ExportRequestJson;

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

    @QueryParam("columns")
    private String columns;

    /** Returns the same as a job was ordered with it. */
    static FindingsQuery of(ExportRequestJson order) {
        FindingsQuery query = new FindingsQuery();
        query.from = order.from();
        query.until = order.until();
        query.basis = order.basis();
        query.categories = order.categories();
        query.key = order.key();
        query.outcome = order.outcome();
        query.columns = order.columns();
        return query;
    }

    /** Returns which columns were asked for; {@code null} if nothing was said. */
    String columns() {
        return columns;
    }

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
