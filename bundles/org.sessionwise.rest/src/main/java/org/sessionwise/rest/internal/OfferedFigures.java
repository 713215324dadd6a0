package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.api.figures.AgreedWork;
import org.sessionwise.api.figures.Figures;
import org.sessionwise.domain.DepartmentId;

/** The figures that answer now: those of departments for which reconciliation is on. */
@Component(service = OfferedFigures.class)
public final class OfferedFigures {

    @Reference(name = "figures", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Figures> figures = List.of();

    @Reference(name = "work", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<AgreedWork> work = List.of();

    @Activate
    public OfferedFigures() {}

    OfferedFigures(List<Figures> figures) {
        this.figures = figures;
    }

    /** Offers agreed work, too. */
    OfferedFigures and(List<AgreedWork> agreed) {
        this.work = agreed;
        return this;
    }

    AgreedWork agreedWork(DepartmentId department) {
        return work.stream()
                .filter(service -> service.department().equals(department))
                .findFirst()
                .orElseThrow(() -> Problem.notEnabled(Capability.RECONCILIATION));
    }

    Figures of(DepartmentId department) {
        return find(department).orElseThrow(() -> Problem.notEnabled(Capability.RECONCILIATION));
    }

    Optional<Figures> find(DepartmentId department) {
        return figures.stream()
                .filter(service -> service.department().equals(department))
                .findFirst();
    }
}
