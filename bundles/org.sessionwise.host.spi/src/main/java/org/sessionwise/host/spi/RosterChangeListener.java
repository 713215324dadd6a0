package org.sessionwise.host.spi;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Hears of changes in the host. Sessionwise registers it as a service; a host with
 * {@link RosterHost.Feature#CHANGE_FEED} calls every such service after each committed change (whiteboard).
 */
@ProviderType
public interface RosterChangeListener {

    /**
     * Takes note and returns at once; throws nothing. May be called by any thread, also by several at a time. A host may
     * merge changes that wait, but must tell after the commit: who is told and reads must find the change.
     */
    void changed(RosterChange change);
}
