package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** The four indicators of the national standard, and the packs for board and departments. */
@Component(service = UiContribution.class)
public final class IndicatorPanel extends Panel {

    public IndicatorPanel() {
        super(
                Capability.ATTAINMENT,
                "indicator-panel",
                "Indicators",
                "indicators.main/v1",
                Permission.VIEW_GAPS,
                List.of("place", "today"));
    }
}
