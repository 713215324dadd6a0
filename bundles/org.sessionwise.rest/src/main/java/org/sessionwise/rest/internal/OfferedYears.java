package org.sessionwise.rest.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.year.PlanYears;
import org.sessionwise.domain.DepartmentId;

/** The plan years that answer now: those of departments for which entitlement is on. */
@Component(service = OfferedYears.class)
public final class OfferedYears {

    @Reference(name = "years", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<PlanYears> years = List.of();

    @Activate
    public OfferedYears() {}

    OfferedYears(List<PlanYears> years) {
        this.years = years;
    }

    PlanYears of(DepartmentId department) {
        return years.stream()
                .filter(service -> service.department().equals(department))
                .findFirst()
                .orElseThrow(() -> Problem.notEnabled(Capability.ENTITLEMENT));
    }
}
