package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** A person's job plan and its year: entitlement, what fell due, forecast, each number with its calculation. */
@Component(service = UiContribution.class)
public final class PlanPanel extends Panel {

    public PlanPanel() {
        super(
                Capability.ENTITLEMENT,
                "plan-panel",
                "Job plan and year",
                "person.tab/v1",
                Permission.VIEW_GAPS,
                List.of("department", "selection", "today"));
    }
}
