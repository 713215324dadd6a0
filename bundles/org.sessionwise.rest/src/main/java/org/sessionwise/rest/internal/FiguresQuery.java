package org.sessionwise.rest.internal;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.Split;
import org.sessionwise.rest.internal.json.ExportRequestJson;

/** Which figures an address asks for as a file, as it was sent. */
public final class FiguresQuery {

    private static final String OUTCOMES = "outcomes";

    @QueryParam("from")
    private String from;

    @QueryParam("until")
    private String until;

    @QueryParam("split")
    private String split;

    @QueryParam("over")
    private String over;

    @QueryParam("planned")
    private String planned;

    @QueryParam("categories")
    private String categories;

    @QueryParam("part")
    private String part;

    @QueryParam("columns")
    private String columns;

    /** Returns the same as a job was ordered with it. */
    static FiguresQuery of(ExportRequestJson order) {
        FiguresQuery query = new FiguresQuery();
        query.from = order.from();
        query.until = order.until();
        query.split = order.split();
        query.over = order.over();
        query.planned = order.planned();
        query.categories = order.categories();
        query.part = order.part();
        query.columns = order.columns();
        return query;
    }

    /** Returns which columns were asked for; {@code null} if nothing was said. */
    String columns() {
        return columns;
    }

    FigureQuestion question() {
        return FigureParameters.question(from, until, over, planned, categories)
                .by(FigureParameters.split(split).orElse(Split.TEAM));
    }

    /** Returns which of the tables a format takes that has one only: the outcomes, or else the lines. */
    boolean ofOutcomes() {
        return Parameters.choice("part", part, List.of("lines", OUTCOMES))
                .filter(OUTCOMES::equals)
                .isPresent();
    }
}
