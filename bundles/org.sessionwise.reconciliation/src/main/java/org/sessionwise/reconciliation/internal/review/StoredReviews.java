package org.sessionwise.reconciliation.internal.review;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.figures.Over;
import org.sessionwise.api.figures.Split;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.QuarterReview;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.api.review.ReviewMeeting;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.review.ReviewRules;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.review.Reviews;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.database.Database;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.reconciliation.internal.store.FrozenTable;
import org.sessionwise.reconciliation.internal.store.MeetingTable;
import org.sessionwise.reconciliation.internal.store.ReconciliationStore;
import org.sessionwise.reconciliation.internal.store.ReviewEntryTable;

/** Reviews of variances, as figures and tables tell them; there whether or not a department is reconciled. */
@Component(service = Reviews.class)
public final class StoredReviews implements Reviews {

    /** What the tables tell of a quarter, as of one moment. */
    private record Kept(
            Map<ReviewEntryTable.Subject, List<ReviewEntry>> entries,
            Optional<ReviewMeeting> meeting,
            Optional<FrozenTable.Stamp> frozen) {}

    private final ReconciliationStore store;
    private final AuditLog audit;
    private final ReviewRules rules;
    private final Clock clock;
    private final List<Figures> offered = new CopyOnWriteArrayList<>();
    private final DepartmentFigures figures = new DepartmentFigures(offered);
    private final FrozenQuarters quarters;

    private final AtomicReference<RosterHost> host = new AtomicReference<>();

    @Activate
    public StoredReviews(
            @Reference(name = "database") Database database,
            @Reference(name = "audit") AuditLog audit,
            @Reference(name = "rules") ReviewRules rules,
            @Reference(name = "policies") Policies policies,
            @Reference(name = "register") JobPlanRegister register) {
        this(database, audit, rules, policies, register, Clock.systemUTC());
    }

    StoredReviews(
            Database database,
            AuditLog audit,
            ReviewRules rules,
            Policies policies,
            JobPlanRegister register,
            Clock clock) {
        this.store = new ReconciliationStore(database);
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
        this.quarters =
                new FrozenQuarters(store, audit, figures, new QuarterBasis(policies, register), clock, this::zone);
    }

    @Reference(name = "figures", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFigures(Figures service) {
        offered.add(service);
    }

    void removeFigures(Figures service) {
        offered.remove(service);
    }

    @Reference(
            name = "host",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setHost(RosterHost service) {
        host.set(service);
    }

    void unsetHost(RosterHost service) {
        host.compareAndSet(service, null); // another may have come before this one went
    }

    /** Returns the host's; without a host there are no figures either. */
    private ZoneId zone() {
        return Optional.ofNullable(host.get()).map(RosterHost::zone).orElse(ZoneOffset.UTC);
    }

    @Override
    public QuarterReview review(ReviewSight sight, FinancialQuarter quarter) throws NoAnswerException {
        DatedPolicy<ReviewRule> rule = rules.history().on(quarter.days().until().minusDays(1));
        FlagFinder finder = new FlagFinder(rule.settled(), quarter);
        List<Split> splits = FlagSplits.of(sight);
        DepartmentFigures.Lines whole = figures.lines(sight, quarter.days(), Over.NONE, splits);
        DepartmentFigures.Lines spans = figures.lines(sight, finder.window(), finder.over(), splits);
        Kept kept = store.read(connection -> new Kept(
                new ReviewEntryTable(connection, sight.department()).all(),
                new MeetingTable(connection, sight.department()).newest(quarter),
                new FrozenTable(connection, sight.department()).stamp(quarter)));
        return QuarterReview.of(
                quarter,
                whole.asAt(),
                rule,
                new FlagReading(quarter, rule.settled(), whole.lines(), kept.entries())
                        .flags(finder.find(spans.lines()), sight),
                kept.meeting().filter(meeting -> sight.whole()),
                kept.frozen().map(stamp -> new QuarterReview.Frozen(stamp.asAt(), stamp.by())));
    }

    @Override
    public Flag write(ReviewSight sight, String id, ReviewEntry.Content content, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException, NoAnswerException {
        FinancialQuarter quarter = FlagIds.quarter(id).orElseThrow(StoredReviews::unknownFlag);
        QuarterReview review = review(sight, quarter);
        Flag flag = find(review, id).orElseThrow(StoredReviews::unknownFlag);
        FlagReading.requireKnownCause(content.cause(), review.rule().settled(), flag);
        ReviewEntryTable.Subject subject =
                new ReviewEntryTable.Subject(flag.line().key(), flag.direction());
        Instant now = clock.instant();
        boolean written = store.write(connection -> {
            ReviewEntryTable table = new ReviewEntryTable(connection, sight.department());
            List<ReviewEntry> before = table.all().getOrDefault(subject, List.of());
            if (newest(FlagReading.until(quarter, before)) != basedOn) {
                return false;
            }
            ReviewEntry entry = ReviewEntry.of(content, quarter, newest(before) + 1, actor, now);
            table.add(subject, entry);
            audit.record(
                    actor,
                    content.closed() ? "variance review closed" : "variance review written",
                    "department " + sight.department() + ", " + id,
                    "version " + entry.version());
            return true;
        });
        requireWritten(written, "about this variance");
        return find(review(sight, quarter), id).orElseThrow(StoredReviews::unknownFlag);
    }

    @Override
    public ReviewMeeting record(
            ReviewSight sight, FinancialQuarter quarter, ReviewMeeting.Content content, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException, NoAnswerException {
        FrozenQuarters.requireWhole(sight);
        ReviewMeeting meeting = ReviewMeeting.of(content, basedOn + 1, actor, clock.instant());
        boolean written = store.write(connection -> {
            MeetingTable table = new MeetingTable(connection, sight.department());
            if (table.newest(quarter).map(ReviewMeeting::version).orElse(0L) != basedOn) {
                return false;
            }
            table.add(quarter, meeting);
            audit.record(
                    actor,
                    "review meeting recorded",
                    "department " + sight.department() + ", quarter " + quarter,
                    "held on " + content.on() + ", version " + meeting.version());
            return true;
        });
        requireWritten(written, "about this meeting");
        return meeting;
    }

    @Override
    public FrozenQuarter freeze(ReviewSight sight, FinancialQuarter quarter, Actor actor)
            throws ReviewRefusedException, NoAnswerException {
        return quarters.freeze(sight, quarter, actor);
    }

    @Override
    public List<QuarterRecord> quarters(ReviewSight sight) throws NoAnswerException {
        return quarters.all(sight);
    }

    @Override
    public void explain(
            ReviewSight sight, FinancialQuarter quarter, LineKey key, String words, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException, NoAnswerException {
        requireWritten(quarters.explain(sight, quarter, key, words, basedOn, actor), "about this restatement");
    }

    private static Optional<Flag> find(QuarterReview review, String id) {
        return review.flags().stream().filter(flag -> flag.id().equals(id)).findFirst();
    }

    private static long newest(List<ReviewEntry> entries) {
        return entries.isEmpty() ? 0 : entries.get(0).version();
    }

    private static ReviewRefusedException unknownFlag() {
        return new ReviewRefusedException(
                ReviewRefusedException.Reason.UNKNOWN,
                "There is no such variance to review, or none that you may see; figures may have changed.");
    }

    private static void requireWritten(boolean written, String what) throws ChangedMeanwhileException {
        if (!written) {
            throw new ChangedMeanwhileException("Somebody else wrote " + what + " meanwhile. Nothing was kept.");
        }
    }
}
