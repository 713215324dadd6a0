package org.sessionwise.entitlement.internal.template;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.entitlement.FollowedPlan;
import org.sessionwise.api.entitlement.TemplateApplication;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/** Keeps intents, what became of them and what that makes of our knowledge, in the transaction of a connection. */
final class TemplateLedger {

    private final Connection connection;
    private final AuditLog audit;

    TemplateLedger(Connection connection, AuditLog audit) {
        this.connection = connection;
        this.audit = audit;
    }

    /**
     * Keeps what is about to be asked of the host, to be done to a template as it stands.
     *
     * @return false, and nothing is kept, if another write to the template has no end yet
     */
    boolean begin(Application application, List<FollowedPlan> followed, List<SlotEdit> edits, RosterTemplate template)
            throws SQLException {
        ApplicationTable applications = new ApplicationTable(connection);
        applications.add(application);
        if (!applications.takeTurn(application)) {
            applications.remove(application);
            return false;
        }
        new FollowedPlanTable(connection, application).add(followed);
        new EditTable(connection, application).add(edits);
        new StoodBefore(connection, application).keep(edits, template);
        record(application, "begun", edits.size() + " edits");
        return true;
    }

    /**
     * Keeps what the host made of it; unless another node has found out already that it was made.
     *
     * @param made for each edit, in order, the edit as made; empty if it was not
     */
    TemplateApplication finish(Application application, List<Optional<SlotEdit>> made) throws SQLException {
        EditTable edits = new EditTable(connection, application);
        ApplicationTable applications = new ApplicationTable(connection);
        if (applications.isMade(application)) {
            return counted(application, edits.made());
        }
        List<SlotEdit> asked = edits.all();
        giveNewKeys(edits, asked, made);
        List<SlotEdit> done = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).isPresent()) {
                edits.setMade(i, made.get(i).get());
                done.add(made.get(i).get());
            }
        }
        learn(application, done);
        new StoodBefore(connection, application).forget();
        boolean any = !done.isEmpty();
        applications.giveTurnBack(application);
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

    /** A slot may have a new key because it was brought back, or because the host's keys follow from what slots say. */
    private static void giveNewKeys(EditTable edits, List<SlotEdit> asked, List<Optional<SlotEdit>> made)
            throws SQLException {
        Map<String, String> moved = new LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>();
        for (int i = 0; i < made.size(); i++) {
            Optional<SlotEdit> standing = made.get(i).filter(edit -> !edit.removes());
            String formerKey = asked.get(i).formerKey();
            String key = standing.map(edit -> edit.slot().id()).orElse(formerKey);
            if (!key.equals(formerKey)) {
                given.add(key);
                moved.put(formerKey, key);
            }
        }
        moved.remove(TemplateSlot.NEW);
        edits.rename(moved, given);
    }

    /** First all that ends, then all that begins: the key that one slot gives up may be the next one's. */
    private void learn(Application application, List<SlotEdit> made) throws SQLException {
        ProvenanceTable provenance = new ProvenanceTable(connection, application.templateId());
        for (SlotEdit edit : made) {
            if (edit.originBefore().isPresent()) {
                provenance.remove(edit.originBefore().get());
            }
        }
        for (SlotEdit edit : made) {
            if (edit.originAfter().isPresent()) {
                provenance.put(edit.originAfter().get());
            }
        }
    }

    /** Keeps that people decided to keep what stands: against what plans ask for, or as their own. */
    void keep(String templateId, List<Keeping> keepings, Actor actor) throws SQLException {
        ProvenanceTable provenance = new ProvenanceTable(connection, templateId);
        for (Keeping keeping : keepings) {
            if (keeping.forgotten().isPresent()) {
                provenance.remove(keeping.forgotten().get());
            }
            if (keeping.learned().isPresent()) {
                provenance.put(keeping.learned().get());
            }
        }
        if (!keepings.isEmpty()) {
            audit.record(actor, "kept what stands", "template " + templateId, keepings.size() + " slots");
        }
    }

    /** Keeps which version of a plan now asks for slots that stay as they are. */
    void refresh(String templateId, List<Origin> origins, Actor actor) throws SQLException {
        if (origins.isEmpty()) {
            return;
        }
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

    private TemplateApplication counted(Application application, List<SlotEdit> made) throws SQLException {
        int added = (int) made.stream().filter(SlotEdit::adds).count();
        int removed = (int) made.stream().filter(SlotEdit::removes).count();
        TemplateApplication.Builder counted = TemplateApplication.builder(
                        application.id(), application.templateId(), application.at(), application.actor())
                .wrote(added, made.size() - added - removed, removed);
        if (application.asOf().isPresent()) {
            counted.followed(application.asOf().get(), new FollowedPlanTable(connection, application).all());
        }
        if (application.undone()) {
            new ApplicationTable(connection)
                    .undoing(application)
                    .ifPresent(undoing -> counted.undone(undoing.actor(), undoing.at()));
        }
        return counted.build();
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
