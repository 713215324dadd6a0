package org.sessionwise.host.spi.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.sessionwise.host.spi.HostUnavailableException;

/**
 * Turns a request into the host's user. The host decides alone who that is and what the user may do; Sessionwise asks
 * again with the next request and keeps nothing in between.
 */
@ConsumerType
public interface HostIdentity {

    /**
     * Returns who is asking; empty if nobody is signed in (I-1). GET, HEAD and OPTIONS need the sign-in only (I-2). For
     * every other method the host must also find its own proof that the request comes from one of its pages (an
     * anti-forgery token): with it the answer is the user (I-4), without it the answer is empty (I-3). The user's
     * permissions (I-5) and scope (I-6) are what the host's administrator gave, no more and no less; the key is not
     * blank and is nobody else's (I-7).
     *
     * <p>Called for each request, and again and again with the same one while its stream of events is open, from many
     * threads at once: answer from memory where you can.
     *
     * @throws HostUnavailableException if it cannot be said now (I-8); the request is then refused, not taken as
     *     nobody's
     */
    Optional<HostUser> identify(HostRequest request) throws HostUnavailableException;

    /**
     * Asks what people sign in with whether it answers now, where that is something beside the product itself, such as a
     * provider of the trust's; for an administrator who wants to know. Signs nobody in or out.
     *
     * @return what answered, in a sentence that names no person; empty, as by default, if there is nothing to ask
     * @throws HostUnavailableException if it gives no answer, or none that can be used
     */
    default Optional<String> probe() throws HostUnavailableException {
        return Optional.empty();
    }
}
