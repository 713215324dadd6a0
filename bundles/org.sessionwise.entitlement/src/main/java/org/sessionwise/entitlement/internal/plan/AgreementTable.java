package org.sessionwise.entitlement.internal.plan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sessionwise.database.Sql;
import org.sessionwise.domain.plan.Agreement;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Objective;
import org.sessionwise.domain.plan.ObjectiveId;
import org.sessionwise.domain.plan.Support;

/** What plan versions say beside their timetable. */
final class AgreementTable {

    private static final String RESPONSIBILITY = "RESPONSIBILITY";
    private static final String ACCOUNTABILITY = "ACCOUNTABILITY";

    /** One text. Its kind is one of ours or that of a support. */
    private record Words(String kind, String text) {}

    private final PlanParts parts;

    AgreementTable(Connection connection) {
        this.parts = new PlanParts(connection);
    }

    /** The agreements of versions. */
    static final class Found {

        private final Map<VersionKey, List<Words>> words;
        private final Map<VersionKey, List<Objective>> objectives;

        private Found(Map<VersionKey, List<Words>> words, Map<VersionKey, List<Objective>> objectives) {
            this.words = words;
            this.objectives = objectives;
        }

        Agreement of(VersionKey version) {
            List<Words> all = words.getOrDefault(version, List.of());
            return Agreement.of(
                    texts(all, RESPONSIBILITY),
                    texts(all, ACCOUNTABILITY),
                    objectives.getOrDefault(version, List.of()),
                    support(all));
        }

        private static List<String> texts(List<Words> all, String kind) {
            return all.stream()
                    .filter(words -> words.kind().equals(kind))
                    .map(Words::text)
                    .toList();
        }

        private static List<Support> support(List<Words> all) {
            return all.stream()
                    .filter(words -> Stream.of(Support.Kind.values())
                            .anyMatch(kind -> kind.name().equals(words.kind())))
                    .map(words -> new Support(Support.Kind.valueOf(words.kind()), words.text()))
                    .toList();
        }
    }

    Found where(String condition, Object... values) throws SQLException {
        return new Found(
                parts.where(
                        "entitlement_plan_text",
                        "p.position",
                        VersionKey::of,
                        row -> new Words(row.getString("kind"), row.getString("words")),
                        condition,
                        values),
                parts.where(
                        "entitlement_plan_objective",
                        "p.position",
                        VersionKey::of,
                        AgreementTable::objective,
                        condition,
                        values));
    }

    private static Objective objective(ResultSet row) throws SQLException {
        return new Objective(
                new ObjectiveId(row.getString("objective_id")),
                Objective.Level.valueOf(row.getString("level")),
                row.getString("words"),
                Sql.text(row, "supports").map(ObjectiveId::new));
    }

    void add(JobPlanVersion version) throws SQLException {
        List<Words> words = words(version.agreement());
        for (int i = 0; i < words.size(); i++) {
            parts.add(
                    "entitlement_plan_text",
                    "position, kind, words",
                    version,
                    i,
                    words.get(i).kind(),
                    words.get(i).text());
        }
        List<Objective> objectives = version.agreement().objectives();
        for (int i = 0; i < objectives.size(); i++) {
            Objective one = objectives.get(i);
            parts.add(
                    "entitlement_plan_objective",
                    "position, objective_id, level, words, supports",
                    version,
                    i,
                    one.id(),
                    one.level(),
                    one.text(),
                    one.supports());
        }
    }

    private static List<Words> words(Agreement agreement) {
        Stream<Words> own = Stream.concat(
                agreement.responsibilities().stream().map(text -> new Words(RESPONSIBILITY, text)),
                agreement.accountabilities().stream().map(text -> new Words(ACCOUNTABILITY, text)));
        Stream<Words> support =
                agreement.support().stream().map(one -> new Words(one.kind().name(), one.text()));
        return Stream.concat(own, support).toList();
    }
}
