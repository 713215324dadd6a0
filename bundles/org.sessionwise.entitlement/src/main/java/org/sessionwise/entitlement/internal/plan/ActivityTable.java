package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.entitlement.internal.store.Sql;

/** The activities of plan versions and their slots, in the plan's own order. */
final class ActivityTable {

    /** Names one version of one plan. */
    record Key(JobPlanId plan, int version) {}

    private record SlotKey(Key version, int position) {}

    private record At<T>(SlotKey key, T value) {}

    private final Connection connection;

    ActivityTable(Connection connection) {
        this.connection = connection;
    }

    /** Returns the activities of the versions {@code v} that meet a condition. */
    Map<Key, List<Activity>> where(String condition, Object... values) throws SQLException {
        Map<SlotKey, List<CycleSlot>> slots = slots(condition, values);
        List<At<Activity>> rows = Sql.list(
                connection,
                "SELECT a.* FROM entitlement_activity a JOIN entitlement_plan_version v"
                        + " ON v.plan_id = a.plan_id AND v.version = a.version WHERE " + condition
                        + " ORDER BY a.plan_id, a.version, a.position",
                row -> new At<>(key(row), activity(row, slots.getOrDefault(key(row), List.of()))),
                values);
        Map<Key, List<Activity>> found = new HashMap<>();
        rows.forEach(row -> found.computeIfAbsent(row.key().version(), key -> new ArrayList<>())
                .add(row.value()));
        return found;
    }

    private Map<SlotKey, List<CycleSlot>> slots(String condition, Object... values) throws SQLException {
        List<At<CycleSlot>> rows = Sql.list(
                connection,
                "SELECT s.* FROM entitlement_activity_slot s JOIN entitlement_plan_version v"
                        + " ON v.plan_id = s.plan_id AND v.version = s.version WHERE " + condition
                        + " ORDER BY s.plan_id, s.version, s.position, s.slot",
                row -> new At<>(key(row), slot(row)),
                values);
        Map<SlotKey, List<CycleSlot>> found = new HashMap<>();
        rows.forEach(row ->
                found.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.value()));
        return found;
    }

    private static SlotKey key(ResultSet row) throws SQLException {
        Key version = new Key(new JobPlanId(row.getString("plan_id")), row.getInt("version"));
        return new SlotKey(version, row.getInt("position"));
    }

    private static CycleSlot slot(ResultSet row) throws SQLException {
        return new CycleSlot(
                row.getInt("week"),
                DayOfWeek.valueOf(row.getString("day")),
                LocalTime.parse(row.getString("starts")),
                LocalTime.parse(row.getString("ends")));
    }

    private static Activity activity(ResultSet row, List<CycleSlot> slots) throws SQLException {
        return Activity.of(
                new ActivityId(row.getString("activity_id")),
                new ActivityCode(row.getString("code")),
                row.getString("name"),
                ActivityCategory.valueOf(row.getString("category")),
                timing(row, slots),
                HolidayRule.valueOf(row.getString("holiday_rule")));
    }

    private static Timing timing(ResultSet row, List<CycleSlot> slots) throws SQLException {
        return switch (row.getString("timing")) {
            case "TIMETABLED" ->
                new Timing.Timetabled(
                        new Cycle(row.getInt("cycle_weeks"), LocalDate.parse(row.getString("cycle_anchor"))), slots);
            case "FLEXIBLE" -> new Timing.Flexible(Duration.parse(row.getString("duration")));
            default -> new Timing.Annualised(row.getInt("per_year"), Duration.parse(row.getString("duration")));
        };
    }

    void add(JobPlanVersion version) throws SQLException {
        for (int i = 0; i < version.activities().size(); i++) {
            add(version, i, version.activities().get(i));
        }
    }

    private void add(JobPlanVersion version, int position, Activity activity) throws SQLException {
        Timing timing = activity.timing();
        if (timing instanceof Timing.Timetabled table) {
            Cycle cycle = table.cycle();
            insert(version, position, activity, "TIMETABLED", cycle.weeks(), cycle.anchor(), none(), none());
            addSlots(version, position, table.slots());
        } else if (timing instanceof Timing.Flexible flexible) {
            insert(version, position, activity, "FLEXIBLE", none(), none(), none(), flexible.perWeek());
        } else if (timing instanceof Timing.Annualised annual) {
            insert(
                    version,
                    position,
                    activity,
                    "ANNUALISED",
                    none(),
                    none(),
                    annual.occurrencesPerYear(),
                    annual.each());
        }
    }

    private static Object none() {
        return Optional.empty();
    }

    private void insert(JobPlanVersion version, int position, Activity activity, Object... timing) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO entitlement_activity (plan_id, version, position, activity_id, code, name, category,"
                        + " holiday_rule, timing, cycle_weeks, cycle_anchor, per_year, duration)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                version.planId(),
                version.version(),
                position,
                activity.id(),
                activity.code(),
                activity.name(),
                activity.category(),
                activity.holidayRule(),
                timing[0],
                timing[1],
                timing[2],
                timing[3],
                timing[4]);
    }

    private void addSlots(JobPlanVersion version, int position, List<CycleSlot> slots) throws SQLException {
        for (int i = 0; i < slots.size(); i++) {
            CycleSlot slot = slots.get(i);
            Sql.update(
                    connection,
                    "INSERT INTO entitlement_activity_slot (plan_id, version, position, slot, week, day, starts, ends)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    version.planId(),
                    version.version(),
                    position,
                    i,
                    slot.week(),
                    slot.day(),
                    slot.start(),
                    slot.end());
        }
    }
}
