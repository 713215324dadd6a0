package org.sessionwise.rest.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What bundles add to pages. They come and go while we answer, so the field changes under way. */
@Component(service = Contributions.class)
public final class Contributions {

    @Reference(name = "contributions", policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<UiContribution> registered = List.of();

    @Activate
    public Contributions() {}

    Contributions(List<UiContribution> registered) {
        this.registered = registered;
    }

    /**
     * Returns what somebody with these permissions may see and is offered for a department now, heaviest first, then by id.
     *
     * @param department empty for pages of the whole trust, and for those that do not say where they are
     */
    List<UiContribution> seenWith(Set<Permission> permissions, Optional<DepartmentId> department) {
        return registered.stream()
                .filter(contribution -> permissions.containsAll(contribution.permissions()))
                .filter(contribution -> contribution.isOffered(department))
                .sorted(Comparator.comparingInt(UiContribution::weight)
                        .reversed()
                        .thenComparing(UiContribution::id))
                .toList();
    }

    /** Returns everything that is registered, in no order. */
    List<UiContribution> all() {
        return registered;
    }
}
