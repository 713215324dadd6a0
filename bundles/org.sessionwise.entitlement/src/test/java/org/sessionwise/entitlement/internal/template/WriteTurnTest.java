package org.sessionwise.entitlement.internal.template;

import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.entitlement.ApplyResult;
import org.sessionwise.api.entitlement.ApplyResult.Status;
import org.sessionwise.api.entitlement.Decisions;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.MemoryHost.Mood;

/** One write to a template at a time: on one node, on several, and after one of them was cut off. */
@Timeout(60)
class WriteTurnTest extends TemplateTrial {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration MUCH_LATER = TemplateWriter.LONGEST_WRITE.plusSeconds(1);

    private final ExecutorService somebodyElse = Executors.newSingleThreadExecutor();
    private final List<Object> meanwhile = new ArrayList<>();

    @BeforeEach
    void planAClinic() {
        amysPlan(1, cyclic("clinic", "CLINIC", 4, slot(1, MONDAY, "09:00", "13:00")));
    }

    @AfterEach
    void sendHome() {
        somebodyElse.shutdownNow();
    }

    /** Does this while the host writes, before or after it has; on another thread, as another person would. */
    private void whileTheHostWrites(boolean before, Callable<Object> work) {
        access.bindTarget((template, version, edits, actor) -> {
            access.bindTarget(host);
            if (before) {
                meanwhile.add(elsewhere(work));
            }
            var written = host.write(template, version, edits, actor);
            if (!before) {
                meanwhile.add(elsewhere(work));
            }
            return written;
        });
    }

    private Object elsewhere(Callable<Object> work) {
        try {
            return somebodyElse.submit(work).get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            return e.getCause();
        }
    }

    private static Object applyOn(DepartmentEntitlement node) throws Exception {
        String seen = node.propose(MemoryHost.TEMPLATE, AS_OF).fingerprint();
        return node.apply(MemoryHost.TEMPLATE, AS_OF, seen, Decisions.NONE, COORDINATOR)
                .status();
    }

    @Test
    void nobodyWaitsWithoutLimitOnOneNode() throws Exception {
        writer = new TemplateWriter(store, audit, access, clock, Duration.ofMillis(50));
        whileTheHostWrites(true, () -> writer.exclusively(MemoryHost.TEMPLATE, () -> "had a turn"));

        writer.exclusively(MemoryHost.TEMPLATE, () -> access.write(host.template(), List.of(), "somebody"));

        assertEquals(TemplateWriter.BUSY, ((NoAnswerException) meanwhile.get(0)).getMessage());
        assertEquals("a turn", writer.exclusively(MemoryHost.TEMPLATE, () -> "a turn"));
    }

    @Test
    void otherNodeIsToldWhileAWriteIsUnderWayAndWritesNothing() throws Exception {
        DepartmentEntitlement other = anotherNode(AT_ONCE);
        whileTheHostWrites(true, () -> applyOn(other));

        assertEquals(Status.APPLIED, applyUndecided().status());

        assertEquals(TemplateWriter.BUSY, ((NoAnswerException) meanwhile.get(0)).getMessage());
        assertEquals(1, host.writes);
        assertEquals(Status.NOTHING_TO_DO, applyOn(other));
        assertEquals(1, provenance().size());
    }

    @Test
    void turnIsTakenByOneOfTwoWhoSawNothingInTheWay() throws Exception {
        String seen = propose().fingerprint();
        DepartmentEntitlement other = anotherNode(AT_ONCE);
        TemplateWriter third = new TemplateWriter(store, audit, access, clock, Duration.ofMillis(50));
        whileTheHostWrites(true, () -> third.write(host.template(), List.of(), Purpose.undo(""), COORDINATOR));

        entitlement.apply(MemoryHost.TEMPLATE, AS_OF, seen, Decisions.NONE, COORDINATOR);

        assertEquals(TemplateWriter.BUSY, ((NoAnswerException) meanwhile.get(0)).getMessage());
        assertEquals(1, other.applications(MemoryHost.TEMPLATE).size());
        assertEquals(1, host.writes);
    }

    @Test
    void whatANodeThatDiedWasWritingIsSettledByAnotherOnceNobodyCanBeAtItAnyMore() throws Exception {
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, this::applyUndecided);

        NoAnswerException soon = assertThrows(NoAnswerException.class, () -> applyOn(anotherNode(AT_ONCE)));
        Object later = applyOn(anotherNode(MUCH_LATER));

        assertEquals(TemplateWriter.BUSY, soon.getMessage());
        assertEquals(Status.NOTHING_TO_DO, later);
        assertEquals(1, host.writes);
        assertEquals(1, provenance().size());
    }

    @Test
    void nodeThatWasHeldUpBeforeTheHostWroteFindsThatItIsTooLate() throws Exception {
        DepartmentEntitlement other = anotherNode(MUCH_LATER);
        whileTheHostWrites(true, () -> applyOn(other));

        ApplyResult result = applyUndecided();

        assertEquals(List.of(Status.APPLIED), meanwhile);
        assertEquals(Status.STALE, result.status());
        assertEquals(1, content().size());
        assertEquals(1, provenance().size());
        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
    }

    @Test
    void nodeThatWasHeldUpAfterTheHostWroteFindsItKnownAlready() throws Exception {
        DepartmentEntitlement other = anotherNode(MUCH_LATER);
        whileTheHostWrites(false, () -> applyOn(other));

        assertEquals(Status.APPLIED, applyUndecided().status());

        assertEquals(List.of(Status.NOTHING_TO_DO), meanwhile);
        assertEquals(1, content().size());
        assertEquals(1, provenance().size());
        assertEquals(
                1,
                audit.actions().stream().filter("template apply done"::equals).count());
    }

    @Test
    void nodeThatWasHeldUpAndWritesAfterAllIsBelieved() throws Exception {
        DepartmentEntitlement other = anotherNode(MUCH_LATER);
        whileTheHostWrites(true, () -> kinds(other.propose(MemoryHost.TEMPLATE, AS_OF)));

        assertEquals(Status.APPLIED, applyUndecided().status());

        assertEquals(List.of(Set.of(Kind.ADD)), meanwhile, "the other took it for not made");
        assertEquals(Set.of(Kind.KEEP), kinds(propose()));
        assertEquals(1, entitlement.applications(MemoryHost.TEMPLATE).size());
    }

    @Test
    void writeThatWasCutOffIsSettledAtStartWithoutAUser() throws Exception {
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, this::applyUndecided);
        start();

        PendingWrites pending = new PendingWrites(writer, access);

        await(() -> audit.actions().contains("template apply done"));
        pending.close();
        assertEquals(1, provenance().size());
    }

    @Test
    void writeThatWasCutOffIsSettledWhenTheHostComesBack() throws Exception {
        host.mood = Mood.ANSWER_LOST;
        assertThrows(NoAnswerException.class, this::applyUndecided);
        access.unbindTemplates(host);
        start();
        PendingWrites pending = new PendingWrites(writer, access);

        access.bindTemplates(host);

        await(() -> audit.actions().contains("template apply done"));
        pending.close();
        access.bindTemplates(host); // it goes while the host comes: nothing happens
        assertTrue(provenance().size() == 1);
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
