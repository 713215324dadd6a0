package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Pull, preview, apply and undo beside the roster template. */
@Component(service = UiContribution.class)
public final class EntitlementPanel extends Panel {

    public EntitlementPanel() {
        super(
                Capability.ENTITLEMENT,
                "entitlement-panel",
                "Job plans into this template",
                "template.side/v1",
                Permission.MANAGE_ENTITLEMENTS,
                List.of("department", "template", "today"));
    }
}
