package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What runs in the background, and what became of it. */
@Component(service = UiContribution.class)
public final class JobsPanel extends Panel {

    public JobsPanel() {
        super("jobs-panel", "Jobs", "admin.jobs/v1", Permission.ADMINISTER, List.of());
    }
}
