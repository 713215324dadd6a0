package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Who wrote what. */
@Component(service = UiContribution.class)
public final class AuditPanel extends Panel {

    public AuditPanel() {
        super("audit-panel", "Audit log", "admin.audit/v1", Permission.ADMINISTER, List.of());
    }
}
