package org.sessionwise.entitlement.internal.template;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.database.Sql;

/** The slots of one template that we wrote, in the transaction of a connection. */
final class ProvenanceTable {

    private final Connection connection;
    private final String templateId;

    ProvenanceTable(Connection connection, String templateId) {
        this.connection = connection;
        this.templateId = templateId;
    }

    /** Returns them ordered by slot. */
    List<Origin> all() throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT * FROM entitlement_provenance WHERE template_id = ? ORDER BY slot_id",
                        SlotColumns::origin,
                        templateId);
    }

    void put(Origin origin) throws SQLException {
        remove(origin);
        List<Object> values = new ArrayList<>(List.of(templateId));
        values.addAll(SlotColumns.values(origin.written(), Optional.of(origin)));
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_provenance (template_id, " + SlotColumns.NAMES + ") VALUES (?, "
                                + SlotColumns.MARKS + ")",
                        values.toArray());
    }

    void remove(Origin origin) throws SQLException {
        new Sql(connection)
                .update(
                        "DELETE FROM entitlement_provenance WHERE template_id = ? AND slot_id = ?",
                        templateId,
                        origin.slotId());
    }
}
