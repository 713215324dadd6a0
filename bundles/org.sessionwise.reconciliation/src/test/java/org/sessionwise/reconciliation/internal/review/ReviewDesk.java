package org.sessionwise.reconciliation.internal.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.reconciliation.internal.policy.StoredPolicies;
import org.sessionwise.reconciliation.internal.store.AuditOfTests;

/** Reviews of department {@code anaes} on a database, with figures and plans that a test says. It is the 8th of July 2026. */
final class ReviewDesk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-07-08T12:00:00Z");
    static final Actor LEAD = new Actor("lead");
    static final LineKey RED = LineKey.of(LineKey.Kind.TEAM, "red");
    static final ReviewSight ALL =
            ReviewSight.of(new DepartmentId("anaes"), true, Set.of(), people("amy", "bob", "cat"));

    final FakeFigures figures = new FakeFigures();
    final FakeRegister register = new FakeRegister();
    final AuditOfTests audit = new AuditOfTests();
    final StoredReviewRules rules;
    final StoredPolicies policies;
    final StoredReviews reviews;
    private final EmbeddedDatabase database;

    ReviewDesk(Path directory) {
        this(directory, NOW);
    }

    ReviewDesk(Path directory, Instant now) {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        rules = new StoredReviewRules(database, new AuditOfTests(), clock);
        policies = new StoredPolicies(database, new AuditOfTests());
        reviews = new StoredReviews(database, audit, rules, policies, register, clock);
        reviews.addFigures(figures);
    }

    /** Returns people, of whom cat is in the blue team and the others in the red one. */
    static Map<StaffId, TeamMember> people(String... ids) {
        Map<StaffId, TeamMember> people = new HashMap<>();
        for (String id : ids) {
            StaffId staff = new StaffId(id);
            people.put(staff, new TeamMember(staff, new TeamId(id.equals("cat") ? "blue" : "red"), "Medical"));
        }
        return people;
    }

    @Override
    public void close() {
        database.close();
    }
}
