package org.sessionwise.api.operation;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.domain.DepartmentId;

/** What is set up and what is not, worked out from what is really there each time it is asked for. Safe from any thread. */
@ProviderType
public interface Setup {

    /**
     * Returns every item, in the order in which they are to be done; what cannot be found out is told as such. Asks host and
     * database, so it takes as long as they do.
     *
     * @param departments those looked at: an administrator's own
     */
    List<SetupItem> items(Set<DepartmentId> departments);
}
