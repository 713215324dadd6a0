package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessionwise.entitlement.internal.fakes.Plans.days;
import static org.sessionwise.entitlement.internal.fakes.Plans.from;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.plan.DecidedOwner;
import org.sessionwise.api.plan.PlanMatchException;
import org.sessionwise.api.plan.UnmatchedPlan;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanVersion;

class DecidedOwnersTest extends PullTrial {

    private static final JobPlanId PLAN = new JobPlanId("JP-1");

    private final JobPlanVersion unknown = plan("JP-1", 1, "999", from("2026-01-05"));

    @BeforeEach
    void pullAPlanOfNobody() throws Exception {
        feed.hasAll(unknown);
        pull(feed);
        heard.clear();
    }

    @Test
    void decisionGivesThePlanToThePersonAndIsAuditedAndTold() throws Exception {
        owners.match(PLAN, amy, COORDINATOR);

        assertEquals(List.of(unknown), plansOf(amy));
        assertEquals(List.of(), owners.waiting());
        DecidedOwner decided = owners.decided().get(0);
        assertEquals(
                List.of(PLAN, amy, COORDINATOR, clock.now),
                List.of(decided.plan(), decided.staff(), decided.by(), decided.at()));
        assertEquals(List.of(Set.of(amy)), heard);
        assertEquals("job plan given to a person", audit.newest(1).get(0).action());
        assertEquals("plan JP-1", audit.newest(1).get(0).subject());
    }

    @Test
    void decisionHoldsForLaterPullsAndVersions() throws Exception {
        owners.match(PLAN, amy, COORDINATOR);
        feed.changed(
                "c2",
                plan("JP-1", 1, "999", days("2026-01-05", "2026-06-01")),
                plan("JP-1", 2, "998", from("2026-06-01")));

        assertEquals(0, pull(feed).counts().unmatched());
        assertEquals(2, plansOf(amy).size());
        assertEquals(List.of(), owners.waiting());
    }

    @Test
    void decisionStaysAndSaysSoWhenTheKeysLaterLeadToSomebodyElse() throws Exception {
        owners.match(PLAN, amy, COORDINATOR);
        StaffId cem = host.hire("cem", "999", "");

        pull(feed);

        assertEquals(List.of(unknown), plansOf(amy));
        assertEquals(List.of(), plansOf(cem));
        UnmatchedPlan doubted = owners.waiting().get(0);
        assertEquals(PLAN, doubted.plan());
        assertTrue(doubted.reason().startsWith("A person decided whose plan this is, and the decision holds"));
        assertEquals(1, owners.decided().size());

        owners.release(PLAN, COORDINATOR);
        assertEquals(List.of(unknown), plansOf(cem));
        assertEquals(List.of(), plansOf(amy));
        assertEquals(List.of(), owners.waiting());
    }

    @Test
    void doubtGoesWhenTheKeysLeadNowhereElseAnyMore() throws Exception {
        owners.match(PLAN, amy, COORDINATOR);
        StaffId cem = host.hire("cem", "999", "");
        pull(feed);
        host.people.remove(cem);

        pull(feed);

        assertEquals(List.of(), owners.waiting());
        assertEquals(List.of(unknown), plansOf(amy));
    }

    @Test
    void releasedPlanWaitsAgainAndThereIsNothingMoreToRelease() throws Exception {
        owners.match(PLAN, amy, COORDINATOR);
        heard.clear();

        owners.release(PLAN, COORDINATOR);

        assertEquals(List.of(), plansOf(amy));
        assertEquals(
                "Nobody in the rostering system has this assignment number.",
                owners.waiting().get(0).reason());
        assertEquals(List.of(), owners.decided());
        assertEquals(List.of(Set.of(amy)), heard);
        assertEquals("job plan released", audit.newest(1).get(0).action());
        assertThrows(PlanMatchException.class, () -> owners.release(PLAN, COORDINATOR));
        pull(feed);
        assertEquals(List.of(), plansOf(amy));
    }

    @Test
    void planThatDoesNotWaitIsNotGivenAway() throws Exception {
        owners.match(PLAN, amy, COORDINATOR);
        List<String> before = everythingKept();

        for (JobPlanId plan : List.of(PLAN, new JobPlanId("JP-9"))) {
            PlanMatchException refused =
                    assertThrows(PlanMatchException.class, () -> owners.match(plan, ben, COORDINATOR));
            assertTrue(refused.getMessage().startsWith("The plan does not wait for a person"));
        }

        assertEquals(before, everythingKept());
    }

    @Test
    void planOfWhichAVersionIsSomebodyElsesIsNotTakenFromThem() throws Exception {
        JobPlanVersion amys = plan("JP-5", 1, "101", days("2026-01-05", "2026-06-01"));
        file.hasAll(amys, plan("JP-5", 2, "997", from("2026-06-01")));
        pull(file);
        List<String> before = everythingKept();

        PlanMatchException refused =
                assertThrows(PlanMatchException.class, () -> owners.match(new JobPlanId("JP-5"), ben, COORDINATOR));

        assertTrue(refused.getMessage().startsWith("Another version of the plan is somebody else's"));
        assertEquals(List.of(amys), plansOf(amy));
        assertEquals(before, everythingKept());
        owners.match(new JobPlanId("JP-5"), amy, COORDINATOR);
        assertEquals(2, plansOf(amy).size());
    }

    @Test
    void personWhomTheHostDoesNotKnowIsRefused() throws Exception {
        assertThrows(PlanMatchException.class, () -> owners.match(PLAN, new StaffId("nobody"), COORDINATOR));
        host.down = true;
        assertThrows(NoAnswerException.class, () -> owners.match(PLAN, amy, COORDINATOR));
        assertEquals(1, owners.waiting().size());
    }

    @Test
    void personWithAnotherPlanOnOneOfTheDaysIsRefusedInWords() throws Exception {
        file.hasAll(plan("JP-7", 1, "101", days("2026-03-02", "2026-05-01")));
        pull(file);
        List<String> before = everythingKept();
        int audited = audit.actions().size();

        PlanMatchException refused = assertThrows(PlanMatchException.class, () -> owners.match(PLAN, amy, COORDINATOR));

        assertEquals(
                "This person cannot have the plan: the same person has plan JP-7 from 2026-03-02 until 2026-04-30;"
                        + " one person has one plan on a day: end or withdraw one of the two at its source.",
                refused.getMessage());
        assertEquals(before, everythingKept());
        assertEquals(List.of(), owners.decided());
        assertEquals(audited, audit.actions().size());
    }

    @Test
    void releasedPlanWhosePersonHasGotAnotherWaitsWithTheReason() throws Exception {
        owners.match(PLAN, amy, COORDINATOR);
        StaffId cem = host.hire("cem", "999", "");
        file.hasAll(plan("JP-7", 1, "999", from("2026-03-02")));
        pull(file);

        owners.release(PLAN, COORDINATOR);

        assertTrue(owners.waiting().get(0).reason().startsWith("Found, but the same person has plan JP-7"));
        assertEquals(1, plansOf(cem).size());
    }

    @Test
    void decisionIsKeptWithItsAuditEntryOrNotAtAll() throws Exception {
        List<String> before = everythingKept();
        audit.failsOn = "job plan given to a person";

        assertThrows(IllegalStateException.class, () -> owners.match(PLAN, amy, COORDINATOR));

        assertEquals(before, everythingKept());
        assertEquals(List.of(), owners.decided());
        assertEquals(List.of(), heard);
    }
}
