package org.sessionwise.attainment.internal.sampling;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.plan.JobPlanId;

/** Samples and what was found, in the transaction of a connection. */
final class SampleTable {

    private static final SampledPlan.Content NOTHING_FOUND =
            new SampledPlan.Content(SampledPlan.Finding.NOT_YET_REVIEWED, "", Optional.empty());

    private final Sql sql;

    SampleTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    private record Drawn(String id, long seed, int perTeam, Actor by, Instant at) {}

    private record Found(long version, int number, SampledPlan.Content content, Instant at) {}

    private record Closed(long version, Instant at) {}

    /** Returns every sample as it stood at a moment; those drawn later are missing. */
    List<Sample> then(Instant moment) throws SQLException {
        List<Sample> samples = new ArrayList<>();
        for (Drawn drawn : sql.list(
                "SELECT id, seed, per_team, drawn_by, drawn_at FROM attainment_sample ORDER BY id",
                SampleTable::drawn)) {
            if (!drawn.at().isAfter(moment)) {
                samples.add(sample(drawn, moment));
            }
        }
        return samples;
    }

    Optional<Sample> find(String id) throws SQLException {
        Optional<Drawn> drawn = sql.first(
                "SELECT id, seed, per_team, drawn_by, drawn_at FROM attainment_sample WHERE id = ?",
                SampleTable::drawn,
                id);
        return drawn.isEmpty() ? Optional.empty() : Optional.of(sample(drawn.get(), Instant.MAX));
    }

    void add(Sample sample) throws SQLException {
        sql.update(
                "INSERT INTO attainment_sample (id, seed, per_team, drawn_by, drawn_at) VALUES (?, ?, ?, ?, ?)",
                sample.id(),
                sample.seed(),
                sample.perTeam(),
                sample.by().id(),
                sample.drawnAt());
        for (SampledPlan plan : sample.plans()) {
            sql.update(
                    "INSERT INTO attainment_sample_plan (sample, number, staff, department, team, job_plan,"
                            + " job_plan_version) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    sample.id(),
                    plan.number(),
                    plan.staff(),
                    plan.department(),
                    plan.team(),
                    plan.plan(),
                    plan.version());
        }
    }

    void addFinding(String id, long version, int number, SampledPlan.Content content, Actor actor, Instant now)
            throws SQLException {
        sql.update(
                "INSERT INTO attainment_sample_finding (sample, version, number, finding, advice, on_day, written_by,"
                        + " written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                version,
                number,
                content.finding(),
                content.advice(),
                content.on().orElse(null),
                actor.id(),
                now);
    }

    void close(String id, long version, Actor actor, Instant now) throws SQLException {
        sql.update(
                "INSERT INTO attainment_sample_closed (sample, version, written_by, written_at) VALUES (?, ?, ?, ?)",
                id,
                version,
                actor.id(),
                now);
    }

    private Sample sample(Drawn drawn, Instant moment) throws SQLException {
        List<Found> found = sql
                .list(
                        "SELECT version, number, finding, advice, on_day, written_at"
                                + " FROM attainment_sample_finding WHERE sample = ? ORDER BY version DESC",
                        SampleTable::found,
                        drawn.id())
                .stream()
                .filter(one -> !one.at().isAfter(moment))
                .toList();
        Optional<Closed> closed = sql.first(
                        "SELECT version, written_at FROM attainment_sample_closed WHERE sample = ?",
                        row -> new Closed(row.getLong(1), Instant.parse(row.getString(2))),
                        drawn.id())
                .filter(one -> !one.at().isAfter(moment));
        long version = closed.map(Closed::version)
                .orElse(found.isEmpty() ? 1 : found.get(0).version());
        return Sample.of(
                drawn.id(),
                drawn.seed(),
                drawn.perTeam(),
                plans(drawn.id(), found),
                version,
                drawn.by(),
                drawn.at(),
                closed.map(Closed::at));
    }

    private List<SampledPlan> plans(String id, List<Found> newestFirst) throws SQLException {
        return sql
                .list(
                        "SELECT number, staff, department, team, job_plan, job_plan_version FROM attainment_sample_plan"
                                + " WHERE sample = ? ORDER BY number",
                        SampleTable::plan,
                        id)
                .stream()
                .map(plan -> newestFirst.stream()
                        .filter(one -> one.number() == plan.number())
                        .findFirst()
                        .map(one -> plan.found(one.content()))
                        .orElse(plan))
                .toList();
    }

    private static Drawn drawn(ResultSet row) throws SQLException {
        return new Drawn(
                row.getString("id"),
                row.getLong("seed"),
                row.getInt("per_team"),
                new Actor(row.getString("drawn_by")),
                Instant.parse(row.getString("drawn_at")));
    }

    private static SampledPlan plan(ResultSet row) throws SQLException {
        return SampledPlan.of(
                row.getInt("number"),
                new StaffId(row.getString("staff")),
                new DepartmentId(row.getString("department")),
                new TeamId(row.getString("team")),
                new JobPlanId(row.getString("job_plan")),
                row.getInt("job_plan_version"),
                NOTHING_FOUND);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("version"),
                row.getInt("number"),
                new SampledPlan.Content(
                        SampledPlan.Finding.valueOf(row.getString("finding")),
                        row.getString("advice"),
                        Optional.ofNullable(row.getString("on_day")).map(LocalDate::parse)),
                Instant.parse(row.getString("written_at")));
    }
}
