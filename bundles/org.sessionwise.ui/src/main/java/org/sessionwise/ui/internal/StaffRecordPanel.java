package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What the host cannot store of its people, told by a sheet; in a slot that hosts without need of it do not offer. */
@Component(service = UiContribution.class)
public final class StaffRecordPanel extends Panel {

    public StaffRecordPanel() {
        super("staff-record-panel", "Staff record", "admin.staff/v1", Permission.ADMINISTER, List.of("department"));
    }
}
