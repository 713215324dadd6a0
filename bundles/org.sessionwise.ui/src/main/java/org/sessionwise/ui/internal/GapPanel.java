package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Job-plan gaps beside the roster grid. */
@Component(service = UiContribution.class)
public final class GapPanel extends Panel {

    public GapPanel() {
        super(
                Capability.RECONCILIATION,
                "gap-panel",
                "Job plan gaps",
                "roster.side/v1",
                Permission.VIEW_GAPS,
                List.of("department", "roster", "selection", "host"));
    }
}
