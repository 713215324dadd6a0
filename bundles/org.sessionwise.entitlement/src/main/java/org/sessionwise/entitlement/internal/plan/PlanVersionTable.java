package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.OnCallAvailability;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.SystemOfRecord;

/** Plan versions as rows, whole and exact, in the transaction of a connection. */
final class PlanVersionTable {

    private static final int KEYS_IN_ONE_QUESTION = 400;

    private final Connection connection;
    private final ActivityTable activities;
    private final YearTable years;
    private final AgreementTable agreements;
    private final LifeTable lives;

    /** The parts of versions that have rows of their own. */
    private record Parts(
            Map<VersionKey, List<Activity>> activities,
            YearTable.Found years,
            AgreementTable.Found agreements,
            LifeTable.Found lives) {}

    PlanVersionTable(Connection connection) {
        this.connection = connection;
        this.activities = new ActivityTable(connection);
        this.years = new YearTable(connection);
        this.agreements = new AgreementTable(connection);
        this.lives = new LifeTable(connection);
    }

    /** Returns everything that is kept, ordered by plan and version. */
    List<KeptVersion> all() throws SQLException {
        return where("1 = 1");
    }

    /** Tells whether a change of the host's people may make a difference. */
    boolean anyToAskAgain() throws SQLException {
        return !new Sql(connection)
                .list(
                        "SELECT 1 FROM entitlement_plan_version v WHERE v.staff_id IS NULL OR EXISTS"
                                + " (SELECT 1 FROM entitlement_decided_owner d WHERE d.plan_id = v.plan_id) LIMIT 1",
                        row -> row.getInt(1))
                .isEmpty();
    }

    /** Returns what a person should look at. */
    List<KeptVersion> asked() throws SQLException {
        return where("v.waiting_reason <> ''");
    }

    List<KeptVersion> of(Collection<StaffId> staff) throws SQLException {
        List<StaffId> keys = List.copyOf(staff);
        List<KeptVersion> found = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_IN_ONE_QUESTION) {
            List<StaffId> some = keys.subList(from, Math.min(keys.size(), from + KEYS_IN_ONE_QUESTION));
            String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            found.addAll(where("v.staff_id IN (" + marks + ")", some.toArray()));
        }
        return found;
    }

    private List<KeptVersion> where(String condition, Object... values) throws SQLException {
        Parts found = new Parts(
                activities.where(condition, values),
                years.where(condition, values),
                agreements.where(condition, values),
                lives.where(condition, values));
        return new Sql(connection)
                .list(
                        "SELECT v.* FROM entitlement_plan_version v WHERE " + condition
                                + " ORDER BY v.plan_id, v.version",
                        row -> kept(row, found),
                        values);
    }

    private static KeptVersion kept(ResultSet row, Parts parts) throws SQLException {
        Owner owner = new Owner(
                Sql.text(row, "staff_id").map(StaffId::new),
                row.getString("waiting_reason"),
                Instant.parse(row.getString("owner_since")));
        return new KeptVersion(
                row.getString("source"),
                version(row, parts),
                Sql.text(row, "withdrawn_on").map(LocalDate::parse),
                owner,
                Sql.text(row, "content_since").map(LocalDate::parse));
    }

    private static JobPlanVersion version(ResultSet row, Parts parts) throws SQLException {
        VersionKey key = VersionKey.of(row);
        PersonReference person = new PersonReference(Sql.text(row, "assignment_number"), Sql.text(row, "registration"));
        DateRange inForce = new DateRange(
                LocalDate.parse(row.getString("in_force_from")), LocalDate.parse(row.getString("in_force_until")));
        JobPlanVersion.Builder version = JobPlanVersion.builder(key.plan(), key.version(), person, inForce)
                .state(JobPlanState.valueOf(row.getString("state")))
                .systemOfRecord(SystemOfRecord.valueOf(row.getString("system_of_record")))
                .zone(ZoneId.of(row.getString("zone")))
                .nation(Nation.valueOf(row.getString("nation")))
                .contract(contract(row))
                .activities(parts.activities().getOrDefault(key, List.of()))
                .year(parts.years().of(row))
                .agreement(parts.agreements().of(key))
                .life(parts.lives().of(key));
        Sql.text(row, "reviewed_on").map(LocalDate::parse).ifPresent(version::reviewedOn);
        Sql.text(row, "approved_on").map(LocalDate::parse).ifPresent(version::approvedOn);
        return version.build();
    }

    private static Contract contract(ResultSet row) throws SQLException {
        String code = row.getString("contract_code");
        Optional<Duration> onePa = Sql.text(row, "one_pa").map(Duration::parse);
        return onePa.map(length -> Contract.inProgrammedActivities(code, length))
                .orElseGet(() -> Contract.inHours(code));
    }

    /** Keeps a version in place of what was kept of it. */
    void put(KeptVersion kept) throws SQLException {
        JobPlanVersion version = kept.version();
        new Sql(connection)
                .update(
                        "DELETE FROM entitlement_plan_version WHERE plan_id = ? AND version = ?",
                        version.planId(),
                        version.version());
        new Sql(connection)
                .update(
                        "INSERT INTO entitlement_plan_version (plan_id, version, source, assignment_number, registration,"
                                + " in_force_from, in_force_until, state, withdrawn_on, system_of_record, zone, nation,"
                                + " contract_code, one_pa, reviewed_on, approved_on, staff_id, waiting_reason, owner_since,"
                                + " year_begins, working_weeks, contracted, on_call_category, on_call_one_in, on_call_percent,"
                                + " content_since)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        version.planId(),
                        version.version(),
                        kept.source(),
                        version.person().assignmentNumber(),
                        version.person().registration(),
                        version.inForce().from(),
                        version.inForce().until(),
                        version.state(),
                        kept.withdrawnOn(),
                        version.systemOfRecord(),
                        version.zone(),
                        version.nation(),
                        version.contract().code(),
                        version.contract().onePa(),
                        version.reviewedOn(),
                        version.approvedOn(),
                        kept.owner().staff(),
                        kept.owner().reason(),
                        kept.owner().since(),
                        version.year().begins(),
                        version.year().workingWeeks(),
                        version.year().contracted(),
                        version.year().onCall().map(OnCallAvailability::category),
                        version.year().onCall().map(OnCallAvailability::oneIn),
                        version.year().onCall().flatMap(OnCallAvailability::percent),
                        kept.contentSince());
        activities.add(version);
        years.add(version);
        agreements.add(version);
        lives.add(version);
    }
}
