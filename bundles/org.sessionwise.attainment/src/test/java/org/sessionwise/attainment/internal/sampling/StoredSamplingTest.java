package org.sessionwise.attainment.internal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.api.plan.JobPlanRegister;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.attainment.internal.evidence.AuditOfTests;
import org.sessionwise.attainment.internal.evidence.ClockOfTests;
import org.sessionwise.attainment.internal.store.AttainmentStore;
import org.sessionwise.attainment.internal.trust.EvidenceListeners;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.database.EmbeddedDatabase;
import org.sessionwise.database.trial.TrialDatabase;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;

@Timeout(120)
class StoredSamplingTest {

    private static final Actor CHAIR = new Actor("chair");
    private static final DepartmentId GASTRO = new DepartmentId("gastro");
    private static final DepartmentId SLEEP = new DepartmentId("sleep");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @TempDir
    private Path directory;

    private final AuditOfTests audit = new AuditOfTests();
    private final ClockOfTests clock = new ClockOfTests("2026-06-01T10:00:00Z");
    private final EvidenceListeners listeners = new EvidenceListeners();
    private final List<String> heard = new ArrayList<>();
    private final Map<StaffId, List<JobPlanVersion>> plans = new TreeMap<>();
    private final Map<DepartmentId, List<TeamMember>> members = new TreeMap<>();
    private EmbeddedDatabase database;
    private StoredSampling sampling;

