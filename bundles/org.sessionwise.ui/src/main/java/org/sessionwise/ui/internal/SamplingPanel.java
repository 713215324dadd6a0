package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Samples of plans that the consistency committee draws and reviews. */
@Component(service = UiContribution.class)
public final class SamplingPanel extends Panel {

    public SamplingPanel() {
        super(
                Capability.ATTAINMENT,
                "sampling-panel",
                "Consistency sampling",
                "evidence.sampling/v1",
                Permission.VIEW_GAPS,
                List.of("place", "today"));
    }
}
