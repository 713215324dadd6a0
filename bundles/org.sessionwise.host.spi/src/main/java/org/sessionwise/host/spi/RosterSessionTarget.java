package org.sessionwise.host.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.domain.DepartmentId;

/**
 * Writes single sessions of the roster. Optional: to a host without this service nothing is written, and users are told what to do
 * there by hand. See the package for threads and errors. Sessionwise writes one session at a time, and only on a user's word.
 */
@ConsumerType
public interface RosterSessionTarget {

    /**
     * Makes one edit, by the same rules as the product's own screens: what users may not do there is not done here.
     *
     * <p><b>Written.</b> Afterwards the person stands on the roster with that duty at that time (E-1), the session given is the
     * colleague's, under the key that it had (E-2), or the session taken back is gone, not called off (E-3), and nothing else of
     * the roster is touched (E-5). The answer holds the session as it is read from now on, and nothing where it was taken back
     * (E-4). A host that keeps whose a session was first keeps it of one that is put in somebody's place or given (E-12).
     *
     * <p><b>Stale.</b> Before it writes, the host compares what the edit replaces with what stands there, every detail of it, and
     * writes nothing on a difference (E-6), nor where the session is gone (E-7). Where a person is to be put, nothing of that
     * person's that is not cancelled may overlap (E-8): nobody is in two places. Of several who write at once against the same
     * session, one is written (E-11).
     *
     * <p><b>Refused.</b> A person, a duty or a week that the host does not have, and whatever its own rules forbid, is refused
     * with a reason in words for the user, and nothing is written (E-9). A finalised week is refused (E-10). The reason names no
     * person (E-13).
     *
     * <p>A host with {@link RosterHost.Feature#CHANGE_FEED} tells its listeners of what was written, as of any other change
     * (E-14).
     *
     * <p>Not called again for the same edit: where no answer came (E-15), the roster is read to find out what was made.
     *
     * @param department whose roster
     * @param edit what to do
     * @param reason why, in the user's words; empty text if the user gave none. A host that asks for a reason, say of a week that
     *     is published, refuses without (E-9)
     * @param actor {@code HostUser.id()} of the user on whose behalf, for the host's own audit (E-16, not tested)
     * @return what became of it; expected trouble is a value
     * @throws HostUnavailableException if it is not known whether anything was written (E-15)
     */
    SessionWriteResult write(DepartmentId department, SessionEdit edit, String reason, String actor)
            throws HostUnavailableException;
}
