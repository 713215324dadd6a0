package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** A lead's team at a glance: exceptions, everybody against the plan, how it went over a year, what holds its level back. */
@Component(service = UiContribution.class)
public final class TeamSummaryPanel extends Panel {

    public TeamSummaryPanel() {
        super(
                Capability.RECONCILIATION,
                "team-summary-panel",
                "Team",
                "team.summary/v1",
                Permission.VIEW_GAPS,
                List.of("department", "today"));
    }
}
