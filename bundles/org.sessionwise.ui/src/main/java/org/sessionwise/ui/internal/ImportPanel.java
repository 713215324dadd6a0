package org.sessionwise.ui.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.sessionwise.host.spi.identity.Permission;
import org.sessionwise.host.spi.ui.UiContribution;

/** Job plans from files that people have. */
@Component(service = UiContribution.class)
public final class ImportPanel extends Panel {

    public ImportPanel() {
        super(
                "import-panel",
                "Import of job plans",
                "import.main/v1",
                Permission.MANAGE_ENTITLEMENTS,
                List.of("department"));
    }
}
