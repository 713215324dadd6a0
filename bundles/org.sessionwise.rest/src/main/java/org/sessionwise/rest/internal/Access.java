package org.sessionwise.rest.internal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.RosterHost;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.Permission;

/**
 * Finds out who asks. Each resource method begins here, in plain sight: a filter that is missing would let everybody
 * in.
 */
@Component(service = Access.class)
public final class Access {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_PAGES = Set.of("same-origin", "none");

    private final HostConnection connection;

    @Activate
    public Access(@Reference(name = "connection") HostConnection connection) {
        this.connection = connection;
    }

    /**
     * Returns who asks, if they hold at least one of some permissions.
     *
     * @throws Problem if there is no host, nobody is signed in, the permission is missing, or the request would change
     *     something and another site's page sent it
     */
    Caller caller(Request request, HttpHeaders headers, Permission... anyOf) throws HostUnavailableException {
        return caller(RestHostRequest.of(request, headers), anyOf);
    }

    Caller caller(HostRequest request, Permission... anyOf) throws HostUnavailableException {
        Caller caller = signedIn(request);
        for (Permission permission : anyOf) {
            if (caller.may(permission)) {
                return caller;
            }
        }
        throw Problem.notPermitted();
    }

    /**
     * Returns who asks for something that concerns anybody in the trust.
     *
     * @throws Problem as above, or if there are departments that they do not see as a whole
     */
    Caller callerForTrust(Request request, HttpHeaders headers, Permission permission) throws HostUnavailableException {
        Caller caller = caller(request, headers, permission);
        if (!caller.seesTrust()) {
            throw Problem.of(
                    ProblemType.NOT_PERMITTED,
                    "It may concern people of every department: ask somebody who manages them all.");
        }
        return caller;
    }

    /**
     * Returns who asks, whatever they may do.
     *
     * @throws Problem as above, but for the permission
     */
    Caller signedIn(Request request, HttpHeaders headers) throws HostUnavailableException {
        return signedIn(RestHostRequest.of(request, headers));
    }

    private Caller signedIn(HostRequest request) throws HostUnavailableException {
        List<RosterHost> rivals = connection.rivals();
        if (!rivals.isEmpty()) {
            throw Problem.moreThanOneHost(rivals);
        }
        if (connection.hasRivalSignIns()) {
            throw Problem.moreThanOneSignIn();
        }
        Host host = connection.host().orElseThrow(Problem::noHost);
        refuseForeignPage(request);
        return new Caller(host.identity().identify(request).orElseThrow(Problem::notSignedIn), host);
    }

    /** The host's token is the proof; what browsers tell of the page is a second lock that costs nothing. */
    private static void refuseForeignPage(HostRequest request) {
        boolean foreign = request.header("Sec-Fetch-Site")
                        .filter(site -> !OWN_PAGES.contains(site))
                        .isPresent()
                || request.header("Origin").filter("null"::equals).isPresent();
        if (foreign && !SAFE.contains(request.method())) {
            throw Problem.of(ProblemType.FOREIGN_PAGE, "Only pages of your rostering system may change something.");
        }
    }
}
