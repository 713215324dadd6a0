package org.sessionwise.host.spi.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * Turns a request into the host's user. The host decides alone who that is and what the user may do; Sessionwise asks again
 * with the next request and keeps nothing in between.
 */
@ConsumerType
public interface HostIdentity {

    /**
     * Returns who is asking; empty if nobody is signed in. For a method other than GET, HEAD and OPTIONS the host must also
     * find its own proof that the request comes from one of its pages (an anti-forgery token); without it the answer is empty.
     *
     * <p>Called for each request, and again and again with the same one while its stream of events is open, from many threads
     * at once: answer from memory where you can.
     *
     * @throws HostUnavailableException if it cannot be said now; the request is then refused, not taken as nobody's
     */
    Optional<HostUser> identify(HostRequest request) throws HostUnavailableException;
}
