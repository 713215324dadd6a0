package org.sessionwise.rest.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
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

    /** Returns what somebody with these permissions may see, heaviest first, then by id. */
    List<UiContribution> seenWith(Set<Permission> permissions) {
        return registered.stream()
                .filter(contribution -> permissions.containsAll(contribution.permissions()))
                .sorted(Comparator.comparingInt(UiContribution::weight)
                        .reversed()
                        .thenComparing(UiContribution::id))
                .toList();
    }
}
