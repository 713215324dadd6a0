package org.sessionwise.jobplan.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.ActivityId;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.Cycle;
import org.sessionwise.domain.plan.CycleSlot;
import org.sessionwise.domain.plan.HolidayRule;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.PersonReference;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.domain.plan.Timing;
import org.sessionwise.jobplan.http.internal.FeedServer.Reply;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.JobPlanBatch.Coverage;

class HttpJobPlanSourceTest {

    private FeedServer server;

    @BeforeEach
    void start() throws Exception {
        server = new FeedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Source source(Map<String, Object> settings) {
        return new Source(server, settings);
    }

    @Test
    void everyFieldOfAPlanArrives() throws Exception {
        server.answering(new Feed().add(Feed.plan()));

        try (Source source = source(Map.of())) {
            JobPlanBatch batch = source.read();

            assertEquals(List.of(), batch.rejected());
            assertEquals(List.of(expected()), batch.plans());
            assertEquals(Coverage.EVERYTHING, batch.coverage());
        }
    }

    private static JobPlanVersion expected() {
        Timing clinic = new Timing.Timetabled(
                new Cycle(4, LocalDate.of(2026, 6, 1)),
                List.of(
                        new CycleSlot(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                        new CycleSlot(3, DayOfWeek.MONDAY, LocalTime.of(21, 0), LocalTime.of(9, 0))));
        return JobPlanVersion.builder(
                        new JobPlanId("JP-001"),
                        2,
                        new PersonReference(Optional.of("20012345"), Optional.of("GMC 1234567")),
                        DateRange.startingOn(LocalDate.of(2026, 4, 1)))
                .state(JobPlanState.APPROVED)
                .systemOfRecord(SystemOfRecord.E_JOB_PLANNING)
                .zone(ZoneId.of("Europe/London"))
                .nation(Nation.ENGLAND_AND_WALES)
                .contract(Contract.inProgrammedActivities("CONSULTANT_2003_ENGLAND", Duration.ofHours(4)))
                .reviewedOn(LocalDate.of(2026, 3, 10))
                .approvedOn(LocalDate.of(2026, 3, 20))
                .activities(List.of(
                        activity(
                                "a1",
                                "CLINIC",
                                "Outpatient clinic",
                                ActivityCategory.DCC,
                                clinic,
                                HolidayRule.FALLS_AWAY),
                        activity(
                                "a2",
                                "TEACHING",
                                "Teaching",
                                ActivityCategory.SPA,
                                new Timing.Flexible(Duration.ofHours(2)),
                                HolidayRule.STAYS),
                        activity(
                                "a3",
                                "LIST",
                                "Evening list",
                                ActivityCategory.DCC,
                                new Timing.Annualised(40, Duration.ofHours(4)),
                                HolidayRule.STAYS)))
                .build();
    }

    private static Activity activity(
            String id, String code, String name, ActivityCategory category, Timing timing, HolidayRule rule) {
        return Activity.of(new ActivityId(id), new ActivityCode(code), name, category, timing, rule);
    }

    @Test
    void allPagesComeAndProgressGrowsToTheTotal() throws Exception {
        server.answering(Feed.of(23));
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        try (Source source = source(Map.of("pageSize", 5))) {
            JobPlanBatch batch = source.source().read(Optional.empty(), (done, total) -> {
                assertEquals(23, total);
                progress.add(done);
            });

            assertEquals(
                    ids(23), batch.plans().stream().map(JobPlanVersion::planId).collect(Collectors.toSet()));
            assertEquals(5, progress.size());
            assertEquals(23, progress.get(4));
            assertEquals(progress.stream().sorted().toList(), progress);
        }
    }

    private static Set<JobPlanId> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new JobPlanId("JP-%03d".formatted(i)))
                .collect(Collectors.toSet());
    }

    @Test
    void aTestAsksForOnePlanOnceAndSaysWhatIsWrong() throws Exception {
        server.answering(Feed.of(23));

        try (Source source = source(Map.of("pageSize", 5))) {
            assertTrue(source.source().probe().orElseThrow().contains("answers, and lets us in"));
            assertEquals(1, server.questions().size());
        }
    }

    @Test
    void pagesAreReadTogetherButNoMoreThanAllowed() throws Exception {
        Feed feed = Feed.of(50);
        CyclicBarrier together = new CyclicBarrier(3);
        server.answering(question -> {
            if (!question.isFirst()) {
                together.await(10, TimeUnit.SECONDS);
            }
            return feed.answer(question);
        });

        try (Source source = source(Map.of("pageSize", 5, "pagesInFlight", 3))) {
            assertEquals(50, source.read().plans().size());
            assertEquals(3, server.mostInFlight());
        }
    }

    @Test
    void theKeyIsSentAndTheSnapshotIsEscaped() throws Exception {
        server.answering(Feed.of(2));

        try (Source source = source(Map.of("pageSize", 1))) {
            source.read();
        }

        assertTrue(server.questions().stream()
                .allMatch(question -> Source.KEY.equals(question.headers().get("x-api-key"))));
        assertEquals("s-81 &+/é", server.questions().get(1).query().get("snapshot"));
    }

