package org.sessionwise.domain.matching;

import java.util.List;

/**
 * What became of both sides, by place.
 *
 * @param answers the worked place, or -1
 * @param passes 1 to 5, or 0
 */
record Verdicts(List<Outcome> planned, List<Outcome> worked, List<Integer> answers, List<Integer> passes) {}
