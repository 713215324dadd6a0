package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Who of a department is left out of the counts and why, who is trained, who may be named. */
@Component(service = UiContribution.class)
public final class PersonRecordsPanel extends Panel {

    public PersonRecordsPanel() {
        super(
                Capability.ATTAINMENT,
                "person-records-panel",
                "People",
                "evidence.people/v1",
                Permission.VIEW_GAPS,
                List.of("department", "today"));
    }
}
