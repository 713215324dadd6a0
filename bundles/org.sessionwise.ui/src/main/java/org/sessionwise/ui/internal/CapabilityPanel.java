package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Switches for each department, and the audit log, among the host's settings. */
@Component(service = UiContribution.class)
public final class CapabilityPanel extends Panel {

    public CapabilityPanel() {
        super("capability-panel", "Sessionwise", "admin.main/v1", Permission.ADMINISTER, List.of("department"));
    }
}
