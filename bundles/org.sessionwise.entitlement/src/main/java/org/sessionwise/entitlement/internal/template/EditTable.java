package org.sessionwise.entitlement.internal.template;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.database.Sql;
import org.sessionwise.host.spi.TemplateSlot;

/** The edits of one application in their order, in the transaction of a connection. */
final class EditTable {

    private record Side(int position, String name, TemplateSlot slot, Optional<Origin> origin) {}

    private final Connection connection;
    private final Application application;

    EditTable(Connection connection, Application application) {
        this.connection = connection;
        this.application = application;
    }

    void add(List<SlotEdit> edits) throws SQLException {
        for (int i = 0; i < edits.size(); i++) {
            new Sql(connection)
                    .update(
                            "INSERT INTO entitlement_edit (application_id, position, made, twins) VALUES (?, ?, 0, ?)",
                            application.id(),
                            i,
                            edits.get(i).twins());
            addSides(i, edits.get(i));
        }
    }

    private void addSides(int position, SlotEdit edit) throws SQLException {
        addSide(position, "BEFORE", edit.before(), Optional.empty());
        addSide(position, "AFTER", edit.after(), Optional.empty());
        addSide(position, "ORIGIN_BEFORE", edit.originBefore().map(Origin::written), edit.originBefore());
        addSide(position, "ORIGIN_AFTER", edit.originAfter().map(Origin::written), edit.originAfter());
    }

    private void addSide(int position, String side, Optional<TemplateSlot> slot, Optional<Origin> origin)
            throws SQLException {
        if (slot.isPresent()) {
            List<Object> values = new ArrayList<>(List.of(application.id(), position, side));
            values.addAll(SlotColumns.values(slot.get(), origin));
            new Sql(connection)
                    .update(
                            "INSERT INTO entitlement_edit_side (application_id, position, side, " + SlotColumns.NAMES
                                    + ") VALUES (?, ?, ?, " + SlotColumns.MARKS + ")",
                            values.toArray());
        }
    }

    /** Keeps that an edit was made, with the key that the host gave its slot. */
    void setMade(int position, SlotEdit made) throws SQLException {
        new Sql(connection)
                .update(
                        "UPDATE entitlement_edit SET made = 1 WHERE application_id = ? AND position = ?",
                        application.id(),
                        position);
        new Sql(connection)
                .update(
                        "DELETE FROM entitlement_edit_side WHERE application_id = ? AND position = ?",
                        application.id(),
                        position);
        addSides(position, made);
    }

    /**
     * Gives slots their new keys in all that was written before, all at once. Whatever else had a key that is given now was
     * another slot, which is gone.
     *
     * @param moved new keys by former ones
     * @param given all keys that slots have now and did not have before
     */
    void rename(Map<String, String> moved, Set<String> given) throws SQLException {
        for (Map.Entry<String, String> slot : moved.entrySet()) {
            rename(slot.getKey(), application.id() + "/now/" + slot.getValue());
        }
        for (String key : given) {
            rename(key, application.id() + "/gone/" + key);
        }
        for (String key : moved.values()) {
            rename(application.id() + "/now/" + key, key);
        }
    }

    private void rename(String formerSlotId, String slotId) throws SQLException {
        new Sql(connection)
                .update(
                        "UPDATE entitlement_edit_side SET slot_id = ? WHERE slot_id = ? AND application_id IN"
                                + " (SELECT id FROM entitlement_application WHERE template_id = ?)",
                        slotId,
                        formerSlotId,
                        application.templateId());
    }

    List<SlotEdit> all() throws SQLException {
        return edits("0, 1");
    }

    List<SlotEdit> made() throws SQLException {
        return edits("1");
    }

    private List<SlotEdit> edits(String made) throws SQLException {
        Map<Integer, Map<String, Side>> sides = new HashMap<>();
        for (Side side : sides()) {
            sides.computeIfAbsent(side.position(), any -> new HashMap<>()).put(side.name(), side);
        }
        return new Sql(connection)
                .list(
                        "SELECT position, twins FROM entitlement_edit WHERE application_id = ? AND made IN (" + made
                                + ") ORDER BY position",
                        row -> edit(sides.get(row.getInt("position")), row.getInt("twins")),
                        application.id());
    }

    private List<Side> sides() throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT * FROM entitlement_edit_side WHERE application_id = ?",
                        row -> {
                            String name = row.getString("side");
                            Optional<Origin> origin =
                                    name.startsWith("ORIGIN") ? Optional.of(SlotColumns.origin(row)) : Optional.empty();
                            return new Side(row.getInt("position"), name, SlotColumns.slot(row), origin);
                        },
                        application.id());
    }

    private static SlotEdit edit(Map<String, Side> sides, int twins) {
        return new SlotEdit(
                Optional.ofNullable(sides.get("BEFORE")).map(Side::slot),
                Optional.ofNullable(sides.get("AFTER")).map(Side::slot),
                Optional.ofNullable(sides.get("ORIGIN_BEFORE")).flatMap(Side::origin),
                Optional.ofNullable(sides.get("ORIGIN_AFTER")).flatMap(Side::origin),
                twins);
    }
}
