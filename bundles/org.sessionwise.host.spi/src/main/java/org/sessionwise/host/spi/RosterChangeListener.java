package org.sessionwise.host.spi;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Hears of changes in the host. Sessionwise registers it as a service; a host with
 * {@link RosterHost.Feature#CHANGE_FEED} calls every such service after each committed change (whiteboard). An adapter
 * without that feature may look for changes again and again and tell what it finds: the same rules hold for what it
 * tells, except C-10, and its figures are read again when they are old all the same.
 */
@ProviderType
public interface RosterChangeListener {

    /**
     * Takes note and returns at once; throws nothing. May be called by any thread, also by several at a time. A host
     * may merge changes that wait, and may tell too much. It must tell
     *
     * <ul>
     *   <li>C-1: after the commit: who is told and reads must find the change;
     *   <li>C-2: a session that comes, changes or goes, as {@code SESSIONS} of its department, person and day;
     *   <li>C-3: of one that moves, the old and the new person and day; of one that was swapped or given to a colleague,
     *       at every change, also whose it was first;
     *   <li>C-4: approved leave, as {@code UNAVAILABILITY} of its department, person and days;
     *   <li>C-5: a slot that anybody added, changed or removed, as {@code TEMPLATE} of its department;
     *   <li>C-6: a week that is set up, published, finalised or opened again, as {@code WEEKS} of its department and
     *       days;
     *   <li>C-7: every listener, whatever another one throws;
     *   <li>C-8: people, teams and departments that change, as {@code STAFF} (not tested);
     *   <li>C-9: listeners that come later, from then on, and none that is gone (not tested);
     *   <li>C-10: with {@link RosterHost.Feature#CHANGE_FEED}, each change, also one that is changed again at once.
     * </ul>
     */
    void changed(RosterChange change);
}
