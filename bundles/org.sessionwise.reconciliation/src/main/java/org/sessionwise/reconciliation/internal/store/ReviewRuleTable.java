package org.sessionwise.reconciliation.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.sessionwise.api.Actor;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.Fraction;

/** The review policies, in the transaction of a connection. */
public final class ReviewRuleTable {

    private final Sql sql;

    public ReviewRuleTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    public PolicyHistory<ReviewRule> history() throws SQLException {
        return PolicyHistory.of(
                ReviewRule.DEFAULT,
                sql.list(
                        "SELECT version, valid_from, percent_numerator, percent_denominator, sessions_numerator,"
                                + " sessions_denominator, persists, span, direction, written_by, written_at"
                                + " FROM reconciliation_review_policy ORDER BY version",
                        this::policy));
    }

    /** Adds a policy that the trust set. */
    public void add(DatedPolicy<ReviewRule> dated) throws SQLException {
        ReviewRule rule = dated.settled();
        sql.update(
                "INSERT INTO reconciliation_review_policy (version, valid_from, percent_numerator, percent_denominator,"
                        + " sessions_numerator, sessions_denominator, persists, span, direction, written_by, written_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dated.version(),
                dated.from(),
                rule.size().percent().numerator(),
                rule.size().percent().denominator(),
                rule.size().sessions().numerator(),
                rule.size().sessions().denominator(),
                rule.persists(),
                rule.span(),
                rule.direction(),
                dated.by().orElseThrow().id(),
                dated.at().orElseThrow());
        for (int i = 0; i < rule.causes().size(); i++) {
            sql.update(
                    "INSERT INTO reconciliation_review_cause (version, position, words) VALUES (?, ?, ?)",
                    dated.version(),
                    i,
                    rule.causes().get(i));
        }
    }

    private DatedPolicy<ReviewRule> policy(ResultSet row) throws SQLException {
        long version = row.getLong("version");
        List<String> causes = sql.list(
                "SELECT words FROM reconciliation_review_cause WHERE version = ? ORDER BY position",
                cause -> cause.getString(1),
                version);
        ReviewRule rule = ReviewRule.of(
                new ReviewRule.Size(
                        new Fraction(row.getLong("percent_numerator"), row.getLong("percent_denominator")),
                        new Fraction(row.getLong("sessions_numerator"), row.getLong("sessions_denominator"))),
                row.getInt("persists"),
                ReviewRule.Span.valueOf(row.getString("span")),
                ReviewRule.Direction.valueOf(row.getString("direction")),
                causes);
        return DatedPolicy.of(
                LocalDate.parse(row.getString("valid_from")),
                rule,
                version,
                new Actor(row.getString("written_by")),
                Instant.parse(row.getString("written_at")));
    }
}
