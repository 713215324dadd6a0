package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.host.spi.RosterChange;
import org.sessionwise.jobplan.spi.JobPlanBatch;

@Timeout(30)
class WaitingPlansTest extends PullTrial {

    private final JobPlanVersion newcomers = plan("JP-5", 1, "105", from("2026-01-05"));

    @Test
    void planOfAnUnknownPersonWaitsWithItsReason() throws Exception {
        feed.hasAll(newcomers);

        assertEquals(1, pull(feed).counts().unmatched());

        UnmatchedPlan waiting = owners.waiting().get(0);
        assertEquals("JP-5", waiting.plan().value());
        assertEquals("feed", waiting.source());
        assertEquals(clock.now, waiting.since());
        assertEquals("Nobody in the rostering system has this assignment number.", waiting.reason());
    }

    @Test
    void laterPullOfAnySourceMatchesIt() throws Exception {
        feed.hasAll(newcomers);
        pull(feed);
        StaffId eve = host.hire("eve", "105", "");
        heard.clear();

        pull(file);

        assertEquals(List.of(), owners.waiting());
        assertEquals(List.of(newcomers), plansOf(eve));
        assertEquals(List.of(Set.of(eve)), heard);
    }

    @Test
    void staffChangeInTheHostMatchesItInTheBackground() throws Exception {
        feed.hasAll(newcomers);
        pull(feed);
        WaitingPlans waiting = new WaitingPlans(store, audit, access, listeners, clock);
        try {
            StaffId eve = host.hire("eve", "105", "");
            waiting.changed(RosterChange.of(
                    RosterChange.Kind.STAFF,
                    MemoryHost.DEPARTMENT,
                    Set.of(),
                    DateRange.startingOn(DateRange.OPEN_END.minusDays(1))));

            await(() -> !plansOf(eve).isEmpty());
            assertEquals("job plans matched", audit.actions().get(1));
        } finally {
            waiting.close();
        }
    }

    @Test
    void hostThatAppearsMatchesItInTheBackground() throws Exception {
        feed.hasAll(newcomers);
        pull(feed);
        access.unbindDirectory(host);
        WaitingPlans waiting = new WaitingPlans(store, audit, access, listeners, clock);
        try {
            StaffId eve = host.hire("eve", "105", "");
            access.bindDirectory(host);

            await(() -> !plansOf(eve).isEmpty());
        } finally {
            waiting.close();
        }
    }

    @Test
    void planThatIsFoundForAPersonWithAnotherPlanGoesOnWaiting() throws Exception {
        feed.hasAll(plan("JP-1", 1, "101", from("2026-01-05")), newcomers);
        pull(feed);
        host.people.remove(amy);
        host.hire("amy", "105", "");
        feed.answers(JobPlanBatch.unchanged("all"));

        pull(feed);

        UnmatchedPlan waiting = owners.waiting().get(0);
        assertEquals("JP-5", waiting.plan().value());
        assertTrue(waiting.reason().startsWith("Found, but the same person has plan JP-1"), waiting.reason());
        assertEquals(1, plansOf(amy).size());
    }

    @Test
    void planOfALeaverWhomTheHostNoLongerListsStaysMatched() throws Exception {
        JobPlanVersion amys = plan("JP-1", 1, "101", from("2026-01-05"));
        feed.hasAll(amys);
        pull(feed);
        host.people.remove(amy);

        assertEquals(0, pull(feed).counts().unmatched());
        assertEquals(List.of(amys), plansOf(amy));
    }

    @Test
    void planWhoseKeyBecomesDoubtfulWaits() throws Exception {
        feed.hasAll(plan("JP-1", 1, "101", from("2026-01-05")));
        pull(feed);
        host.hire("amy-again", "101", "");

        assertEquals(1, pull(feed).counts().unmatched());
        assertEquals(List.of(), plansOf(amy));
        assertTrue(owners.waiting().get(0).reason().startsWith("2 people"));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.onSpinWait();
        }
    }
}
