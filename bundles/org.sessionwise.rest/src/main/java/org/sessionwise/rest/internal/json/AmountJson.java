package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.Workload;

/** How much work. */
public record AmountJson(int occurrences, String sessions, long minutes, String pa) {

    static AmountJson of(Workload workload) {
        return new AmountJson(
                workload.occurrences(),
                Exact.text(workload.sessions()),
                workload.minutes(),
                Exact.text(workload.pa().amount()));
    }
}
