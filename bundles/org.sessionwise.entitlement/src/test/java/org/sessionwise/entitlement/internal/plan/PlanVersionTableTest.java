package org.sessionwise.entitlement.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessionwise.entitlement.internal.fakes.Plans.annualised;
import static org.sessionwise.entitlement.internal.fakes.Plans.cyclic;
import static org.sessionwise.entitlement.internal.fakes.Plans.flexible;
import static org.sessionwise.entitlement.internal.fakes.Plans.person;
import static org.sessionwise.entitlement.internal.fakes.Plans.plan;
import static org.sessionwise.entitlement.internal.fakes.Plans.slot;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Contract;
import org.sessionwise.domain.plan.JobPlanId;
import org.sessionwise.domain.plan.JobPlanState;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.SystemOfRecord;
import org.sessionwise.entitlement.internal.fakes.WholePlan;

class PlanVersionTableTest extends PullTrial {

    private final Owner owner = Owner.of(amy, clock.now);

    private final JobPlanVersion rich = JobPlanVersion.builder(
                    new JobPlanId("JP-1 'quoted'"),
                    7,
                    person("101", "GMC 1"),
                    DateRange.startingOn(LocalDate.MIN.plusYears(1)))
            .state(JobPlanState.IN_DISCUSSION)
            .systemOfRecord(SystemOfRecord.PAPER)
            .zone(ZoneId.of("Europe/Dublin"))
            .nation(Nation.NORTHERN_IRELAND)
            .contract(Contract.inProgrammedActivities("consultant", Duration.ofMinutes(225)))
            .reviewedOn(LocalDate.of(2024, 2, 29))
            .approvedOn(LocalDate.of(2025, 1, 1))
            .activities(List.of(
                    cyclic(
                            "z-first",
                            "CLINIC",
                            3,
                            slot(3, DayOfWeek.SUNDAY, "20:00", "08:00:00.5"),
                            slot(1, DayOfWeek.MONDAY, "00:00", "00:00")),
                    flexible("flex", "SPA"),
                    annualised("a-last", "TEACH")))
            .build();

    @Test
    void everyPartOfAVersionComesBackAsItWas() throws Exception {
        KeptVersion kept = new KeptVersion("feed", rich, Optional.of(LocalDate.of(2026, 3, 1)), owner);
        KeptVersion bare =
                new KeptVersion("file", plan("JP-0", 1, "102", ALWAYS, new Activity[0]), Optional.empty(), owner);
        put(kept);
        put(bare);

        List<KeptVersion> read = store.read(connection -> new PlanVersionTable(connection).all());

        assertEquals(List.of(bare, kept), read);
    }

    @Test
    void everythingThatAPlanCanSayComesBackExactly() throws Exception {
        KeptVersion kept = new KeptVersion("feed", WholePlan.of(rich), Optional.empty(), owner);
        put(kept);
        put(kept);

        assertEquals(List.of(kept), store.read(connection -> new PlanVersionTable(connection).all()));
    }

    @Test
    void nothingIsLeftOfPartsThatAreReplaced() throws Exception {
        put(new KeptVersion("feed", WholePlan.of(rich), Optional.empty(), owner));
        put(new KeptVersion("feed", rich.toBuilder().activities(List.of()).build(), Optional.empty(), owner));

        assertEquals(1, everythingKept().size());
    }

    @Test
    void versionThatWasTakenBackStillSaysAllForTheDaysBefore() throws Exception {
        JobPlanVersion whole = WholePlan.of(plan("JP-1", 1, "101", ALWAYS));
        KeptVersion taken = new KeptVersion("feed", whole, Optional.empty(), owner).withdrawn(LocalDate.of(2026, 4, 1));

        JobPlanVersion ruled = taken.ruled().orElseThrow();

        assertEquals(whole.year(), ruled.year());
        assertEquals(whole.agreement(), ruled.agreement());
        assertEquals(whole.life(), ruled.life());
        assertEquals(whole.activities(), ruled.activities());
    }

    @Test
    void putReplacesTheWholeVersion() throws Exception {
        put(new KeptVersion("feed", rich, Optional.empty(), owner));
        KeptVersion less =
                new KeptVersion("feed", rich.toBuilder().activities(List.of()).build(), Optional.empty(), owner);
        put(less);

        assertEquals(List.of(less), store.read(connection -> new PlanVersionTable(connection).all()));
    }

    @Test
    void manyPeopleAreAskedForInSeveralQuestions() throws Exception {
        List<StaffId> staff = IntStream.range(0, 1_000)
                .mapToObj(number -> new StaffId("s" + number))
                .toList();
        put(new KeptVersion(
                "feed", plan("JP-9", 1, "9", ALWAYS), Optional.empty(), Owner.of(staff.get(999), clock.now)));

        assertEquals(
                1,
                store.read(connection -> new PlanVersionTable(connection).of(staff))
                        .size());
        assertEquals(
                0,
                store.read(connection -> new PlanVersionTable(connection).of(List.of()))
                        .size());
    }

    private void put(KeptVersion kept) throws Exception {
        store.write(connection -> {
            new PlanVersionTable(connection).put(kept);
            return null;
        });
    }
}
