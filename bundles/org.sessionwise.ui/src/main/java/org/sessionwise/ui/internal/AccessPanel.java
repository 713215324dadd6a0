package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Who sees whom, by line management. */
@Component(service = UiContribution.class)
public final class AccessPanel extends Panel {

    public AccessPanel() {
        super("access-panel", "Who sees whom", "admin.access/v1", Permission.ADMINISTER, List.of());
    }
}
