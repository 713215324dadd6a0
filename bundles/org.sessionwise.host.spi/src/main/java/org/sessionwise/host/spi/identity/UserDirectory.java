package org.sessionwise.host.spi.identity;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * Tells who may use Sessionwise, for the report of who can see whom. A host without this service, or whose users are kept
 * elsewhere, lets that report say that it is not known; nothing else depends on it.
 */
@ConsumerType
public interface UserDirectory {

    /**
     * Returns the users as {@link HostIdentity} would tell them if they asked now: the same key, permissions and scope (I-9),
     * each user once (I-10), ordered by key. Users with no permission at all may be left out.
     *
     * <p>Called when an administrator asks for the report, from many threads at once; see the package of the host's services
     * for how long it may take.
     *
     * @return unmodifiable; empty if there are none
     * @throws HostUnavailableException if no complete answer could be had
     */
    List<HostUser> users() throws HostUnavailableException;

    /**
     * Returns whom {@link #users} leaves out, in a sentence that users read: {@code Users who are not signed in now are not
     * known.} Names no person.
     *
     * @return empty text, as by default, if nobody with a permission is left out
     */
    default String limit() {
        return "";
    }
}
