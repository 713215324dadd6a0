package org.sessionwise.rest.internal.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.Actor;
import org.sessionwise.api.job.Job;
import org.sessionwise.api.job.JobOrder;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.rest.internal.Documented;
import org.sessionwise.rest.internal.StreamSettings;
import org.sessionwise.rest.internal.json.EventJson;
import org.sessionwise.rest.internal.json.JobJson;

@Timeout(30)
class EventStreamsTest {

    private static final DepartmentId ANAES = new DepartmentId("anaes");
    private static final DepartmentId SURG = new DepartmentId("surg");

    private final EventStreams streams = new EventStreams(new StreamSettings(3, 3600));
    private volatile boolean mayListen = true;
    private volatile boolean hostIsUp = true;

    /** Sees everybody in {@code anaes} and nobody elsewhere. */
    private final Audience audience = new Audience() {
        @Override
        public String user() {
            return "cora";
        }

        @Override
        public boolean mayListen() {
            return mayListen;
        }

        @Override
        public Optional<JobJson> job(Job job) {
            return job.kind().equals("pull") ? Optional.of(JobJson.of(job)) : Optional.empty();
        }

        @Override
        public Optional<EventJson.FiguresChanged> figures(DepartmentId department, Set<StaffId> staff)
                throws HostUnavailableException {
            if (!hostIsUp) {
                throw new HostUnavailableException("no answer");
            }
            return department.equals(ANAES)
                    ? Optional.of(new EventJson.FiguresChanged(
                            "anaes",
                            staff.isEmpty()
                                    ? null
                                    : staff.stream()
                                            .map(StaffId::value)
                                            .sorted()
                                            .toList(),
                            staff.isEmpty() ? true : null))
                    : Optional.empty();
        }
    };

    @AfterEach
    void close() {
        streams.close();
    }

    @Test
    void saysHelloThenTellsWhatChanged() throws Exception {
        FakeSink sink = join();
        assertEquals("hello {\"apiVersion\":\"1.0\"}", sink.next());

        streams.figuresChanged(ANAES, Set.of(new StaffId("a1")));
        assertEquals("figures {\"department\":\"anaes\",\"staff\":[\"a1\"]}", sink.next());
        streams.figuresChanged(ANAES, Set.of());
        assertEquals("figures {\"department\":\"anaes\",\"all\":true}", sink.next());
        streams.plansChanged(Set.of(new StaffId("a1")));
        assertEquals("plans {\"all\":true}", sink.next());
    }

    @Test
    void whatIsOutOfSightIsNotTold() throws Exception {
        FakeSink sink = join();
        sink.next();

        streams.figuresChanged(SURG, Set.of(new StaffId("s1")));
        streams.beat();

        assertEquals("beat", sink.next());
        assertTrue(sink.isQuiet());
    }

    @Test
    void changesForASlowClientAreMergedAndEverybodyElseIsToldAtOnce() throws Exception {
        FakeSink slow = join();
        FakeSink quick = join();
        slow.next();
        quick.next();
        slow.room.drainPermits();
        streams.plansChanged(Set.of());
        assertTrue(slow.stuck.await(10, TimeUnit.SECONDS));
        assertEquals("plans {\"all\":true}", quick.next());

        for (int i = 0; i < 50; i++) {
            streams.figuresChanged(ANAES, Set.of(new StaffId("a" + i % 2)));
        }
        assertTrue(quick.next().startsWith("figures"));
        slow.room.release(1_000);

        assertEquals("plans {\"all\":true}", slow.next());
        assertEquals("figures {\"department\":\"anaes\",\"staff\":[\"a0\",\"a1\"]}", slow.next());
        assertTrue(slow.isQuiet());
    }

    @Test
    void veryManyPeopleBecomeEverybody() throws Exception {
        FakeSink sink = join();
        sink.next();

        streams.figuresChanged(
                ANAES,
                IntStream.range(0, 201).mapToObj(i -> new StaffId("a" + i)).collect(Collectors.toSet()));

        assertEquals("figures {\"department\":\"anaes\",\"all\":true}", sink.next());
    }

    @Test
    void aClientThatTakesNothingIsLetGoAndTheOthersAreNot() throws Exception {
        FakeSink stuck = join();
        FakeSink well = join();
        stuck.next();
        well.next();
        stuck.room.drainPermits();
        streams.beat();
        assertTrue(stuck.stuck.await(10, TimeUnit.SECONDS));
        for (int i = 0; i < 3; i++) {
            assertEquals("beat", well.next());
            streams.beat();
        }

        assertTrue(stuck.closed.await(10, TimeUnit.SECONDS));
        assertFalse(well.isClosed());
        stuck.room.release(1_000);
    }

    @Test
    void aClientThatIsGoneLeavesAndMakesRoom() throws Exception {
        FakeSink first = join();
        join();
        join();
        assertFalse(streams.join(FakeSink.SSE, new FakeSink(), audience));

        first.gone = true;
        streams.plansChanged(Set.of());
        assertTrue(first.closed.await(10, TimeUnit.SECONDS));

        assertTrue(streams.join(FakeSink.SSE, new FakeSink(), audience));
    }

