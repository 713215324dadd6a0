package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.api.capability.Capability;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** The review of a quarter's variances. */
@Component(service = UiContribution.class)
public final class ReviewPanel extends Panel {

    public ReviewPanel() {
        super(
                Capability.RECONCILIATION,
                "review-panel",
                "Variance review",
                "review.main/v1",
                Permission.VIEW_GAPS,
                List.of("department", "today"));
    }
}
