package org.sessionwise.demo.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.attainment.Attainment;
import org.sessionwise.api.attainment.AttainmentPolicy;
import org.sessionwise.api.capability.AuditLog;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;

/**
 * Sets, for the made-up trust, some of the numbers that the standard leaves to a trust, and a level to reach, before anybody
 * works with it.
 */
@Component(service = DemonstratedNumbers.class, immediate = true)
public final class DemonstratedNumbers {

    private static final String LEAST = "minimumPercent";

    /** Some plans of the trust, all clinical, are older than the standard. */
    private static final int MOST_PLANS = 85;

    /** Not every activity has its duty on the roster yet: of little more than half of the plans it is certain. */
    private static final int RECONCILED = 50;

    private static final int NEXT_LEVEL = 3;

    private final OwnThread thread = new OwnThread("sessionwise-demo-numbers");

    @Activate
    public DemonstratedNumbers(
            @Reference(name = "demonstration") Demonstration demonstration,
            @Reference(name = "attainment") Attainment attainment,
            @Reference(name = "audit") AuditLog audit) {
        if (demonstration.rota().isEmpty()) {
            LocalDate today = LocalDate.now(ZoneId.of(demonstration.trust().zone()));
            thread.run(() -> {
                if (FirstStart.isNow(audit)) {
                    set(attainment, today);
                }
            });
        }
    }

    @Deactivate
    public void close() {
        thread.close();
    }

    private static void set(Attainment attainment, LocalDate today)
            throws NoAnswerException, ChangedMeanwhileException {
        if (attainment.policies().version() == 0) {
            attainment.save(today.minusYears(1), policy(), 0, FirstStart.DEMONSTRATION);
        }
        if (attainment.target(AttainmentScope.trust()).isEmpty()) {
            attainment.aim(
                    AttainmentScope.trust(),
                    NEXT_LEVEL,
                    today.plusMonths(NEXT_LEVEL * 2L),
                    0,
                    FirstStart.DEMONSTRATION);
        }
    }

    private static AttainmentPolicy policy() {
        return AttainmentPolicy.LOCAL_DEFAULT
                .with(new CriterionId("1.4b"), LEAST, MOST_PLANS)
                .with(new CriterionId("2.2a"), LEAST, MOST_PLANS)
                .with(new CriterionId("2.2b"), "dccOnly", 1)
                .with(new CriterionId("2.2f"), LEAST, RECONCILED);
    }
}
