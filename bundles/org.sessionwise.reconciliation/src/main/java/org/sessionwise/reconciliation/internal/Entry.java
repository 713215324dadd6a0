package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.Period;
import org.sessionwise.domain.matching.Outcome;

/** A finding, and the commitment without dates that its session draws on, if any. */
record Entry(Finding finding, Optional<CommitmentKey> commitment) {

    static final Comparator<Entry> ORDER = Comparator.<Entry, LocalDate>comparing(
                    entry -> entry.finding().date())
            .thenComparing(Entry::start)
            .thenComparing(Entry::id);

    static Entry ofPlanned(LocalDate date, Outcome outcome, Finding.Planned planned, String rule) {
        return of(new Finding(date, outcome, Optional.of(planned), Optional.empty(), rule));
    }

    static Entry ofWorked(LocalDate date, Outcome outcome, Finding.Worked worked, String rule) {
        return of(new Finding(date, outcome, Optional.empty(), Optional.of(worked), rule));
    }

    static Entry of(Finding finding) {
        return new Entry(finding, Optional.empty());
    }

    /** Tells whether the roster has exactly what was planned. */
    boolean identical() {
        return finding.outcome() == Outcome.AS_PLANNED
                && finding.planned().isPresent()
                && plannedPeriod().equals(finding.worked().map(Finding.Worked::period));
    }

    private Optional<Period> plannedPeriod() {
        return finding.planned().map(Finding.Planned::period);
    }

    private Instant start() {
        return plannedPeriod()
                .or(() -> finding.worked().map(Finding.Worked::period))
                .map(Period::start)
                .orElse(Instant.MIN);
    }

    private String id() {
        return finding.planned()
                .map(Finding.Planned::id)
                .or(() -> finding.worked().map(worked -> worked.id().value()))
                .orElse("");
    }
}
