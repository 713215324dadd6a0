package org.sessionwise.attainment.internal.facts;

import java.util.List;
import org.sessionwise.api.attainment.CriterionEvaluator;

/**
 * What today's levels rest on, for whoever works out another day beside them. Unchanging.
 *
 * @param changes how often today's levels may have changed by then
 */
record Moment(Known known, List<CriterionEvaluator> evaluators, long changes) {}
