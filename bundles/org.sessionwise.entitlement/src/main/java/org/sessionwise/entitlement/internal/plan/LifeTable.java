package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.plan.Dispute;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PlanLife;
import org.sessionwise.domain.plan.Signature;

/** Who signed plan versions, and what was disputed. */
final class LifeTable {

    private final PlanParts parts;

    LifeTable(Connection connection) {
        this.parts = new PlanParts(connection);
    }

    /** The lives of versions. */
    static final class Found {

        private final Map<VersionKey, List<Signature>> signatures;
        private final Map<VersionKey, List<Dispute>> disputes;

        private Found(Map<VersionKey, List<Signature>> signatures, Map<VersionKey, List<Dispute>> disputes) {
            this.signatures = signatures;
            this.disputes = disputes;
        }

        PlanLife of(VersionKey version) {
            return new PlanLife(signatures.getOrDefault(version, List.of()), disputes.getOrDefault(version, List.of()));
        }
    }

    Found where(String condition, Object... values) throws SQLException {
        return new Found(
                parts.where(
                        "entitlement_plan_signature",
                        "p.position",
                        VersionKey::of,
                        row -> new Signature(
                                Signature.Role.valueOf(row.getString("role")),
                                LocalDate.parse(row.getString("signed_on"))),
                        condition,
                        values),
                parts.where(
                        "entitlement_plan_dispute",
                        "p.position",
                        VersionKey::of,
                        LifeTable::dispute,
                        condition,
                        values));
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                Dispute.Kind.valueOf(row.getString("kind")),
                LocalDate.parse(row.getString("opened_on")),
                Sql.text(row, "closed_on").map(LocalDate::parse),
                Sql.text(row, "outcome"));
    }

    void add(JobPlanVersion version) throws SQLException {
        List<Signature> signatures = version.life().signatures();
        for (int i = 0; i < signatures.size(); i++) {
            Signature one = signatures.get(i);
            parts.add("entitlement_plan_signature", "position, role, signed_on", version, i, one.role(), one.on());
        }
        List<Dispute> disputes = version.life().disputes();
        for (int i = 0; i < disputes.size(); i++) {
            Dispute one = disputes.get(i);
            parts.add(
                    "entitlement_plan_dispute",
                    "position, kind, opened_on, closed_on, outcome",
                    version,
                    i,
                    one.kind(),
                    one.opened(),
                    one.closed(),
                    one.outcome());
        }
    }
}
