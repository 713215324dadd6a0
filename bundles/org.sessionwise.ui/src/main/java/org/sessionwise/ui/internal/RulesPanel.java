package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Matching and review policies of the trust. */
@Component(service = UiContribution.class)
public final class RulesPanel extends Panel {

    public RulesPanel() {
        super("rules-panel", "Rules", "admin.rules/v1", Permission.ADMINISTER, List.of("today"));
    }
}
