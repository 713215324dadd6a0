package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Which capability is on where, among the host's settings. */
@Component(service = UiContribution.class)
public final class SwitchMatrixPanel extends Panel {

    public SwitchMatrixPanel() {
        super("switch-matrix-panel", "Administration", "admin.main/v1", Permission.ADMINISTER, List.of());
    }
}
