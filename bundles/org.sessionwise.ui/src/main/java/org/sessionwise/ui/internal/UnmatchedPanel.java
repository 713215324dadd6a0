package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Plans, people, activities and duties that do not find each other. */
@Component(service = UiContribution.class)
public final class UnmatchedPanel extends Panel {

    public UnmatchedPanel() {
        super(
                Capability.RECONCILIATION,
                "unmatched-panel",
                "Unmatched plans, people and duties",
                "roster.unmatched/v1",
                Permission.VIEW_GAPS,
                List.of("department", "roster", "host"));
    }
}
