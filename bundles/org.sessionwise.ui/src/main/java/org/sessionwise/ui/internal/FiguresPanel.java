package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Planned against rostered and delivered, split as one wants, each figure with its sessions. */
@Component(service = UiContribution.class)
public final class FiguresPanel extends Panel {

    public FiguresPanel() {
        super(
                Capability.RECONCILIATION,
                "figures-panel",
                "Planned, rostered and delivered",
                "figures.main/v1",
                Permission.VIEW_GAPS,
                List.of("department", "today"));
    }
}
