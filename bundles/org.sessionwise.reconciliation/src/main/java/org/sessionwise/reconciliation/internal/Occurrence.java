package org.sessionwise.reconciliation.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.plan.PlannedSession;
import org.sessionwise.reconciliation.internal.ledger.Kind;
import org.sessionwise.reconciliation.internal.ledger.PlanActivity;
import org.sessionwise.reconciliation.internal.ledger.Role;

/**
 * A planned occurrence with what can be said of it before anything is matched.
 *
 * @param date the day it counts on, in the host's zone
 * @param duty what the host calls it; empty if unmapped
 * @param inLieu time off in lieu was taken at its time
 * @param rostered its outcome on that basis, if that is settled beforehand
 * @param delivered likewise
 */
record Occurrence(
        PlannedSession session,
        LocalDate date,
        Optional<DutyCode> duty,
        boolean inLieu,
        Optional<Settled> rostered,
        Optional<Settled> delivered) {

    /** By start, then by id: the order of rows. */
    static final Comparator<Occurrence> ORDER = Comparator.<Occurrence, Instant>comparing(Occurrence::start)
            .thenComparing(occurrence -> occurrence.session().id());

    /** An outcome that matching does not decide, and why, in words. */
    record Settled(Outcome outcome, String why) {}

    Instant start() {
        return session.period().start();
    }

    Optional<Settled> settled(Basis basis) {
        return basis == Basis.ROSTERED ? rostered : delivered;
    }

    /** Tells whether both are at the same time and wait for the roster of their week. */
    boolean waitsAtOnceWith(Occurrence other, Basis basis) {
        return session.period().equals(other.session.period()) && waits(basis) && other.waits(basis);
    }

    private boolean waits(Basis basis) {
        return duty.isPresent() && is(Outcome.UNKNOWN, basis);
    }

    private boolean is(Outcome outcome, Basis basis) {
        return settled(basis).filter(settled -> settled.outcome() == outcome).isPresent();
    }

    Occurrence settledOn(Basis basis, Settled settled) {
        Optional<Settled> now = Optional.of(settled);
        return basis == Basis.ROSTERED
                ? new Occurrence(session, date, duty, inLieu, now, delivered)
                : new Occurrence(session, date, duty, inLieu, rostered, now);
    }

    Kind kind() {
        PlanActivity activity = PlanActivity.of(session.plan(), session.activity());
        return Kind.ofPlanned(activity, duty, session.workload(), role(Basis.ROSTERED), role(Basis.DELIVERED));
    }

    private Role role(Basis basis) {
        if (is(Outcome.ALIAS, basis)) {
            return Role.TWIN;
        }
        return inLieu ? Role.LIEU : Role.DUE;
    }

    Finding.Planned told() {
        return new Finding.Planned(
                session.id(),
                session.plan().planId(),
                session.plan().version(),
                session.activity().id(),
                PlanActivity.label(session.activity()),
                session.activity().category(),
                duty,
                session.period(),
                session.workload());
    }
}
