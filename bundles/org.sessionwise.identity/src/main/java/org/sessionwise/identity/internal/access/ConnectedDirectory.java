package org.sessionwise.identity.internal.access;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.sessionwise.host.spi.StaffDirectory;

/** The staff directory of the host that is connected now; hosts come and go while people stay signed in. */
@Component(service = ConnectedDirectory.class)
public final class ConnectedDirectory {

    @Reference(
            name = "directory",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile StaffDirectory directory;

    @Activate
    public ConnectedDirectory() {}

    /** With a directory that is there from the start; null for none. */
    public ConnectedDirectory(StaffDirectory directory) {
        this.directory = directory;
    }

    Optional<StaffDirectory> directory() {
        return Optional.ofNullable(directory);
    }
}
