package org.sessionwise.entitlement.internal.template;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.entitlement.TemplateApplication;

/** Keeps intents, what became of them and what that makes of our knowledge, in the transaction of a connection. */
final class TemplateLedger {

    private final Connection connection;
    private final AuditLog audit;

    TemplateLedger(Connection connection, AuditLog audit) {
        this.connection = connection;
        this.audit = audit;
    }

    /** Keeps what is about to be asked of the host. */
    void begin(Application application, List<SlotEdit> edits) throws SQLException {
        new ApplicationTable(connection).add(application);
        new EditTable(connection, application).add(edits);
        record(application, "begun", edits.size() + " edits");
    }

    /**
     * Keeps what the host made of it.
     *
     * @param made for each edit, in order, the edit as made; empty if it was not
     */
    TemplateApplication finish(Application application, List<Optional<SlotEdit>> made) throws SQLException {
        EditTable edits = new EditTable(connection, application);
        List<SlotEdit> asked = edits.all();
        List<SlotEdit> done = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).isPresent()) {
                giveNewKey(edits, asked.get(i), made.get(i).get());
                edits.setMade(i, made.get(i).get());
                learn(application, made.get(i).get());
                done.add(made.get(i).get());
            }
        }
        boolean any = !done.isEmpty();
        ApplicationTable applications = new ApplicationTable(connection);
        applications.setState(application, any ? Application.State.MADE : Application.State.NOT_MADE);
        if (any && application.isUndo()) {
            applications.setUndone(application.undoes());
        }
        TemplateApplication counted = counted(application, done);
        record(
                application,
                any ? "done" : "not done",
                counted.added() + " added, " + counted.changed() + " changed, " + counted.removed() + " removed");
        return counted;
    }

    private static void giveNewKey(EditTable edits, SlotEdit asked, SlotEdit made) throws SQLException {
        String formerKey = asked.slot().id();
        if (made.adds() && !formerKey.isEmpty()) {
            edits.rename(formerKey, made.slot().id());
        }
    }

    private void learn(Application application, SlotEdit made) throws SQLException {
        ProvenanceTable provenance = new ProvenanceTable(connection, application.templateId());
        if (made.originBefore().isPresent()) {
            provenance.remove(made.originBefore().get());
        }
        if (made.originAfter().isPresent()) {
            provenance.put(made.originAfter().get());
        }
    }

    /** Keeps which version of a plan now asks for slots that stay as they are. */
    void refresh(String templateId, List<Origin> origins, Actor actor) throws SQLException {
        ProvenanceTable provenance = new ProvenanceTable(connection, templateId);
        for (Origin origin : origins) {
            provenance.put(origin);
        }
        audit.record(actor, "slots now of another plan version", "template " + templateId, origins.size() + " slots");
    }

    List<TemplateApplication> applications(List<Application> made) throws SQLException {
        List<TemplateApplication> counted = new ArrayList<>();
        for (Application application : made) {
            counted.add(counted(application, new EditTable(connection, application).made()));
        }
        return List.copyOf(counted);
    }

    private static TemplateApplication counted(Application application, List<SlotEdit> made) {
        int added = (int) made.stream().filter(SlotEdit::adds).count();
        int removed = (int) made.stream().filter(SlotEdit::removes).count();
        return new TemplateApplication(
                application.id(),
                application.templateId(),
                application.at(),
                application.actor(),
                added,
                made.size() - added - removed,
                removed,
                application.undone());
    }

    private void record(Application application, String step, String detail) {
        String what = application.isUndo() ? "template undo " : "template apply ";
        audit.record(
                application.actor(),
                what + step,
                "template " + application.templateId() + ", application " + application.id(),
                detail);
    }
}