    @BeforeEach
    void open() {
        database = EmbeddedDatabase.of(TrialDatabase.settings(directory));
        sampling = new StoredSampling(database, audit, register(), listeners, new TrustDay(), clock);
        listeners.addListener(() -> heard.add("changed"));
        team(GASTRO, "luminal", 1, 12);
        team(GASTRO, "hepatology", 13, 14);
        team(SLEEP, "clinic", 15, 26);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void team(DepartmentId department, String team, int first, int last) {
        for (int i = first; i <= last; i++) {
            StaffId person = new StaffId("s" + i);
            members.computeIfAbsent(department, id -> new ArrayList<>())
                    .add(new TeamMember(person, new TeamId(team), "Medical"));
            plans.put(person, List.of(plan("JP-" + i)));
        }
    }

    private static JobPlanVersion plan(String id) {
        return JobPlanVersion.builder(
                        new JobPlanId(id),
                        2,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(LocalDate.of(2026, 4, 1)))
                .build();
    }

    private JobPlanRegister register() {
        return new JobPlanRegister() {
            @Override
            public Map<StaffId, List<JobPlanVersion>> plans(Set<StaffId> staff, DateRange range) {
                assertEquals(new DateRange(TODAY, TODAY.plusDays(1)), range);
                Map<StaffId, List<JobPlanVersion>> found = new TreeMap<>(plans);
                found.keySet().retainAll(staff);
                return found;
            }

            @Override
            public Map<StaffId, List<JobPlanVersion>> known(Set<StaffId> staff) {
                throw new UnsupportedOperationException();
            }

            @Override
            public DutyMapping dutyMapping(DepartmentId department) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static List<String> drawn(Sample sample) {
        return sample.plans().stream()
                .map(plan -> plan.number() + " " + plan.team() + " " + plan.plan())
                .toList();
    }

    @Test
    void withinEachTeamSoManyAreDrawnAndOfASmallOneAll() throws Exception {
        Sample sample = sampling.draw(members, 3, Optional.of(42L), CHAIR);

        assertEquals(
                List.of("hepatology", "hepatology", "luminal", "luminal", "luminal", "clinic", "clinic", "clinic"),
                sample.plans().stream().map(plan -> plan.team().value()).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 8),
                sample.plans().stream().map(SampledPlan::number).toList());
        assertEquals(
                8, sample.plans().stream().map(SampledPlan::staff).distinct().count());
        assertEquals(List.of("chair sample drawn: 8 plans, seed 42"), audit.lines());
        assertEquals(List.of("changed"), heard);
    }

    /** Whoever has the seed and the keys can work it out: printf '42:JP-13' | sha256sum. */
    @Test
    void theOrderIsThatOfTheHashesOfSeedAndPlan() throws Exception {
        assertEquals(
                List.of("JP-7", "JP-11", "JP-8"),
                sampling.draw(members, 3, Optional.of(42L), CHAIR).plans().stream()
                        .filter(plan -> plan.team().value().equals("luminal"))
                        .map(plan -> plan.plan().value())
                        .toList());
    }

    @Test
    void theSameSeedDrawsTheSameWhateverTheOrderOfPeople() throws Exception {
        Sample first = sampling.draw(members, 3, Optional.of(42L), CHAIR);
        members.values().forEach(Collections::reverse);

        assertEquals(drawn(first), drawn(sampling.draw(members, 3, Optional.of(42L), CHAIR)));
        assertNotEquals(drawn(first), drawn(sampling.draw(members, 3, Optional.of(43L), CHAIR)));
    }

    @Test
    void aLargerSampleOfTheSameSeedHoldsTheSmallerOne() throws Exception {
        List<JobPlanId> small = plans(sampling.draw(members, 2, Optional.of(7L), CHAIR));
        List<JobPlanId> large = plans(sampling.draw(members, 5, Optional.of(7L), CHAIR));

        assertTrue(large.containsAll(small));
    }

    private static List<JobPlanId> plans(Sample sample) {
        return sample.plans().stream().map(SampledPlan::plan).toList();
    }

    @Test
    void whoHasNoPlanInForceIsNotDrawn() throws Exception {
        plans.keySet().retainAll(Set.of(new StaffId("s3")));

        assertEquals(List.of("1 luminal JP-3"), drawn(sampling.draw(members, 3, Optional.empty(), CHAIR)));

        plans.clear();
        assertRefused("departments", () -> sampling.draw(members, 3, Optional.empty(), CHAIR));
        assertRefused("perTeam", () -> sampling.draw(members, 0, Optional.empty(), CHAIR));
        assertRefused("perTeam", () -> sampling.draw(members, 51, Optional.empty(), CHAIR));
    }

    @Test
    void aSeedTakenByChanceIsKept() throws Exception {
        Sample sample = sampling.draw(members, 3, Optional.empty(), CHAIR);

        assertEquals(drawn(sample), drawn(sampling.draw(members, 3, Optional.of(sample.seed()), CHAIR)));
        assertEquals(sample.seed(), sampling.find(sample.id()).orElseThrow().seed());
    }

    @Test
    void findingsAreWrittenPlanByPlan() throws Exception {
        Sample sample = sampling.draw(members, 1, Optional.of(42L), CHAIR);
        SampledPlan.Content advice = content(SampledPlan.Finding.RETURNED, "Teaching is above the tariff");

        Sample written = sampling.record(sample.id(), 2, advice, 1, CHAIR);

        assertEquals(2, written.version());
        assertEquals(advice, written.plans().get(1).content());
        assertEquals(
                SampledPlan.Finding.NOT_YET_REVIEWED,
                written.plans().get(0).content().finding());
        assertEquals(advice, sampling.all().get(0).plans().get(1).content());
        assertEquals(
                "chair sample finding written: plan 2, RETURNED", audit.lines().get(1));
    }

    private static SampledPlan.Content content(SampledPlan.Finding finding, String advice) {
        return new SampledPlan.Content(finding, advice, Optional.of(TODAY));
    }

    @Test
    void aSampleIsClosedOnceEverythingIsReviewedAndBack() throws Exception {
        String id = sampling.draw(members, 1, Optional.of(42L), CHAIR).id();
        assertRefused("plans", () -> sampling.close(id, 1, CHAIR));

        sampling.record(id, 1, content(SampledPlan.Finding.CONSISTENT, ""), 1, CHAIR);
        sampling.record(id, 2, content(SampledPlan.Finding.RETURNED, "Above the tariff"), 2, CHAIR);
        sampling.record(id, 3, content(SampledPlan.Finding.CONSISTENT, ""), 3, CHAIR);
        assertRefused("plans", () -> sampling.close(id, 4, CHAIR));

        sampling.record(id, 2, content(SampledPlan.Finding.BACK, "Agreed at the tariff"), 4, CHAIR);
        clock.set("2026-06-01T12:00:00Z");
        Sample closed = sampling.close(id, 5, CHAIR);

        assertEquals(Optional.of(clock.instant()), closed.closedAt());
        assertEquals(6, closed.version());
        assertRefused("id", () -> sampling.record(id, 1, content(SampledPlan.Finding.CONSISTENT, ""), 6, CHAIR));
        assertRefused("id", () -> sampling.close(id, 6, CHAIR));
    }

    @Test
    void whatMakesNoSenseIsRefused() throws Exception {
        String id = sampling.draw(members, 1, Optional.of(42L), CHAIR).id();

        assertRefused("number", () -> sampling.record(id, 4, content(SampledPlan.Finding.CONSISTENT, ""), 1, CHAIR));
        assertRefused("advice", () -> sampling.record(id, 1, content(SampledPlan.Finding.RETURNED, " "), 1, CHAIR));
        assertRefused("finding", () -> sampling.record(id, 1, content(SampledPlan.Finding.BACK, ""), 1, CHAIR));
        assertRefused(
                "on",
                () -> sampling.record(
                        id,
                        1,
                        new SampledPlan.Content(SampledPlan.Finding.CONSISTENT, "", Optional.of(TODAY.plusDays(1))),
                        1,
                        CHAIR));
        assertRefused("id", () -> sampling.close("no-such", 1, CHAIR));
        assertThrows(
                ChangedMeanwhileException.class,
                () -> sampling.record(id, 1, content(SampledPlan.Finding.CONSISTENT, ""), 0, CHAIR));
    }

    private static void assertRefused(String field, org.junit.jupiter.api.function.Executable call) {
        EvidenceRefusedException refused = assertThrows(EvidenceRefusedException.class, call);
        assertEquals(field, refused.field(), refused.getMessage());
    }

    @Test
    void aSampleIsEvidenceAsItStoodThen() throws Exception {
        String id = sampling.draw(members, 2, Optional.of(42L), CHAIR).id();
        clock.set("2026-06-01T11:00:00Z");
        sampling.record(id, 1, content(SampledPlan.Finding.RETURNED, "Above the tariff"), 1, CHAIR);
        clock.set("2026-06-01T12:00:00Z");
        sampling.record(id, 1, content(SampledPlan.Finding.BACK, "Agreed"), 2, CHAIR);

        assertEquals(List.of(), known("2026-06-01T09:59:59Z"));
        assertEquals("plansReviewed 0/6, plansBack 0/0", counts("2026-06-01T10:30:00Z"));
        assertEquals("plansReviewed 1/6, plansBack 0/1", counts("2026-06-01T11:30:00Z"));
        assertEquals("plansReviewed 1/6, plansBack 1/1", counts("2026-06-01T12:30:00Z"));

        Evidence evidence = known("2026-06-01T12:30:00Z").get(0);
        assertEquals(EvidenceKind.SAMPLE, evidence.kind());
        assertEquals(TODAY, evidence.on());
        assertEquals(Set.of("consistency-committee", "within-teams", "between-teams"), evidence.topics());
    }

    private List<Evidence> known(String moment) throws NoAnswerException {
        return new AttainmentStore(database)
                .read(connection -> new SampleEvidence(connection, new TrustDay()).known(Instant.parse(moment)));
    }

    private String counts(String moment) throws NoAnswerException {
        Evidence evidence = known(moment).get(0);
        return "plansReviewed " + words(evidence.count("plansReviewed").orElseThrow()) + ", plansBack "
                + words(evidence.count("plansBack").orElseThrow());
    }

    private static String words(Proportion count) {
        return count.part() + "/" + count.whole();
    }

    @Test
    void withoutAnAuditEntryNothingIsDrawnOrFound() throws Exception {
        String id = sampling.draw(members, 1, Optional.of(42L), CHAIR).id();
        audit.isBroken = true;

        assertThrows(IllegalStateException.class, () -> sampling.draw(members, 1, Optional.of(42L), CHAIR));
        assertThrows(
                IllegalStateException.class,
                () -> sampling.record(id, 1, content(SampledPlan.Finding.CONSISTENT, ""), 1, CHAIR));

        assertEquals(1, sampling.all().size());
        assertEquals(1, sampling.find(id).orElseThrow().version());
    }
}
