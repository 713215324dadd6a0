package org.sessionwise.demo.internal.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.ActivityCategory;
import org.sessionwise.domain.plan.ActiveRule;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.JobPlanVersion;
import org.sessionwise.domain.plan.Purpose;
import org.sessionwise.domain.plan.SystemOfRecord;

/** What the first two levels of the standard ask of plans holds in the made-up trust, though not in each part of it. */
class AttainedPlansTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 22);
    private static final MadeUpTrust TRUST = new MadeUpTrust();
    private static final List<Staff> STAFF = TRUST.document().staff();
    private static final Set<String> LEFT_OUT = LeftOut.all().stream()
            .flatMap(one -> one.staff().stream())
            .map(Object::toString)
            .collect(Collectors.toSet());

    private static List<Staff> inScope(String department) {
        return STAFF.stream()
                .filter(one -> !one.inTraining() && !LEFT_OUT.contains(one.id()))
                .filter(one -> department.isEmpty() || one.department().equals(department))
                .toList();
    }

    private static Optional<JobPlanVersion> active(Staff person, LocalDate day) {
        return TRUST.plans().stream()
                .filter(plan -> plan.systemOfRecord() == SystemOfRecord.E_JOB_PLANNING)
                .filter(plan -> plan.person()
                        .registration()
                        .map(key -> key.equals(person.registration()))
                        .orElseGet(() -> plan.person()
                                .assignmentNumber()
                                .filter(key -> key.equals(person.assignmentNumber()))
                                .isPresent()))
                .filter(plan -> ActiveRule.isActive(plan, day))
                .findFirst();
    }

    private static int perMille(String department, LocalDate day) {
        List<Staff> people = inScope(department);
        return (int)
                (people.stream().filter(one -> active(one, day).isPresent()).count() * 1_000 / people.size());
    }

    private static List<JobPlanVersion> active() {
        return inScope("").stream().flatMap(one -> active(one, DAY).stream()).toList();
    }

    @Test
    void nineInTenHaveAnActivePlanInTheTrustButNotInEveryDepartment() {
        assertTrue(perMille("", DAY) >= 900, "trust " + perMille("", DAY));
        assertTrue(perMille("", DECEMBER) >= 900, "trust in December " + perMille("", DECEMBER));
        assertTrue(perMille(MadeUpTrust.GASTRO, DAY) >= 900, "gastro " + perMille(MadeUpTrust.GASTRO, DAY));
        assertTrue(perMille(MadeUpTrust.THEATRES, DAY) >= 900, "theatres " + perMille(MadeUpTrust.THEATRES, DAY));
        assertTrue(perMille(MadeUpTrust.CHILDREN, DAY) < 900, "children " + perMille(MadeUpTrust.CHILDREN, DAY));
    }

    @Test
    void everyActivePlanHasObjectivesAndAnOutputOfEachClinicalActivity() {
        for (JobPlanVersion plan : active()) {
            assertTrue(!plan.agreement().objectives().isEmpty(), plan.planId() + " has no objective");
            plan.activities().stream()
                    .filter(one -> one.category() == ActivityCategory.DCC)
                    .forEach(one -> assertTrue(one.output().isPresent(), plan.planId() + " " + one.code()));
        }
    }

    @Test
    void nineInTenActivePlansSetOutClinicalAndSupportingActivity() {
        List<JobPlanVersion> plans = active();
        long complete = plans.stream()
                .filter(plan -> has(plan, ActivityCategory.DCC) && has(plan, ActivityCategory.SPA))
                .count();

        assertTrue(complete * 10 >= plans.size() * 9L && complete < plans.size(), complete + " of " + plans.size());
    }

    private static boolean has(JobPlanVersion plan, ActivityCategory category) {
        return plan.activities().stream().anyMatch(one -> one.category() == category);
    }

    @Test
    void whoeverAgreesPlansHasTimeForItInTheOwn() {
        Set<String> managers = STAFF.stream().map(Staff::lineManager).collect(Collectors.toCollection(HashSet::new));

        assertEquals(
                List.of(),
                inScope("").stream()
                        .filter(one -> managers.contains(one.id()))
                        .filter(one -> active(one, DAY)
                                .filter(plan -> plan.activities().stream().anyMatch(AttainedPlansTest::isForPlans))
                                .isEmpty())
                        .map(Staff::id)
                        .toList());
    }

    private static boolean isForPlans(Activity activity) {
        return activity.purposes().contains(Purpose.MANAGING_PLANS);
    }
}
