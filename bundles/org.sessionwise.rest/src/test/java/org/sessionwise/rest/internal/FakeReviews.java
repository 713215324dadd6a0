package org.sessionwise.rest.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.Completeness;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSide;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.Policies;
import org.sessionwise.api.policy.PolicyEffect;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.review.FinancialQuarter;
import org.sessionwise.api.review.Flag;
import org.sessionwise.api.review.FrozenQuarter;
import org.sessionwise.api.review.QuarterRecord;
import org.sessionwise.api.review.QuarterReview;
import org.sessionwise.api.review.Restatement;
import org.sessionwise.api.review.ReviewEntry;
import org.sessionwise.api.review.ReviewMeeting;
import org.sessionwise.api.review.ReviewRefusedException;
import org.sessionwise.api.review.ReviewRule;
import org.sessionwise.api.review.ReviewRules;
import org.sessionwise.api.review.ReviewSight;
import org.sessionwise.api.review.Reviews;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.year.YearAmount;

/** Reviews in memory: the red team, the medical group and two people are flagged in each quarter. */
final class FakeReviews implements Reviews {

    static final Instant AS_AT = Instant.parse("2026-07-05T09:00:00Z");

    final FakePolicies<MatchingPolicy> saved = new FakePolicies<>(MatchingPolicy.DEFAULT);
    final FakePolicies<ReviewRule> savedRules = new FakePolicies<>(ReviewRule.DEFAULT);
    final Policies policies = new Policies() {
        @Override
        public PolicyHistory<MatchingPolicy> history() {
            return saved.history();
        }

        @Override
        public DatedPolicy<MatchingPolicy> save(LocalDate from, MatchingPolicy policy, long basedOn, Actor actor)
                throws ChangedMeanwhileException {
            return saved.save(from, policy, basedOn, actor);
        }

        @Override
        public List<PolicyEffect> preview(
                MatchingPolicy policy, DateRange days, Map<DepartmentId, Set<StaffId>> visible) {
            FinancialQuarter quarter = FinancialQuarter.of(days.from());
            String done = policy.shortNoticeDelivers() ? "38" : "36";
            return visible.keySet().stream()
                    .filter(department -> department.value().equals("anaes"))
                    .map(department -> PolicyEffect.of(
                            department,
                            line(LineKey.parse("department:anaes"), quarter, "40", "36"),
                            line(LineKey.parse("department:anaes"), quarter, "40", done)))
                    .toList();
        }
    };
    final ReviewRules rules = new ReviewRules() {
        @Override
        public PolicyHistory<ReviewRule> history() {
            return savedRules.history();
        }

        @Override
        public DatedPolicy<ReviewRule> save(LocalDate from, ReviewRule rule, long basedOn, Actor actor)
                throws ChangedMeanwhileException {
            return savedRules.save(from, rule, basedOn, actor);
        }
    };
    final Map<String, List<ReviewEntry>> entries = new HashMap<>();
    final Map<FinancialQuarter, ReviewMeeting> meetings = new HashMap<>();
    final List<FrozenQuarter> frozen = new ArrayList<>();
    Instant readAt = AS_AT;
    final List<String> words = new ArrayList<>();

    /** Policies in memory. */
    static final class FakePolicies<T> {

        private final T localDefault;
        private final List<DatedPolicy<T>> written = new ArrayList<>();

        FakePolicies(T localDefault) {
            this.localDefault = localDefault;
        }

        PolicyHistory<T> history() {
            return PolicyHistory.of(localDefault, written);
        }

        DatedPolicy<T> save(LocalDate from, T policy, long basedOn, Actor actor) throws ChangedMeanwhileException {
            requireNewest(basedOn == history().version());
            DatedPolicy<T> kept = DatedPolicy.of(from, policy, basedOn + 1, actor, AS_AT);
            written.add(kept);
            return kept;
        }
    }

    @Override
    public QuarterReview review(ReviewSight sight, FinancialQuarter quarter) {
        return QuarterReview.of(
                quarter,
                AS_AT,
                savedRules.history().on(quarter.days().from()),
                flags(sight, quarter),
                Optional.ofNullable(meetings.get(quarter)).filter(meeting -> sight.whole()),
                frozen.stream()
                        .filter(one -> one.quarter().equals(quarter))
                        .map(one -> new QuarterReview.Frozen(one.asAt(), one.by()))
                        .findFirst());
    }

