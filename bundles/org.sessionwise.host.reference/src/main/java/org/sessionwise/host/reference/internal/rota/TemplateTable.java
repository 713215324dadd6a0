package org.sessionwise.host.reference.internal.rota;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.reference.internal.store.Sql;
import org.sessionwise.host.spi.RosterTemplate;
import org.sessionwise.host.spi.TemplateSlot;

/** The rows of templates and their slots. */
public final class TemplateTable {

    private TemplateTable() {}

    static List<RosterTemplate> ofDepartment(Connection connection, DepartmentId department) throws SQLException {
        List<String> ids = Sql.of(
                        connection, "SELECT id FROM template WHERE department = ? ORDER BY name, id", department)
                .list(row -> row.getString(1));
        List<RosterTemplate> templates = new ArrayList<>();
        for (String id : ids) {
            find(connection, id).ifPresent(templates::add);
        }
        return List.copyOf(templates);
    }

    static Optional<RosterTemplate> find(Connection connection, DepartmentId department, String id)
            throws SQLException {
        return find(connection, id).filter(template -> template.department().equals(department));
    }

    static Optional<RosterTemplate> find(Connection connection, String id) throws SQLException {
        List<TemplateSlot> slots = slots(connection, id);
        return Sql.of(connection, "SELECT department, name, version, weeks, anchor FROM template WHERE id = ?", id)
                .first(row -> RosterTemplate.of(
                        id,
                        new DepartmentId(row.getString(1)),
                        row.getString(2),
                        Integer.toString(row.getInt(3)),
                        row.getInt(4),
                        LocalDate.parse(row.getString(5)),
                        slots));
    }

    private static List<TemplateSlot> slots(Connection connection, String template) throws SQLException {
        return Sql.of(
                        connection,
                        "SELECT id, staff, duty, week, day, starts, ends FROM slot WHERE template = ?"
                                + " ORDER BY week, staff, starts, id",
                        template)
                .list(row -> TemplateSlot.of(
                        row.getString(1),
                        new StaffId(row.getString(2)),
                        new DutyCode(row.getString(3)),
                        row.getInt(4),
                        DayOfWeek.valueOf(row.getString(5)),
                        LocalTime.parse(row.getString(6)),
                        LocalTime.parse(row.getString(7))));
    }

    public static void insert(Connection connection, RosterTemplate template) throws SQLException {
        Sql.of(
                        connection,
                        "INSERT INTO template (id, department, name, version, weeks, anchor) VALUES (?, ?, ?, ?, ?, ?)",
                        template.id(),
                        template.department(),
                        template.name(),
                        Integer.valueOf(template.version()),
                        template.weeks(),
                        template.anchor())
                .update();
        insertSlots(connection, template.id(), template.slots());
    }

    /** Puts other slots in place of a template's and makes its version one higher. */
    static void replaceSlots(Connection connection, String template, Collection<TemplateSlot> slots)
            throws SQLException {
        Sql.of(connection, "DELETE FROM slot WHERE template = ?", template).update();
        insertSlots(connection, template, slots);
        Sql.of(connection, "UPDATE template SET version = version + 1 WHERE id = ?", template)
                .update();
    }

    private static void insertSlots(Connection connection, String template, Collection<TemplateSlot> slots)
            throws SQLException {
        Sql.batch(
                connection,
                "INSERT INTO slot (id, template, staff, duty, week, day, starts, ends) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                slots.stream()
                        .map(slot -> new Object[] {
                            slot.id(),
                            template,
                            slot.staff(),
                            slot.duty(),
                            slot.week(),
                            slot.day(),
                            slot.start(),
                            slot.end()
                        })
                        .toList());
    }
}