    @Test
    void whoOpensOneTooManyLosesTheirOldestAndNobodyElseLosesAny() throws Exception {
        EventStreams many = new EventStreams(new StreamSettings(17, 3600));
        try {
            FakeSink other = new FakeSink();
            assertTrue(many.join(FakeSink.SSE, other, new Listener("cora")));
            FakeSink oldest = new FakeSink();
            assertTrue(many.join(FakeSink.SSE, oldest, new Listener("mallory")));
            for (int i = 1; i < 16; i++) {
                assertTrue(many.join(FakeSink.SSE, new FakeSink(), new Listener("mallory")));
            }
            assertFalse(many.join(FakeSink.SSE, new FakeSink(), new Listener("dora")));

            assertTrue(many.join(FakeSink.SSE, new FakeSink(), new Listener("mallory")));
            assertTrue(oldest.closed.await(10, TimeUnit.SECONDS));
            assertEquals(1, other.closed.getCount());
        } finally {
            many.close();
        }
    }

    @Test
    void theLastWordOfAJobIsToldToThoseWhoMaySeeIt() throws Exception {
        FakeSink sink = join();
        sink.next();
        Instant at = Instant.parse("2026-03-01T00:00:00Z");
        Job pull = Job.running("job-1", JobOrder.of("pull", "feed", new Actor("cora")), at, 1, 2, "reading");
        streams.jobChanged(Job.running("job-2", JobOrder.of("pack", "anaes", new Actor("mallory")), at, 0, -1, "x"));
        streams.jobChanged(pull);

        assertEquals(
                "job {\"id\":\"job-1\",\"kind\":\"pull\",\"subject\":\"feed\",\"state\":\"running\",\"done\":1,\"total\":2,"
                        + "\"words\":\"reading\",\"startedAt\":\"2026-03-01T00:00:00Z\",\"actor\":\"cora\"}",
                sink.next());
    }

    private record Listener(String user) implements Audience {

        @Override
        public boolean mayListen() {
            return true;
        }

        @Override
        public Optional<EventJson.FiguresChanged> figures(DepartmentId department, Set<StaffId> staff) {
            return Optional.empty();
        }

        @Override
        public Optional<JobJson> job(Job job) {
            return Optional.empty();
        }
    }

    @Test
    void aClientThatIsGoneBeforeHelloLeavesToo() {
        FakeSink sink = new FakeSink();
        sink.gone = true;

        streams.join(FakeSink.SSE, sink, audience);

        assertTrue(sink.isClosed());
    }

    @Test
    void whoSignsOutHearsNothingMore() throws Exception {
        FakeSink sink = join();
        sink.next();
        mayListen = false;

        streams.figuresChanged(ANAES, Set.of());

        assertTrue(sink.closed.await(10, TimeUnit.SECONDS));
        assertTrue(sink.isQuiet());
    }

    @Test
    void aStreamEndsInTimeSoThatItsHeadersDoNotVouchForSomebodyForEver() throws Exception {
        FakeSink sink = join();
        sink.next();
        long now = System.nanoTime();

        streams.beat(now + TimeUnit.MINUTES.toNanos(14));
        assertEquals("beat", sink.next());
        assertFalse(sink.isClosed());
        streams.beat(now + TimeUnit.MINUTES.toNanos(15));

        assertTrue(sink.isClosed());
        assertTrue(sink.isQuiet());
    }

    @Test
    void aStreamEndsWhenItCannotBeFoundOutWhatToTell() throws Exception {
        FakeSink sink = join();
        sink.next();
        hostIsUp = false;

        streams.figuresChanged(ANAES, Set.of());

        assertTrue(sink.closed.await(10, TimeUnit.SECONDS));
    }

    @Test
    void streamsEndWithTheComponent() throws Exception {
        FakeSink sink = join();
        sink.next();

        streams.close();

        assertTrue(sink.isClosed());
        assertFalse(streams.join(FakeSink.SSE, new FakeSink(), audience));
        streams.plansChanged(Set.of());
        assertNull(sink.isQuiet() ? null : sink.next());
    }

    @Test
    void whatIsToldFitsTheDocument() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        FakeSink sink = join();
        for (String schema : new String[] {"Hello", "FiguresChanged", "PlansChanged"}) {
            String event = sink.next();
            Documented.check(schema, mapper.readTree(event.substring(event.indexOf(' ') + 1)));
            if (schema.equals("Hello")) {
                streams.figuresChanged(ANAES, Set.of());
            } else {
                streams.plansChanged(Set.of());
            }
        }
    }

    private FakeSink join() {
        FakeSink sink = new FakeSink();
        assertTrue(streams.join(FakeSink.SSE, sink, audience));
        return sink;
    }
}
