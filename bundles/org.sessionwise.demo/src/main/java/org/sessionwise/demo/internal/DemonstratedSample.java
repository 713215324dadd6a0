package org.sessionwise.demo.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.evidence.EvidenceRegister;
import org.sessionwise.api.plan.JobPlanListener;
import org.sessionwise.api.sampling.ConsistencySampling;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.demo.internal.trust.MadeUpTrust;
import org.sessionwise.demo.internal.trust.TrustDocument.Staff;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.StaffId;
import org.sessionwise.domain.TeamId;

/** Draws a sample of a department's made-up plans once they were pulled: all reviewed, one with its team. */
@Component(
        service = {DemonstratedSample.class, JobPlanListener.class},
        immediate = true)
public final class DemonstratedSample implements JobPlanListener {

    private static final long SEED = 2026;
    private static final int RETURNED = 3;

    private final OwnThread thread = new OwnThread("sessionwise-demo-sample");
    private final Demonstration demonstration;
    private final ConsistencySampling sampling;
    private final EvidenceRegister register;

    @Activate
    public DemonstratedSample(
            @Reference(name = "demonstration") Demonstration demonstration,
            @Reference(name = "sampling") ConsistencySampling sampling,
            @Reference(name = "register") EvidenceRegister register) {
        this.demonstration = demonstration;
        this.sampling = sampling;
        this.register = register;
        plansChanged(Set.of());
    }

    @Deactivate
    public void close() {
        thread.close();
    }

    @Override
    public void plansChanged(Set<StaffId> staff) {
        if (demonstration.rota().isEmpty()) {
            thread.run(this::draw);
        }
    }

    private void draw() throws NoAnswerException, EvidenceRefusedException, ChangedMeanwhileException {
        if (!sampling.all().isEmpty() || !isDemonstrated()) {
            return;
        }
        LocalDate today = LocalDate.now(ZoneId.of(demonstration.trust().zone()));
        Sample sample = sampling.draw(members(), 2, Optional.of(SEED), FirstStart.DEMONSTRATION);
        for (SampledPlan plan : sample.plans()) {
            sample = sampling.record(
                    sample.id(), plan.number(), found(plan, today), sample.version(), FirstStart.DEMONSTRATION);
        }
    }

    /** Returns whether the evidence is the demonstration's: then so is the committee. */
    private boolean isDemonstrated() throws NoAnswerException {
        return register.all().stream().anyMatch(entry -> entry.by().equals(FirstStart.DEMONSTRATION));
    }

    private static SampledPlan.Content found(SampledPlan plan, LocalDate today) {
        return plan.number() == RETURNED
                ? new SampledPlan.Content(
                        SampledPlan.Finding.RETURNED,
                        "Supporting time is above the tariff without a reason: agree it anew, or write the reason.",
                        Optional.of(today))
                : new SampledPlan.Content(SampledPlan.Finding.CONSISTENT, "", Optional.of(today));
    }

    private Map<DepartmentId, List<TeamMember>> members() {
        return demonstration.trust().staff().stream()
                .filter(person -> person.department().equals(MadeUpTrust.GASTRO))
                .collect(Collectors.groupingBy(
                        person -> new DepartmentId(person.department()),
                        Collectors.mapping(DemonstratedSample::member, Collectors.toList())));
    }

    private static TeamMember member(Staff person) {
        return new TeamMember(new StaffId(person.id()), new TeamId(person.team()), person.professionalGroup());
    }
}
