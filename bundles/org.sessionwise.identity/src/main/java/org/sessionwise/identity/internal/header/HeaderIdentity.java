package org.sessionwise.identity.internal.header;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.host.spi.identity.HostIdentity;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.host.spi.identity.HostUser;
import org.sessionwise.identity.internal.access.AccessRules;
import org.sessionwise.identity.internal.access.ConnectedDirectory;
import org.sessionwise.identity.internal.access.PageProof;
import org.sessionwise.identity.internal.access.SignedIn;
import org.sessionwise.identity.internal.access.Users;
import org.sessionwise.identity.internal.web.Answers;
import org.sessionwise.identity.internal.web.Page;
import org.sessionwise.identity.internal.web.PublicAddress;
import org.sessionwise.identity.internal.web.ServletHostRequest;
import org.sessionwise.identity.internal.web.SignInPaths;
import org.sessionwise.identity.internal.web.SignInServlet;
import org.sessionwise.identity.internal.web.SitePath;

/** Believes the headers of the trust's proxy, if the proxy proves itself. */
@Component(
        service = {HostIdentity.class, Servlet.class},
        immediate = true,
        configurationPid = HeaderIdentity.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = HeaderConfig.class)
@HttpWhiteboardServletPattern({SignInPaths.SIGN_IN + "/*", SignInPaths.SIGN_OUT})
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class HeaderIdentity extends SignInServlet implements HostIdentity {

    static final String PID = "org.sessionwise.identity.header";

    private final ProxyHeaders headers;
    private final PageProof proof;
    private final Users users;
    private final SitePath path;
    private final String signOut;

    @Activate
    public HeaderIdentity(@Reference(name = "directory") ConnectedDirectory directory, HeaderConfig config)
            throws IOException {
        this(directory, config, PublicAddress.parse(config.publicAddress()), Clock.systemUTC());
    }

    HeaderIdentity(ConnectedDirectory directory, HeaderConfig config, PublicAddress address, Clock clock)
            throws IOException {
        super(new PageProof(address.origin()));
        this.proof = new PageProof(address.origin());
        this.headers = ProxyHeaders.of(config);
        this.users = new Users(rules(config), directory, Duration.ofSeconds(config.directoryCacheSeconds()), clock);
        this.path = new SitePath(config.home());
        this.signOut = SignOutAddress.check(config.signOut());
    }

    private static AccessRules rules(HeaderConfig config) {
        return AccessRules.of(
                config.viewerGroups(),
                config.coordinatorGroups(),
                config.administratorGroups(),
                config.teamLeadGroups(),
                config.personKey());
    }

    @Override
    public Optional<HostUser> identify(HostRequest request) throws HostUnavailableException {
        Optional<SignedIn> somebody = proof.accepts(request) ? headers.read(request) : Optional.empty();
        return somebody.isPresent() ? Optional.of(users.user(somebody.get())) : Optional.empty();
    }

    @Override
    protected void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (headers.read(new ServletHostRequest(request)).isPresent()) {
            Answers.redirect(response, path.of(parameter(request, "return")));
        } else {
            notSignedIn().send(response, false);
        }
    }

    private static Page notSignedIn() {
        return Page.of(HttpServletResponse.SC_FORBIDDEN, "You are not signed in")
                .says("Your organisation's own sign-in comes before this page, and it did not tell who you are.")
                .says("Close this window and open the page again from your usual link.")
                .leadsTo("Try again", SignInPaths.SIGN_IN)
                .forSupport("the user header or the proxy's secret is missing, wrong or there twice. See the settings "
                        + PID + ".");
    }

    @Override
    protected void callback(HttpServletRequest request, HttpServletResponse response) {
        Answers.refuse(response, HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    protected void ways(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> name = headers.read(new ServletHostRequest(request)).map(SignedIn::name);
        Answers.ways(response, List.of(), !signOut.isEmpty(), name);
    }

    @Override
    protected void signOut(HttpServletRequest request, HttpServletResponse response, boolean form) throws IOException {
        Answers.signedOut(response, form, signOut.isEmpty() ? SignInPaths.SIGNED_OUT : signOut);
    }

    @Override
    protected void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Page.of(HttpServletResponse.SC_OK, "Signing out")
                .says(
                        "Your organisation's own sign-in knows who you are. To end it, close the browser or lock the computer.")
                .leadsTo("Back", path.home())
                .send(response, false);
    }
}
