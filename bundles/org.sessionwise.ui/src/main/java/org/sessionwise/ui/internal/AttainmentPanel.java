package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Levels of attainment of trust, departments, teams and workforce groups: why, and what is next. */
@Component(service = UiContribution.class)
public final class AttainmentPanel extends Panel {

    public AttainmentPanel() {
        super(
                Capability.ATTAINMENT,
                "attainment-panel",
                "Level of attainment",
                "attainment.main/v1",
                Permission.VIEW_GAPS,
                List.of("place", "today"));
    }
}
