package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** The numbers that levels of attainment are decided by, among the rules of the trust. */
@Component(service = UiContribution.class)
public final class AttainmentPolicyPanel extends Panel {

    public AttainmentPolicyPanel() {
        super(
                "attainment-policy-panel",
                "Numbers of the levels of attainment",
                "admin.rules/v1",
                Permission.ADMINISTER,
                List.of("today"));
    }
}
