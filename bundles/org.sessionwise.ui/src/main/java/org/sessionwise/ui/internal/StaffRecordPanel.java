package org.sessionwise.ui.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.api.staff.StaffRecords;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** What the host cannot store of its people, told by a sheet; beside a host that stores it there is nothing to tell. */
@Component(service = UiContribution.class)
public final class StaffRecordPanel extends Panel {

    @Reference(
            name = "records",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile StaffRecords records;

    public StaffRecordPanel() {
        super("staff-record-panel", "Staff record", "admin.staff/v1", Permission.ADMINISTER, List.of("department"));
    }

    @Override
    public boolean isOffered(Optional<DepartmentId> department) {
        StaffRecords now = records;
        return now != null && now.isInUse() && super.isOffered(department);
    }
}
