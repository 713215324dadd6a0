package org.sessionwise.rest.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sessionwise.api.sampling.Sample;
import org.sessionwise.api.sampling.SampledPlan;
import org.sessionwise.domain.StaffId;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.StaffMember;
import org.sessionwise.rest.internal.json.SamplesJson;

/** Writes samples as a user may know them: the whole for who draws them, else plans of people in sight. */
final class SamplesAnswer {

    private final AttainmentSight sight;
    private final boolean mayWrite;
    private final Map<StaffId, StaffMember> people;

    SamplesAnswer(AttainmentSight sight) throws HostUnavailableException {
        this.sight = sight;
        this.mayWrite = sight.mayWriteTrust();
        this.people = sight.seesPeople() ? sight.caller().people() : Map.of();
    }

    SamplesJson of(List<Sample> samples) throws HostUnavailableException {
        List<SamplesJson.SampleJson> told = new ArrayList<>();
        for (Sample sample : samples) {
            SamplesJson.SampleJson one = of(sample);
            if (mayWrite || !one.plans().isEmpty()) {
                told.add(one);
            }
        }
        return SamplesJson.of(mayWrite, told);
    }

    SamplesJson.SampleJson of(Sample sample) throws HostUnavailableException {
        List<SamplesJson.PlanJson> plans = new ArrayList<>();
        for (SampledPlan plan : sample.plans()) {
            StaffMember person = people.get(plan.staff());
            if (mayWrite || person != null) {
                plans.add(SamplesJson.PlanJson.of(
                        plan,
                        sight.teamName(plan.department(), plan.team())
                                .orElse(plan.team().value()),
                        person == null ? null : person.displayName()));
            }
        }
        return SamplesJson.SampleJson.of(sample, plans);
    }
}
