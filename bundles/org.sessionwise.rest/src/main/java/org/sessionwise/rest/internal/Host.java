package org.sessionwise.rest.internal;

import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.identity.HostIdentity;

/** What we need of a host to answer anybody: all of it, or the host does not count as connected. */
record Host(RosterHost product, HostIdentity identity, StaffDirectory directory) {}
