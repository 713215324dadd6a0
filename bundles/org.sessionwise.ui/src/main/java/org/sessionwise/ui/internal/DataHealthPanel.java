package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Where data comes from, and what of it could not be used. */
@Component(service = UiContribution.class)
public final class DataHealthPanel extends Panel {

    public DataHealthPanel() {
        super("data-health-panel", "Data health", "admin.data/v1", Permission.ADMINISTER, List.of());
    }
}
