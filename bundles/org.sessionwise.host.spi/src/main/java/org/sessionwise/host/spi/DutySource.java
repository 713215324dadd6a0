package org.sessionwise.host.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;

/**
 * Reads what a department's roster calls its kinds of work. A host without this service lets users map activities to
 * codes that nobody can check. See the package for threads, blocking and errors.
 */
@ConsumerType
public interface DutySource {

    /**
     * Returns the duties that can be put on the department's roster or template now (D-3), ordered by name (D-1).
     * Sessions and slots may carry codes that are no longer here.
     *
     * @return each code once (D-2); empty if there are none or the department is not known (P-9)
     * @throws HostUnavailableException if no complete answer could be had
     */
    List<Duty> duties(DepartmentId department) throws HostUnavailableException;
}
