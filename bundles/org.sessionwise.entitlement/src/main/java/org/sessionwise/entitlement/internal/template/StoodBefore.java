package org.sessionwise.entitlement.internal.template;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sessionwise.database.Sql;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/** What stood in a template before a write whose end is not known, in the transaction of a connection. */
final class StoodBefore {

    private final Connection connection;
    private final Application application;

    StoodBefore(Connection connection, Application application) {
        this.connection = connection;
        this.application = application;
    }

    /** Returns the slots of a template that say already what an edit is to make another say. */
    static Set<String> likely(List<SlotEdit> edits, RosterTemplate template) {
        return template.slots().stream()
                .filter(standing ->
                        edits.stream().anyMatch(edit -> !edit.removes() && standing.sameContent(edit.slot())))
                .map(TemplateSlot::id)
                .collect(Collectors.toSet());
    }

    void keep(List<SlotEdit> edits, RosterTemplate template) throws SQLException {
        for (String key : likely(edits, template)) {
            new Sql(connection)
                    .update(
                            "INSERT INTO entitlement_stood_before (application_id, slot_id) VALUES (?, ?)",
                            application.id(),
                            key);
        }
    }

    Set<String> keys() throws SQLException {
        return Set.copyOf(new Sql(connection)
                .list(
                        "SELECT slot_id FROM entitlement_stood_before WHERE application_id = ?",
                        row -> row.getString(1),
                        application.id()));
    }

    void forget() throws SQLException {
        new Sql(connection).update("DELETE FROM entitlement_stood_before WHERE application_id = ?", application.id());
    }
}
