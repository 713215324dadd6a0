package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What is to be settled before figures mean something, and whether what we are connected to answers. */
@Component(service = UiContribution.class)
public final class SetupPanel extends Panel {

    public SetupPanel() {
        super("setup-panel", "Setup", "admin.setup/v1", Permission.ADMINISTER, List.of());
    }
}
