package org.sessionwise.attainment.internal.sampling;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.attainment.internal.trust.TextLimit;

/** What may be drawn, found and closed. */
final class FindingChecks {

    private static final int MOST_PER_TEAM = 50;
    private static final int MOST_PLANS = 2_000;

    private final LocalDate today;

    FindingChecks(LocalDate today) {
        this.today = today;
    }

    static void requirePerTeam(int perTeam) throws EvidenceRefusedException {
        if (perTeam < 1 || perTeam > MOST_PER_TEAM) {
            throw refused("perTeam", "1 to " + MOST_PER_TEAM + " plans of a team were expected. Choose how many.");
        }
    }

    static void requireDrawable(List<SampledPlan> plans) throws EvidenceRefusedException {
        if (plans.isEmpty()) {
            throw refused("departments", "People with a plan in force were expected; there are none. Choose others.");
        }
        if (plans.size() > MOST_PLANS) {
            throw refused("perTeam", "At most " + MOST_PLANS + " plans were expected. Draw fewer of each team.");
        }
    }

    void require(Sample sample, int number, SampledPlan.Content content) throws EvidenceRefusedException {
        SampledPlan plan = sample.plans().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> refused("number", "A plan of this sample was expected. Look at the list."));
        TextLimit.requireLines("advice", content.advice(), TextLimit.SENTENCES);
        if (content.finding() == SampledPlan.Finding.RETURNED) {
            TextLimit.requireSomething("advice", content.advice());
        }
        if (content.finding() == SampledPlan.Finding.BACK && !isReturned(plan)) {
            throw refused("finding", "Only what was returned can come back. Return it first, with advice.");
        }
        if (content.on().filter(on -> on.isAfter(today)).isPresent()) {
            throw refused("on", "A day until today was expected. Record it once it has happened.");
        }
    }

    /** What is back may be written about again. */
    private static boolean isReturned(SampledPlan plan) {
        SampledPlan.Finding finding = plan.content().finding();
        return finding == SampledPlan.Finding.RETURNED || finding == SampledPlan.Finding.BACK;
    }

    static void requireSettled(Sample sample) throws EvidenceRefusedException {
        requireNone(sample, SampledPlan.Finding.NOT_YET_REVIEWED, "not reviewed yet. Write what was found.");
        requireNone(sample, SampledPlan.Finding.RETURNED, "with their team. Wait until they are back.");
    }

    private static void requireNone(Sample sample, SampledPlan.Finding finding, String words)
            throws EvidenceRefusedException {
        long open = sample.plans().stream()
                .filter(plan -> plan.content().finding() == finding)
                .count();
        if (open > 0) {
            throw refused("plans", "A sample without open plans was expected; " + open + " are " + words);
        }
    }

    private static EvidenceRefusedException refused(String field, String message) {
        return new EvidenceRefusedException(field, message);
    }
}
