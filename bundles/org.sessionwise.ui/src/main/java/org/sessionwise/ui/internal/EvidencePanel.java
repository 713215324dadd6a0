package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What the trust, a department and its teams put forward for levels of attainment. */
@Component(service = UiContribution.class)
public final class EvidencePanel extends Panel {

    public EvidencePanel() {
        super(
                Capability.ATTAINMENT,
                "evidence-panel",
                "Evidence",
                "evidence.main/v1",
                Permission.VIEW_GAPS,
                List.of("place", "today"));
    }
}
