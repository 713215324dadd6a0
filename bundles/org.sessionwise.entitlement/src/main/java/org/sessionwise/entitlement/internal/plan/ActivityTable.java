package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.AnnualisationAgreement;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Output;
import org.sessionwise.domain.plan.PremiumAs;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.Remuneration;

/** The activities of plan versions and their slots, in the plan's own order. */
final class ActivityTable {

    private record PlaceKey(VersionKey version, int position) {

        static PlaceKey of(ResultSet row) throws SQLException {
            return new PlaceKey(VersionKey.of(row), row.getInt("position"));
        }
    }

    private final PlanParts parts;

    ActivityTable(Connection connection) {
        this.parts = new PlanParts(connection);
    }

    /** Returns the activities of the versions {@code v} that meet a condition. */
    Map<VersionKey, List<Activity>> where(String condition, Object... values) throws SQLException {
        Map<PlaceKey, List<TimingColumns.Slot>> slots = parts.where(
                "entitlement_plan_slot", "p.position, p.slot", PlaceKey::of, TimingColumns.Slot::of, condition, values);
        Map<PlaceKey, List<ObjectiveId>> objectives = parts.where(
                "entitlement_activity_objective",
                "p.position, p.objective_id",
                PlaceKey::of,
                row -> new ObjectiveId(row.getString("objective_id")),
                condition,
                values);
        return parts.where(
                "entitlement_plan_activity",
                "p.position",
                VersionKey::of,
                row -> activity(
                        row,
                        slots.getOrDefault(PlaceKey.of(row), List.of()),
                        objectives.getOrDefault(PlaceKey.of(row), List.of())),
                condition,
                values);
    }

    private static Activity activity(ResultSet row, List<TimingColumns.Slot> slots, List<ObjectiveId> objectives)
            throws SQLException {
        Activity.Builder activity = Activity.builder(
                        new ActivityId(row.getString("activity_id")),
                        new ActivityCode(row.getString("code")),
                        ActivityCategory.valueOf(row.getString("category")),
                        TimingColumns.read(row, slots))
                .name(row.getString("name"))
                .holidayRule(HolidayRule.valueOf(row.getString("holiday_rule")))
                .subtype(row.getString("subtype"))
                .remuneration(Remuneration.valueOf(row.getString("remuneration")))
                .premiumAs(PremiumAs.valueOf(row.getString("premium_as")))
                .covered(row.getInt("covered") == 1)
                .priority(row.getInt("priority"))
                .purposes(purposes(row.getString("purposes")))
                .objectives(objectives)
                .agreement(new AnnualisationAgreement(
                        Sql.text(row, "employee_agreed_on").map(LocalDate::parse),
                        Sql.text(row, "employer_agreed_on").map(LocalDate::parse)));
        Optional<String> output = Sql.text(row, "output");
        if (output.isPresent()) {
            activity.output(new Output(Fraction.parse(output.get()), row.getString("output_unit")));
        }
        return activity.build();
    }

    private static List<Purpose> purposes(String names) {
        return Stream.of(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Purpose::valueOf)
                .toList();
    }

    void add(JobPlanVersion version) throws SQLException {
        for (int i = 0; i < version.activities().size(); i++) {
            Activity activity = version.activities().get(i);
            TimingColumns timing = TimingColumns.of(activity.timing());
            add(version, i, activity, timing);
            addSlots(version, i, timing.slots());
            for (ObjectiveId objective : activity.objectives()) {
                parts.add("entitlement_activity_objective", "position, objective_id", version, i, objective);
            }
        }
    }

    private void add(JobPlanVersion version, int position, Activity activity, TimingColumns timing)
            throws SQLException {
        parts.add(
                "entitlement_plan_activity",
                "position, activity_id, code, name, category, holiday_rule, subtype, remuneration, premium_as, covered,"
                        + " priority, output, output_unit, purposes, employee_agreed_on, employer_agreed_on,"
                        + " timing, cycle_weeks, cycle_anchor, times, times_per, duration,"
                        + " predictable_plain, predictable_premium, unpredictable_plain, unpredictable_premium",
                version,
                position,
                activity.id(),
                activity.code(),
                activity.name(),
                activity.category(),
                activity.holidayRule(),
                activity.subtype(),
                activity.remuneration(),
                activity.premiumAs(),
                activity.covered(),
                activity.priority(),
                activity.output().map(Output::perSession),
                activity.output().map(Output::unit),
                activity.purposes().stream().map(Purpose::name).sorted().collect(Collectors.joining(" ")),
                activity.agreement().employee(),
                activity.agreement().employer(),
                timing.kind(),
                timing.cycle().map(Cycle::weeks),
                timing.cycle().map(Cycle::anchor),
                timing.times(),
                timing.per(),
                timing.duration(),
                timing.work().map(OnCallWork::predictablePlain),
                timing.work().map(OnCallWork::predictablePremium),
                timing.work().map(OnCallWork::unpredictablePlain),
                timing.work().map(OnCallWork::unpredictablePremium));
    }

    private void addSlots(JobPlanVersion version, int position, List<TimingColumns.Slot> slots) throws SQLException {
        for (int i = 0; i < slots.size(); i++) {
            TimingColumns.Slot slot = slots.get(i);
            parts.add(
                    "entitlement_plan_slot",
                    "position, slot, place, day, starts, ends",
                    version,
                    position,
                    i,
                    slot.place(),
                    slot.day(),
                    slot.start(),
                    slot.end());
        }
    }
}