    private List<Flag> flags(ReviewSight sight, FinancialQuarter quarter) {
        List<Flag> flags = new ArrayList<>();
        for (String key : List.of("team:red", "group:Medical", "person:a1", "person:a3")) {
            FigureLine line = line(LineKey.parse(key), quarter, key.startsWith("group") ? "0" : "40", "92/3");
            String id = quarter + "-" + key.replace(':', '-');
            List<ReviewEntry> history = entries.getOrDefault(id, List.of());
            if (sight.includes(line.key())) {
                flags.add(Flag.of(
                        id,
                        line,
                        ReviewRule.Direction.BELOW,
                        2,
                        "because",
                        history,
                        history.isEmpty() ? Optional.empty() : Optional.of(ReviewEntry.State.REOPENED)));
            }
        }
        return flags;
    }

    static FigureLine line(LineKey key, FinancialQuarter quarter, String planned, String done) {
        FigureSide side = FigureSide.of(
                sessions(planned),
                sessions(done),
                YearAmount.NONE,
                YearAmount.NONE,
                Map.of(Outcome.AS_PLANNED, FigureSide.Both.of(sessions(planned), sessions(done))));
        return FigureLine.builder(key, FigureSpan.of(quarter.days(), ""))
                .people(2)
                .planned(sessions(planned), sessions(planned).times(new Fraction(42, 52)))
                .sides(side, side)
                .completeness(Completeness.of(90, 100, 12, 13))
                .build();
    }

    private static YearAmount sessions(String number) {
        Fraction sessions = Fraction.parse(number);
        return new YearAmount(sessions, sessions, sessions.times(Fraction.of(240)), sessions);
    }

    @Override
    public Flag write(ReviewSight sight, String id, ReviewEntry.Content content, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException {
        FinancialQuarter quarter = FinancialQuarter.parse("2026-Q1");
        if (flags(sight, quarter).stream().noneMatch(flag -> flag.id().equals(id))) {
            throw new ReviewRefusedException(ReviewRefusedException.Reason.UNKNOWN, "There is no such variance.");
        }
        if (!ReviewRule.DEFAULT.causes().contains(content.cause())) {
            throw new ReviewRefusedException(ReviewRefusedException.Reason.NOT_ALLOWED, "No such cause.");
        }
        List<ReviewEntry> history = entries.computeIfAbsent(id, any -> new ArrayList<>());
        requireNewest(history.size() == basedOn);
        history.add(0, ReviewEntry.of(content, quarter, basedOn + 1, actor, AS_AT));
        return flags(sight, quarter).stream()
                .filter(flag -> flag.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public ReviewMeeting record(
            ReviewSight sight, FinancialQuarter quarter, ReviewMeeting.Content content, long basedOn, Actor actor)
            throws ChangedMeanwhileException {
        ReviewMeeting before = meetings.get(quarter);
        requireNewest((before == null ? 0 : before.version()) == basedOn);
        meetings.put(quarter, ReviewMeeting.of(content, basedOn + 1, actor, AS_AT));
        return meetings.get(quarter);
    }

    @Override
    public FrozenQuarter freeze(ReviewSight sight, FinancialQuarter quarter, Actor actor)
            throws ReviewRefusedException {
        if (frozen.stream().anyMatch(one -> one.quarter().equals(quarter))) {
            throw new ReviewRefusedException(ReviewRefusedException.Reason.NOT_ALLOWED, "It is frozen already.");
        }
        frozen.add(FrozenQuarter.of(
                quarter, AS_AT, actor, List.of(line(LineKey.parse("team:red"), quarter, "40", "92/3"))));
        return frozen.get(frozen.size() - 1);
    }

    @Override
    public List<QuarterRecord> quarters(ReviewSight sight) {
        return frozen.stream().map(this::record).toList();
    }

    private QuarterRecord record(FrozenQuarter one) {
        FigureLine was = one.lines().get(0);
        FigureLine is = line(was.key(), one.quarter(), "40", "34");
        Restatement restatement = Restatement.of(
                was.key(),
                Optional.of(was),
                Optional.of(is),
                List.of("11 of 13 weeks were finalised then, 13 are now"),
                Optional.of(new Restatement.Words("A list came late.", new Actor("lead"), AS_AT, 1)));
        return QuarterRecord.of(one, readAt, List.of(is), List.of(restatement));
    }

    @Override
    public void explain(
            ReviewSight sight, FinancialQuarter quarter, LineKey key, String text, long basedOn, Actor actor)
            throws ReviewRefusedException, ChangedMeanwhileException {
        requireNewest(basedOn == words.size());
        words.add(key + ": " + text);
    }

    private static void requireNewest(boolean newest) throws ChangedMeanwhileException {
        if (!newest) {
            throw new ChangedMeanwhileException("Somebody else wrote meanwhile. Nothing was kept.");
        }
    }
}
