package org.sessionwise.reconciliation.internal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.review.ReviewRules;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.database.Database;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;
import org.sessionwise.reconciliation.internal.store.ReviewRuleTable;

/** The review policies as they are stored. Keeps nothing in memory. */
@Component(service = ReviewRules.class)
public final class StoredReviewRules implements ReviewRules {

    private final ReconciliationStore store;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public StoredReviewRules(
            @Reference(name = "database") Database database, @Reference(name = "audit") AuditLog audit) {
        this(database, audit, Clock.systemUTC());
    }

    StoredReviewRules(Database database, AuditLog audit, Clock clock) {
        this.store = new ReconciliationStore(database);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public PolicyHistory<ReviewRule> history() throws NoAnswerException {
        return store.read(connection -> new ReviewRuleTable(connection).history());
    }

    @Override
    public DatedPolicy<ReviewRule> save(LocalDate from, ReviewRule rule, long basedOn, Actor actor)
            throws ChangedMeanwhileException, NoAnswerException {
        DatedPolicy<ReviewRule> wanted = DatedPolicy.of(from, rule, basedOn + 1, actor, clock.instant());
        return store.<Optional<DatedPolicy<ReviewRule>>>write(connection -> {
                    ReviewRuleTable table = new ReviewRuleTable(connection);
                    if (table.history().version() != basedOn) {
                        return Optional.empty();
                    }
                    table.add(wanted);
                    audit.record(
                            actor, "review policy saved", "review policy from " + from, "version " + wanted.version());
                    return Optional.of(wanted);
                })
                .orElseThrow(() -> new ChangedMeanwhileException(
                        "Somebody else set a review policy meanwhile. Nothing was kept."));
    }
}
