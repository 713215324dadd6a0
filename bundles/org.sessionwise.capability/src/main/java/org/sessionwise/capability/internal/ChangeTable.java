package org.sessionwise.capability.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.capability.CapabilityState;
import org.sessionwise.domain.DepartmentId;

/** The changes that people made, in the transaction of a connection. One transaction writes at a time, so numbers have no gap. */
final class ChangeTable {

    private static final String FIELDS =
            "number, at, actor, department, capability, was_on, groups_before, is_on, groups_after, undone_by";
    private static final String LINE = "\n";

    private final Connection connection;

    ChangeTable(Connection connection) {
        this.connection = connection;
    }

    /** Keeps a change under the next number, and that it undid another if it did. */
    KeptChange add(Switching made, Instant at, Actor actor, Optional<KeptChange> undone) throws SQLException {
        KeptChange kept = new KeptChange(next(), at, actor, made, false);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO capability_change (" + FIELDS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)")) {
            insert.setLong(1, kept.number());
            insert.setString(2, at.toString());
            insert.setString(3, actor.id());
            insert.setString(4, made.department().value());
            insert.setString(5, made.capability().name());
            insert.setInt(6, made.before().isOn() ? 1 : 0);
            insert.setString(7, String.join(LINE, made.before().groups()));
            insert.setInt(8, made.after().isOn() ? 1 : 0);
            insert.setString(9, String.join(LINE, made.after().groups()));
            insert.executeUpdate();
        }
        if (undone.isPresent()) {
            markUndone(undone.get().number(), kept.number());
        }
        return kept;
    }

    private void markUndone(long number, long by) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE capability_change SET undone_by = ? WHERE number = ?")) {
            update.setLong(1, by);
            update.setLong(2, number);
            update.executeUpdate();
        }
    }

    private long next() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT COALESCE(MAX(number), 0) + 1 FROM capability_change");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    Optional<KeptChange> find(long number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT " + FIELDS + " FROM capability_change WHERE number = ?")) {
            select.setLong(1, number);
            return changes(select).stream().findFirst();
        }
    }

    /** Returns the number of the last change of a capability of a department; zero if there is none. */
    long last(DepartmentId department, Capability capability) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT MAX(number) FROM capability_change WHERE department = ? AND capability = ?")) {
            select.setString(1, department.value());
            select.setString(2, capability.name());
            ResultSet rows = select.executeQuery();
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Returns the last change of each capability of each department, newest first. */
    List<KeptChange> lastOfEach() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + FIELDS
                + " FROM capability_change WHERE number IN (SELECT MAX(number) FROM capability_change"
                + " GROUP BY department, capability) ORDER BY number DESC")) {
            return changes(select);
        }
    }

    List<KeptChange> newest(int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT " + FIELDS + " FROM capability_change ORDER BY number DESC LIMIT ?")) {
            select.setInt(1, Math.max(0, most));
            return changes(select);
        }
    }

    private static List<KeptChange> changes(PreparedStatement select) throws SQLException {
        List<KeptChange> changes = new ArrayList<>();
        ResultSet rows = select.executeQuery();
        while (rows.next()) {
            Optional<Capability> capability = SwitchTable.capability(rows.getString("capability"));
            if (capability.isPresent()) {
                Switching switching = new Switching(
                        new DepartmentId(rows.getString("department")),
                        capability.get(),
                        state(rows.getInt("was_on"), rows.getString("groups_before")),
                        state(rows.getInt("is_on"), rows.getString("groups_after")));
                changes.add(new KeptChange(
                        rows.getLong("number"),
                        Instant.parse(rows.getString("at")),
                        new Actor(rows.getString("actor")),
                        switching,
                        rows.getLong("undone_by") > 0));
            }
        }
        return changes;
    }

    private static CapabilityState state(int on, String groups) {
        Set<String> lines = groups.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(groups.split(LINE)));
        return on == 1 ? CapabilityState.on(lines) : CapabilityState.off();
    }
}
