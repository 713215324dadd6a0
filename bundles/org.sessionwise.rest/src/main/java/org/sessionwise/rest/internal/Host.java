package org.sessionwise.rest.internal;

import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.DepartmentId;
import org.sessionwise.host.spi.Duty;
import org.sessionwise.host.spi.DutySource;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.identity.HostIdentity;

/**
 * What we need of a host to answer anybody: all of it, or the host does not count as connected.
 *
 * @param dutySource empty if the host does not tell its duties
 */
record Host(RosterHost product, HostIdentity identity, StaffDirectory directory, Optional<DutySource> dutySource) {

    /** Returns the department's duties; empty if the host does not tell. */
    Optional<List<Duty>> duties(DepartmentId department) throws HostUnavailableException {
        return dutySource.isEmpty()
                ? Optional.empty()
                : Optional.of(dutySource.get().duties(department));
    }
}
