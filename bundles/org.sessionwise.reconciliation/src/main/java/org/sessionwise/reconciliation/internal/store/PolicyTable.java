package org.sessionwise.reconciliation.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.sessionwise.api.Actor;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.matching.MatchingPolicy;

/** The matching policies, in the transaction of a connection. */
public final class PolicyTable {

    private final Sql sql;

    public PolicyTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    public PolicyHistory<MatchingPolicy> history() throws SQLException {
        return PolicyHistory.of(
                MatchingPolicy.DEFAULT,
                sql.list(
                        "SELECT version, valid_from, moved_window_days, short_tolerance_minutes, notice_days, lieu_window_days,"
                                + " short_notice_delivers, extra_unpaid_delivers, written_by, written_at"
                                + " FROM reconciliation_policy ORDER BY version",
                        PolicyTable::policy));
    }

    /** Adds a policy that the trust set. */
    public void add(DatedPolicy<MatchingPolicy> dated) throws SQLException {
        MatchingPolicy policy = dated.settled();
        sql.update(
                "INSERT INTO reconciliation_policy (version, valid_from, moved_window_days, short_tolerance_minutes,"
                        + " notice_days, lieu_window_days, short_notice_delivers, extra_unpaid_delivers, written_by,"
                        + " written_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dated.version(),
                dated.from(),
                policy.movedWindowDays(),
                policy.shortTolerance().toMinutes(),
                policy.noticeDays(),
                policy.lieuWindowDays(),
                policy.shortNoticeDelivers() ? 1 : 0,
                policy.extraUnpaidDelivers() ? 1 : 0,
                dated.by().orElseThrow().id(),
                dated.at().orElseThrow());
    }

    private static DatedPolicy<MatchingPolicy> policy(ResultSet row) throws SQLException {
        MatchingPolicy policy = MatchingPolicy.builder()
                .movedWindowDays(row.getInt("moved_window_days"))
                .shortTolerance(Duration.ofMinutes(row.getInt("short_tolerance_minutes")))
                .noticeDays(row.getInt("notice_days"))
                .lieuWindowDays(row.getInt("lieu_window_days"))
                .shortNoticeDelivers(row.getInt("short_notice_delivers") == 1)
                .extraUnpaidDelivers(row.getInt("extra_unpaid_delivers") == 1)
                .build();
        return DatedPolicy.of(
                LocalDate.parse(row.getString("valid_from")),
                policy,
                row.getLong("version"),
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
    }
}
