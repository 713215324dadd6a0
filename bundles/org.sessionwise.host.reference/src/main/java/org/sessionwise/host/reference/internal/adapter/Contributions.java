package org.sessionwise.host.reference.internal.adapter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What plug-ins add to the host's pages, as they come and go. Safe from any thread. */
@Component(service = Contributions.class)
public final class Contributions {

    private final List<UiContribution> contributions = new CopyOnWriteArrayList<>();

    @Reference(name = "contributions", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(UiContribution contribution) {
        contributions.add(contribution);
    }

    void unbind(UiContribution contribution) {
        contributions.remove(contribution);
    }

    /**
     * Returns what somebody with these permissions may see and is offered for a department now, heaviest first.
     *
     * @param department empty on pages of the whole trust
     */
    public List<UiContribution> seenWith(Set<Permission> permissions, Optional<DepartmentId> department) {
        return contributions.stream()
                .filter(contribution -> permissions.containsAll(contribution.permissions()))
                .filter(contribution -> contribution.isOffered(department))
                .sorted(Comparator.comparingInt(UiContribution::weight)
                        .reversed()
                        .thenComparing(UiContribution::id))
                .toList();
    }
}
