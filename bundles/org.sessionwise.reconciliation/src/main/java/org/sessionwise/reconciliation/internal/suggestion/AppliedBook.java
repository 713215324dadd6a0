package org.sessionwise.reconciliation.internal.suggestion;

import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.suggestion.AppliedSuggestion;
import org.sessionwise.api.suggestion.AppliedSuggestion.Deed;
import org.sessionwise.api.suggestion.PlannedWork;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.RosterSession;
import org.sessionwise.reconciliation.internal.store.AppliedTable;
import org.sessionwise.reconciliation.internal.store.AppliedTable.Kept;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;

/** Keeps what is applied in a department, each step with its entry in the audit, from the intent on. */
record AppliedBook(DepartmentId department, ReconciliationStore store, AuditLog audit) {

    List<Kept> of(DateRange days) throws NoAnswerException {
        return store.read(connection -> new AppliedTable(connection, department).of(days));
    }

    Optional<Kept> find(String id) throws NoAnswerException {
        return store.read(connection -> new AppliedTable(connection, department).find(id));
    }

    /** Returns what was applied to a gap and not undone. */
    List<Kept> appliedTo(PlannedWork gap) throws NoAnswerException {
        return store.read(connection -> new AppliedTable(connection, department).appliedTo(gap));
    }

    /** Keeps an intent; returns false if another one is under way for the gap. */
    boolean intend(AppliedSuggestion intended, PlannedWork gap, Actor actor) throws NoAnswerException {
        return store.write(connection -> {
            boolean first = new AppliedTable(connection, department).intend(intended, gap);
            if (first) {
                String kind = intended.content().kind().toString();
                audit.record(actor, "suggestion to be applied", subject(intended), kind);
            }
            return first;
        });
    }

    /** Takes an intent out of which nothing came. */
    void forget(AppliedSuggestion intended, Actor actor) throws NoAnswerException {
        store.write(connection -> {
            new AppliedTable(connection, department).forget(intended.id());
            audit.record(actor, "suggestion not applied", subject(intended), "nothing was written");
            return null;
        });
    }

    /** Keeps what the host says stands there, before that is read back. */
    void told(AppliedSuggestion intended, RosterSession stands) throws NoAnswerException {
        store.write(connection -> {
            new AppliedTable(connection, department).told(intended.id(), stands);
            return null;
        });
    }

    /** Keeps that it was read back; returns false if somebody undid it in between. */
    boolean written(AppliedSuggestion intended, RosterSession stands, Actor actor) throws NoAnswerException {
        return store.write(connection -> {
            boolean ours = new AppliedTable(connection, department).written(intended.id());
            String detail = intended.content().kind() + ", session " + stands.id();
            audit.record(actor, ours ? "suggestion applied" : "suggestion written late", subject(intended), detail);
            return ours;
        });
    }

    /** Keeps that it was undone; returns false if it was settled, or an answer of the host came, since it was found. */
    boolean undone(Kept found, Deed deed, String detail) throws NoAnswerException {
        return store.write(connection -> {
            boolean ours = new AppliedTable(connection, department).undone(found, deed);
            if (ours) {
                audit.record(deed.by(), "suggestion undone", subject(found.applied()), detail);
            }
            return ours;
        });
    }

    private String subject(AppliedSuggestion applied) {
        return "department " + department + ", person " + applied.content().gap() + ", "
                + applied.content().date();
    }
}
