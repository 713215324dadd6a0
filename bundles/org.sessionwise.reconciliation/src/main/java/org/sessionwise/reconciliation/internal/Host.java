package org.sessionwise.reconciliation.internal;

import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.RosterSessionSource;
import org.sessionwise.host.spi.StaffDirectory;
import org.sessionwise.host.spi.UnavailabilitySource;

/** The services of the rostering product that reconciliation cannot do without. */
record Host(RosterHost product, StaffDirectory directory, RosterSessionSource sessions, UnavailabilitySource leave) {}
