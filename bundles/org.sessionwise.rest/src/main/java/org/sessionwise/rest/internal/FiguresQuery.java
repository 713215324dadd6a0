package org.sessionwise.rest.internal;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.sessionwise.api.figures.FigureQuestion;
import org.sessionwise.api.figures.Split;

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
