package org.sessionwise.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Job-plan gaps as data for the host's own grid. */
@Component(service = UiContribution.class)
public final class CellMarkers extends Contribution {

    public CellMarkers() {
        super(Optional.of(Capability.RECONCILIATION));
    }

    @Override
    public String id() {
        return "sessionwise.cell-markers/v1";
    }

    @Override
    public Kind kind() {
        return Kind.CELL_DECORATION;
    }

    @Override
    public Set<String> slots() {
        return Set.of("roster.cell/v1");
    }

    @Override
    public String title() {
        return "Job-plan markers";
    }

    @Override
    public String element() {
        return "";
    }

    @Override
    public String address() {
        return "/sessionwise/api/markers";
    }

    @Override
    public Set<Permission> permissions() {
        return Set.of(Permission.VIEW_GAPS);
    }

    @Override
    public List<String> contextKeys() {
        return List.of("department", "roster");
    }
}