    @Test
    void theCursorAsksForChangesAndWithdrawalsArrive() throws Exception {
        Feed everything = Feed.of(2);
        Feed changes = new Feed().changes("c-82").add(Feed.plan("JP-002", 2), Feed.withdrawn("JP-001"));
        server.answering(question -> (question.query().containsKey("since") ? changes : everything).answer(question));

        try (Source source = source(Map.of())) {
            JobPlanBatch batch = source.readSince(source.read().cursor());

            assertEquals("c-81", server.questions().get(1).query().get("since"));
            assertEquals(Coverage.CHANGES, batch.coverage());
            assertEquals(2, batch.plans().get(0).version());
            assertEquals(Set.of(new JobPlanId("JP-001")), batch.withdrawn());
        }
    }

    @Test
    void nothingNewTwiceIsSettledByTheTagKeptInTheCursor() throws Exception {
        Feed nothing = new Feed().changes("c-81");
        server.answering(question -> "\"e-81\"".equals(question.headers().get("if-none-match"))
                ? Reply.status(304)
                : (question.query().containsKey("since") ? nothing : Feed.of(1)).answer(question));
        String first;
        String second;
        try (Source source = source(Map.of())) {
            first = source.read().cursor();
            second = source.readSince(first).cursor();
        }

        try (Source restarted = source(Map.of())) {
            JobPlanBatch third = restarted.readSince(second);

            assertEquals(Coverage.UNCHANGED, third.coverage());
            assertEquals(second, third.cursor());
            assertFalse(
                    server.questions().get(1).headers().containsKey("if-none-match"), "the tag was another address's");
        }
    }

    @Test
    void aFeedWithoutCursorsIsAskedConditionallyForEverything() throws Exception {
        Feed feed = Feed.of(1).cursor("");
        server.answering(question ->
                question.headers().containsKey("if-none-match") ? Reply.status(304) : feed.answer(question));

        try (Source source = source(Map.of())) {
            assertEquals(
                    Coverage.UNCHANGED, source.readSince(source.read().cursor()).coverage());
            assertFalse(server.questions().get(1).query().containsKey("since"));
        }
    }

    @Test
    void aCursorOfAnotherFeedReadsEverything() throws Exception {
        server.answering(Feed.of(1));

        try (Source source = source(Map.of())) {
            for (String foreign : List.of("", "c-81", "1.00.YQ.", "1.x.y.z", "x".repeat(1_000_000))) {
                assertEquals(Coverage.EVERYTHING, source.readSince(foreign).coverage());
            }
            assertTrue(server.questions().stream()
                    .noneMatch(question -> question.query().containsKey("since")));
        }
    }

    @Test
    void anExpiredCursorReadsEverythingAgain() throws Exception {
        Feed feed = Feed.of(3);
        server.answering(question -> question.query().containsKey("since") ? Reply.status(410) : feed.answer(question));

        try (Source source = source(Map.of())) {
            String cursor = source.read().cursor();

            assertEquals(3, source.readSince(cursor).plans().size());
            assertEquals(3, server.questions().size());
        }
    }

    @Test
    void aSnapshotThatExpiresOnceIsReadAgain() throws Exception {
        Feed feed = Feed.of(6);
        server.answering(question -> {
            boolean firstTime =
                    server.questions().stream().filter(each -> each.isFirst()).count() == 1;
            return !question.isFirst() && firstTime ? Reply.status(410) : feed.answer(question);
        });

        try (Source source = source(Map.of("pageSize", 2))) {
            assertEquals(6, source.read().plans().size());
        }
    }

    @Test
    void whatTheFeedSaysTwiceIsRejectedAndTheRestOffered() throws Exception {
        server.answering(new Feed()
                .add(Feed.plan("JP-001", 1), Feed.plan("JP-001", 2), Feed.plan("JP-002", 1), Feed.plan("JP-001", 1))
                .add(Feed.plan("JP-003", 1), Feed.withdrawn("JP-003"), Feed.withdrawn("JP-004")));

        try (Source source = source(Map.of("pageSize", 3))) {
            JobPlanBatch batch = source.read();

            assertEquals(
                    Set.of("JP-001/2", "JP-002/1"),
                    batch.plans().stream()
                            .map(plan -> plan.planId() + "/" + plan.version())
                            .collect(Collectors.toSet()));
            assertEquals(Set.of(new JobPlanId("JP-004")), batch.withdrawn());
            assertEquals(
                    List.of("plan JP-001, version 1", "plan JP-003"),
                    batch.rejected().stream().map(each -> each.record()).toList());
        }
    }

    @Test
    void fieldsThatAreNotKnownAreIgnored() throws Exception {
        server.answering(new Feed().add(Feed.plan().put("colour", "blue")));

        try (Source source = source(Map.of())) {
            assertEquals(List.of(expected()), source.read().plans());
        }
    }
}
