package org.sessionwise.entitlement.internal.template;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.entitlement.Provenance;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.host.spi.TemplateSlot;

/** The columns that slots and origins have in several tables. */
final class SlotColumns {

    static final String NAMES =
            "slot_id, staff_id, duty, week, day, starts, ends, plan_id, plan_version, activity_id, written_by";
    static final String MARKS = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private SlotColumns() {}

    static List<Object> values(TemplateSlot slot, Optional<Origin> origin) {
        List<Object> values = new ArrayList<>(
                List.of(slot.id(), slot.staff(), slot.duty(), slot.week(), slot.day(), slot.start(), slot.end()));
        values.add(origin.map(from -> from.provenance().plan()));
        values.add(origin.map(from -> from.provenance().version()));
        values.add(origin.map(from -> from.provenance().activity()));
        values.add(origin.map(Origin::application));
        return values;
    }

    static TemplateSlot slot(ResultSet row) throws SQLException {
        return TemplateSlot.of(
                row.getString("slot_id"),
                new StaffId(row.getString("staff_id")),
                new DutyCode(row.getString("duty")),
                row.getInt("week"),
                DayOfWeek.valueOf(row.getString("day")),
                LocalTime.parse(row.getString("starts")),
                LocalTime.parse(row.getString("ends")));
    }

    static Origin origin(ResultSet row) throws SQLException {
        Provenance provenance = new Provenance(
                new JobPlanId(row.getString("plan_id")),
                row.getInt("plan_version"),
                new ActivityId(row.getString("activity_id")));
        return new Origin(slot(row), provenance, row.getString("written_by"));
    }
}
