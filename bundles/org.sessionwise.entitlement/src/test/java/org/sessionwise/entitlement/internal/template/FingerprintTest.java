package org.sessionwise.entitlement.internal.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.entitlement.ProposedChange;
import org.sessionwise.api.entitlement.ProposedChange.Kind;
import org.sessionwise.api.plan.DutyMapping;
import org.sessionwise.domain.DutyCode;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.ActivityCode;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.entitlement.internal.fakes.MemoryHost;
import org.sessionwise.entitlement.internal.fakes.Plans;

class FingerprintTest {

    private static final StaffId AMY = new StaffId("amy");
    private static final DutyMapping NO_DUTIES = new DutyMapping(Map.of());
    private final MemoryHost host = new MemoryHost();
    private final JobPlanVersion plan = Plans.plan("JP-1", 1, "101", Plans.from("2026-01-05"));

    @Test
    void eachThingThatAProposalDependsOnCounts() {
        String before = of(NO_DUTIES, plan, List.of());

        assertEquals(before, of(NO_DUTIES, plan, List.of()));
        assertNotEquals(before, of(NO_DUTIES, plan, List.of(line())));
        assertNotEquals(
                before, of(NO_DUTIES, plan.toBuilder().nation(Nation.SCOTLAND).build(), List.of()));
        assertNotEquals(
                before, of(NO_DUTIES, plan.toBuilder().activities(List.of()).build(), List.of()));
        assertNotEquals(before, of(new DutyMapping(Map.of(new ActivityCode("A"), new DutyCode("B"))), plan, List.of()));
        Activity clinic = Plans.flexible("a", "CLINIC");
        Activity privateClinic = Activity.builder(clinic.id(), clinic.code(), clinic.category(), clinic.timing())
                .name(clinic.name())
                .holidayRule(clinic.holidayRule())
                .remuneration(Remuneration.PRIVATE)
                .build();
        assertNotEquals(
                of(NO_DUTIES, plan.toBuilder().activities(List.of(clinic)).build(), List.of()),
                of(
                        NO_DUTIES,
                        plan.toBuilder().activities(List.of(privateClinic)).build(),
                        List.of()));
        host.cycle(4, Plans.ANCHOR);
        assertNotEquals(before, of(NO_DUTIES, plan, List.of()));
    }

    private String of(DutyMapping duties, JobPlanVersion version, List<MergeLine> lines) {
        return Fingerprint.of(host.template(), "2026-04-01", duties, Map.of(AMY, List.of(version)), lines);
    }

    private static MergeLine line() {
        ProposedChange change =
                ProposedChange.builder("key", Kind.KEEP, AMY, "").build();
        return new MergeLine(change, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
