package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What we add to the host's pages: on or off, and in which order. */
@Component(service = UiContribution.class)
public final class ContributionsPanel extends Panel {

    public ContributionsPanel() {
        super("contributions-panel", "Contributions", "admin.contributions/v1", Permission.ADMINISTER, List.of());
    }
}
