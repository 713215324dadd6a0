package org.sessionwise.reconciliation.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.figures.FigureLine;
import org.sessionwise.api.figures.FigureSpan;
import org.sessionwise.api.figures.LineKey;
import org.sessionwise.api.policy.DatedPolicy;
import org.sessionwise.api.policy.PolicyEffect;
import org.sessionwise.api.policy.PolicyHistory;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.matching.MatchingPolicy;
import org.sessionwise.domain.matching.PolicyDates;
import org.sessionwise.reconciliation.internal.figures.CandidateFigures;
import org.sessionwise.reconciliation.internal.store.AuditOfTests;

class StoredPoliciesTest {

    private static final Actor ADMINISTRATOR = new Actor("administrator");
    private static final Instant NOON = Instant.parse("2026-02-10T12:00:00Z");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);
    private static final MatchingPolicy OTHER = MatchingPolicy.builder()
            .movedWindowDays(3)
            .shortTolerance(Duration.ofMinutes(40))
            .noticeDays(56)
            .lieuWindowDays(28)
            .shortNoticeDelivers(true)
            .extraUnpaidDelivers(true)
            .build();

    @TempDir
    private Path directory;

    private final AuditOfTests audit = new AuditOfTests();
    private final List<String> heard = new ArrayList<>();
    private EmbeddedDatabase database;
    private StoredPolicies policies;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        policies = new StoredPolicies(database, audit, Clock.fixed(NOON, ZoneOffset.UTC));
        policies.addListener(() -> heard.add("changed"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void untilTheTrustSettlesSomethingTheLocalDefaultCounts() throws Exception {
        DatedPolicy<MatchingPolicy> policy = policies.history().on(APRIL);

        assertEquals(MatchingPolicy.DEFAULT, policy.settled());
        assertEquals(DatedPolicy.Standing.LOCAL_DEFAULT, policy.standing());
        assertEquals(Optional.empty(), policy.by());
        assertEquals(0, policies.history().version());
        assertEquals(List.of(), policies.history().written());
    }

    @Test
    void aPolicyCountsFromItsDayAndNotBefore() throws Exception {
        policies.save(LEAP_DAY, OTHER, 0, ADMINISTRATOR);

        PolicyHistory<MatchingPolicy> history = policies.history();

        assertEquals(MatchingPolicy.DEFAULT, history.on(LEAP_DAY.minusDays(1)).settled());
        assertEquals(OTHER, history.on(LEAP_DAY).settled());
        assertEquals(OTHER, history.on(LEAP_DAY.plusYears(9)).settled());
        assertEquals(DatedPolicy.Standing.TRUST, history.on(LEAP_DAY).standing());
        assertEquals(Optional.of(ADMINISTRATOR), history.on(LEAP_DAY).by());
        assertEquals(Optional.of(NOON), history.on(LEAP_DAY).at());
    }

    @Test
    void aLaterChangeLeavesWhatCountedBefore() throws Exception {
        policies.save(APRIL, OTHER, 0, ADMINISTRATOR);
        policies.save(APRIL.plusMonths(3), MatchingPolicy.DEFAULT, 1, ADMINISTRATOR);

        PolicyHistory<MatchingPolicy> history = policies.history();

        assertEquals(OTHER, history.on(APRIL.plusMonths(3).minusDays(1)).settled());
        assertEquals(MatchingPolicy.DEFAULT, history.on(APRIL.plusMonths(3)).settled());
        assertEquals(3, history.counting().size(), "both, and the local default before them");
    }

    @Test
    void ofTwoFromTheSameDayTheLaterOneCountsAndTheOtherStaysInSight() throws Exception {
        policies.save(APRIL, OTHER, 0, ADMINISTRATOR);
        policies.save(APRIL, MatchingPolicy.of(1, Duration.ZERO), 1, ADMINISTRATOR);

        PolicyHistory<MatchingPolicy> history = policies.history();

        assertEquals(1, history.on(APRIL).settled().movedWindowDays());
        assertEquals(2, history.version());
        assertEquals(
                List.of(1, 3),
                history.written().stream()
                        .map(one -> one.settled().movedWindowDays())
                        .toList());
    }

    @Test
    void whatAnotherNodeKeepsIsReadAtOnce() throws Exception {
        StoredPolicies otherNode = new StoredPolicies(database, audit, Clock.fixed(NOON, ZoneOffset.UTC));
        otherNode.save(APRIL, OTHER, 0, ADMINISTRATOR);

        assertEquals(OTHER, policies.history().on(APRIL).settled());
    }

    @Test
    void ofTwoEditorsTheSecondKeepsNothing() throws Exception {
        policies.save(APRIL, OTHER, 0, ADMINISTRATOR);
        heard.clear();

        assertThrows(
                ChangedMeanwhileException.class,
                () -> policies.save(APRIL.plusYears(1), MatchingPolicy.DEFAULT, 0, ADMINISTRATOR));

        assertEquals(1, policies.history().written().size());
        assertEquals(1, audit.lines().size());
        assertEquals(List.of(), heard);
    }

    @Test
    void eachWriteIsAuditedAndAnnounced() throws Exception {
        policies.save(APRIL, OTHER, 0, ADMINISTRATOR);

        assertEquals(List.of("administrator matching policy saved: policy from 2026-04-01 version 1"), audit.lines());
        assertEquals(List.of("changed"), heard);
    }

    @Test
    void withoutItsEntryInTheAuditLogNothingIsKeptOrAnnounced() throws Exception {
        audit.isBroken = true;

        assertThrows(IllegalStateException.class, () -> policies.save(APRIL, OTHER, 0, ADMINISTRATOR));

        assertEquals(List.of(), policies.history().written());
        assertEquals(List.of(), heard);
    }

    @Test
    void aPreviewJudgesTheDaysByTheCandidateAndWhatCameBeforeByWhatCounts() throws Exception {
        policies.save(APRIL.minusYears(1), MatchingPolicy.of(5, Duration.ZERO), 0, ADMINISTRATOR);
        policies.save(APRIL.plusDays(10), MatchingPolicy.of(6, Duration.ZERO), 1, ADMINISTRATOR);
        DateRange days = new DateRange(APRIL, APRIL.plusMonths(3));
        policies.addCandidate(new FakeCandidate("surg"));
        policies.addCandidate(new FakeCandidate("anaes"));
        policies.addCandidate(new FakeCandidate("out of sight"));

        List<PolicyEffect> effects = policies.preview(
                OTHER,
                days,
                Map.of(new DepartmentId("anaes"), Set.of(), new DepartmentId("surg"), Set.of(new StaffId("amy"))));

        assertEquals(
                List.of("anaes", "surg"),
                effects.stream().map(effect -> effect.department().value()).toList());
        assertEquals("now", effects.get(0).before().name());
        assertEquals(
                "before 5, on the first day 3, later 3", effects.get(0).after().name());
        assertEquals(1, effects.get(1).after().people());
        assertEquals(2, policies.history().version(), "and nothing is kept");
    }

    /** Tells by which policies it was asked. */
    private record FakeCandidate(String id) implements CandidateFigures {

        @Override
        public DepartmentId department() {
            return new DepartmentId(id);
        }

        @Override
        public FigureLine now(DateRange days, Set<StaffId> visible) {
            return line("now", days, visible);
        }

        @Override
        public FigureLine by(PolicyDates dates, DateRange days, Set<StaffId> visible) {
            String told = "before " + dates.on(days.from().minusDays(1)).movedWindowDays() + ", on the first day "
                    + dates.on(days.from()).movedWindowDays() + ", later "
                    + dates.on(days.until()).movedWindowDays();
            return line(told, days, visible);
        }

        private FigureLine line(String name, DateRange days, Set<StaffId> visible) {
            return FigureLine.builder(LineKey.of(LineKey.Kind.DEPARTMENT, id), FigureSpan.of(days, ""))
                    .name(name)
                    .people(visible.size())
                    .build();
        }
    }
}
