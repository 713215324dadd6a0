package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What a team agreed to do in a year, and individual plans held against it. */
@Component(service = UiContribution.class)
public final class TeamPlanPanel extends Panel {

    public TeamPlanPanel() {
        super(
                Capability.TEAM_PLAN,
                "team-plan-panel",
                "Team plan",
                "team.main/v1",
                Permission.VIEW_GAPS,
                List.of("department", "today"));
    }
}
