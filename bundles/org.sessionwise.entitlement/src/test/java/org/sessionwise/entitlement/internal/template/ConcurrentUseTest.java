package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.entitlement.internal.fakes.Plans.weekly;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.ApplyResult.Status;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.entitlement.TemplateProposal;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;

@Timeout(60)
class ConcurrentUseTest extends TemplateTrial {

    private final ExecutorService people = Executors.newFixedThreadPool(4);

    @BeforeEach
    void planAClinic() {
        amysPlan(1, weekly("clinic", "CLINIC", MONDAY, "09:00", "13:00"));
    }

    @AfterEach
    void sendHome() {
        people.shutdownNow();
    }

    @RepeatedTest(5)
    void ofSeveralWhoApplyTheSameProposalOneWrites() throws Exception {
        TemplateProposal seen = propose();
        CountDownLatch together = new CountDownLatch(4);
        Callable<Status> apply = () -> {
            together.countDown();
            together.await();
            return apply(seen, Set.of()).status();
        };

        List<Future<Status>> results = people.invokeAll(List.of(apply, apply, apply, apply));

        List<Status> statuses = results.stream().map(ConcurrentUseTest::get).toList();
        assertEquals(Set.of(Status.APPLIED, Status.STALE), Set.copyOf(statuses));
        assertEquals(1, statuses.stream().filter(Status.APPLIED::equals).count());
        assertEquals(1, host.writes);
        assertEquals(4, content().size());
    }

    @Test
    void lookingWhileAWriteIsUnderWayDoesNotSettleIt() throws Exception {
        AtomicReference<Future<Set<Kind>>> looking = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        access.bindTarget((template, version, edits, actor) -> {
            looking.set(people.submit(() -> {
                started.countDown();
                return kinds(propose());
            }));
            await(started);
            return host.write(template, version, edits, actor);
        });

        ApplyResult result = applyAll();

        assertEquals(Set.of(Kind.KEEP), get(looking.get()));
        assertEquals(Status.APPLIED, result.status());
        assertEquals(4, provenance().size());
        assertEquals(List.of("default duties kept", "template apply begun", "template apply done"), audit.actions());
        assertEquals(1, entitlement.applications(MemoryHost.TEMPLATE).size());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
