package org.sessionwise.attainment.internal.sampling;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.attainment.internal.trust.TrustDay;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.CriterionId;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Topics;

/** Samples in the words of the rules: what of each was reviewed, returned and back at a moment. */
public final class SampleEvidence {

    /** Some team has two plans or more in it, so that they were compared with each other. */
    static final String WITHIN_TEAMS = Topics.WITHIN_TEAMS;

    /** It holds plans of two teams or more. */
    static final String BETWEEN_TEAMS = Topics.BETWEEN_TEAMS;

    static final String CLOSED = Topics.CLOSED;

    private static final Set<CriterionId> CRITERIA = Set.of(new CriterionId("3.5c"), new CriterionId("3.5d"));
    private static final Set<SampledPlan.Finding> EVER_RETURNED =
            EnumSet.of(SampledPlan.Finding.RETURNED, SampledPlan.Finding.BACK);

    private final SampleTable table;
    private final TrustDay day;

    public SampleEvidence(Connection connection, TrustDay day) {
        this.table = new SampleTable(connection);
        this.day = day;
    }

    /** Returns one piece of evidence for each sample drawn by then. */
    public List<Evidence> known(Instant moment) throws SQLException {
        return table.then(moment).stream().map(this::evidence).toList();
    }

    private Evidence evidence(Sample sample) {
        long reviewed = count(sample, EnumSet.complementOf(EnumSet.of(SampledPlan.Finding.NOT_YET_REVIEWED)));
        long returned = count(sample, EVER_RETURNED);
        long back = count(sample, EnumSet.of(SampledPlan.Finding.BACK));
        return Evidence.of(
                        sample.id(),
                        EvidenceKind.SAMPLE,
                        AttainmentScope.trust(),
                        day.of(sample.drawnAt()),
                        sample.drawnAt())
                .criteria(CRITERIA)
                .title("Sample of " + sample.plans().size() + " job plans")
                .topics(topics(sample))
                .count(
                        Topics.PLANS_REVIEWED,
                        new Proportion(reviewed, sample.plans().size()))
                .count(Topics.PLANS_BACK, new Proportion(back, returned))
                .build();
    }

    private static long count(Sample sample, Set<SampledPlan.Finding> findings) {
        return sample.plans().stream()
                .filter(plan -> findings.contains(plan.content().finding()))
                .count();
    }

    private static Set<String> topics(Sample sample) {
        Set<String> topics = new TreeSet<>(Set.of(Topics.CONSISTENCY_COMMITTEE));
        long teams = sample.plans().stream()
                .map(plan -> List.of(plan.department(), plan.team()))
                .distinct()
                .count();
        if (teams < sample.plans().size()) {
            topics.add(WITHIN_TEAMS);
        }
        if (teams > 1) {
            topics.add(BETWEEN_TEAMS);
        }
        if (sample.closedAt().isPresent()) {
            topics.add(CLOSED);
        }
        return topics;
    }
}
