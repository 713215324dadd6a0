package org.sessionwise.ui.internal;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** The trust's level of attainment, for a host's header. */
@Component(service = UiContribution.class)
public final class AttainmentBadge extends Panel {

    private static final String SLOT = "page.header/v1";

    public AttainmentBadge() {
        super(
                Capability.ATTAINMENT,
                "attainment-badge",
                "Level of attainment",
                SLOT,
                Permission.VIEW_GAPS,
                List.of("today"));
    }

    @Override
    public Kind kind() {
        return Kind.BADGE;
    }

    @Override
    public Set<String> slots() {
        return Set.of(SLOT);
    }
}
