package org.sessionwise.host.spi.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.host.spi.HostUnavailableException;

/** Turns a request into the host's user. */
@ConsumerType
public interface HostIdentity {

    /**
     * Returns who is asking; empty if nobody is signed in. For a method other than GET, HEAD and OPTIONS the host must also
     * find its own proof that the request comes from one of its pages (an anti-forgery token); without it the answer is empty.
     *
     * <p>Called for each request, from many threads at once: answer from memory where you can.
     */
    Optional<HostUser> identify(HostRequest request) throws HostUnavailableException;
}
