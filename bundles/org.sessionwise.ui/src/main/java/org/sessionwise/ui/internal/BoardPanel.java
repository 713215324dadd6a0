package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** The trust for its board: how far it has come, its indicators over a year, departments beside each other, frozen packs. */
@Component(service = UiContribution.class)
public final class BoardPanel extends Panel {

    public BoardPanel() {
        super(Capability.ATTAINMENT, "board-panel", "Board", "board.main/v1", Permission.VIEW_GAPS, List.of("today"));
    }
}
