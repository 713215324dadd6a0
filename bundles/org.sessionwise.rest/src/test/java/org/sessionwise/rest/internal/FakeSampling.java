package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.Actor;
import org.sessionwise.api.evidence.EvidenceRefusedException;
import org.sessionwise.api.sampling.ConsistencySampling;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.api.teamplan.ChangedMeanwhileException;
import org.sessionwise.api.teamplan.TeamMember;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.domain.plan.JobPlanId;

/** Samples in memory: of each department its first members. */
final class FakeSampling implements ConsistencySampling {

    final List<Sample> samples = new ArrayList<>();

    @Override
    public List<Sample> all() {
        return List.copyOf(samples);
    }

    @Override
    public Optional<Sample> find(String id) {
        return samples.stream().filter(sample -> sample.id().equals(id)).findFirst();
    }

    @Override
    public Sample draw(Map<DepartmentId, List<TeamMember>> members, int perTeam, Optional<Long> seed, Actor actor) {
        List<SampledPlan> plans = new ArrayList<>();
        members.forEach((department, people) -> people.forEach(person -> plans.add(SampledPlan.of(
                plans.size() + 1,
                person.staff(),
                department,
                person.team(),
                new JobPlanId("plan-" + (plans.size() + 1)),
                3,
                new SampledPlan.Content(SampledPlan.Finding.NOT_YET_REVIEWED, "", Optional.empty())))));
        return keep(Sample.of(
                "s" + (samples.size() + 1),
                seed.orElse(4_711L),
                perTeam,
                plans,
                1,
                actor,
                FakeEvidence.AT,
                Optional.empty()));
    }

    private Sample keep(Sample sample) {
        samples.removeIf(other -> other.id().equals(sample.id()));
        samples.add(0, sample);
        return sample;
    }

    @Override
    public Sample record(String id, int number, SampledPlan.Content content, long basedOn, Actor actor)
            throws ChangedMeanwhileException {
        Sample before = find(id).orElseThrow();
        FakeAttainment.requireNewest(before.version() == basedOn);
        return keep(Sample.of(
                id,
                before.seed(),
                before.perTeam(),
                before.plans().stream()
                        .map(plan -> plan.number() == number ? plan.found(content) : plan)
                        .toList(),
                basedOn + 1,
                actor,
                before.drawnAt(),
                Optional.empty()));
    }

    @Override
    public Sample close(String id, long basedOn, Actor actor)
            throws EvidenceRefusedException, ChangedMeanwhileException {
        Sample before = find(id).orElseThrow();
        FakeAttainment.requireNewest(before.version() == basedOn);
        if (before.plans().stream()
                .anyMatch(plan -> plan.content().finding() == SampledPlan.Finding.NOT_YET_REVIEWED)) {
            throw new EvidenceRefusedException("plans", "A plan has no finding yet.");
        }
        return keep(Sample.of(
                id,
                before.seed(),
                before.perTeam(),
                before.plans(),
                basedOn + 1,
                actor,
                before.drawnAt(),
                Optional.of(FakeEvidence.AT)));
    }
}
