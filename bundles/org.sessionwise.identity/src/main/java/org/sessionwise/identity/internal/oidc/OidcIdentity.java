package org.sessionwise.identity.internal.oidc;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
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
import org.sessionwise.host.spi.identity.UserDirectory;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.identity.internal.access.AccessRules;
import org.sessionwise.identity.internal.access.ConnectedDirectory;
import org.sessionwise.identity.internal.access.PageProof;
import org.sessionwise.identity.internal.access.SignedIn;
import org.sessionwise.identity.internal.access.Users;
import org.sessionwise.identity.internal.web.Answers;
import org.sessionwise.identity.internal.web.ServletHostRequest;
import org.sessionwise.identity.internal.web.SignInPaths;
import org.sessionwise.identity.internal.web.SignInServlet;
import org.sessionwise.identity.internal.web.SitePath;

/**
 * Knows who is asking by the session's cookie, and signs people in at the provider. Service and servlet are one component, so
 * that whoever signed in is whoever is known.
 */
@Component(
        service = {HostIdentity.class, UserDirectory.class, Servlet.class},
        immediate = true,
        configurationPid = OidcIdentity.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OidcConfig.class)
@HttpWhiteboardServletPattern({SignInPaths.SIGN_IN + "/*", SignInPaths.SIGN_OUT})
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class OidcIdentity extends SignInServlet implements HostIdentity, UserDirectory {

    static final String PID = "org.sessionwise.identity.oidc";

    private final SignInFlow flow;
    private final Sessions sessions;
    private final SiteCookies cookies;
    private final PendingCookies pending;
    private final PageProof proof;
    private final Users users;
    private final SitePath path;
    private final String title;
    private final boolean framed;
    private final SignInLog log;

    @Activate
    public OidcIdentity(
            @Reference(name = "http") HttpFetcher http,
            @Reference(name = "directory") ConnectedDirectory directory,
            OidcConfig config) {
        this(http, directory, config, OidcSettings.of(config), Clock.systemUTC());
    }

    OidcIdentity(
            HttpFetcher http, ConnectedDirectory directory, OidcConfig config, OidcSettings settings, Clock clock) {
        super(new PageProof(settings.address().origin()));
        this.flow = new SignInFlow(http, settings, clock);
        this.sessions = new Sessions(
                Duration.ofMinutes(config.sessionMinutes()),
                Duration.ofMinutes(config.idleMinutes()),
                config.mostSessions(),
                clock);
        this.cookies = new SiteCookies(settings.address().secure(), config.cookieInForeignFrames());
        this.pending = new PendingCookies(cookies);
        this.proof = new PageProof(settings.address().origin());
        this.users = new Users(rules(config), directory, Duration.ofSeconds(config.directoryCacheSeconds()), clock);
        this.path = new SitePath(config.home());
        this.title = config.title();
        this.framed = config.cookieInForeignFrames();
        this.log = new SignInLog(clock);
    }

    private static AccessRules rules(OidcConfig config) {
        return AccessRules.of(
                config.viewerGroups(),
                config.coordinatorGroups(),
                config.administratorGroups(),
                config.teamLeadGroups(),
                config.personKey());
    }

    @Override
    public Optional<HostUser> identify(HostRequest request) throws HostUnavailableException {
        // A stream of events asks by itself, so it keeps no session alive, but ends with it.
        boolean isUse = request.header("Accept")
                .filter(accept -> accept.contains("text/event-stream"))
                .isEmpty();
        Optional<SignedIn> somebody =
                proof.accepts(request) ? sessions.find(request.cookie(cookies.session()), isUse) : Optional.empty();
        return somebody.isPresent() ? Optional.of(users.user(somebody.get())) : Optional.empty();
    }

    @Override
    public Optional<String> probe() throws HostUnavailableException {
        try {
            return Optional.of(flow.probe());
        } catch (SignInException e) {
            throw new HostUnavailableException(e.getMessage(), e);
        }
    }

    @Override
    public List<HostUser> users() throws HostUnavailableException {
        List<HostUser> all = new ArrayList<>();
        for (SignedIn somebody : sessions.people()) {
            all.add(users.user(somebody));
        }
        return List.copyOf(all);
    }

    @Override
    public String limit() {
        return "Only people who are signed in now are known: what groups open to others, the sign-in's provider knows.";
    }

    /** Returns how many sessions are kept. */
    int sessions() {
        return sessions.size();
    }

    @Override
    protected void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String wanted = path.of(parameter(request, "return"));
        try {
            PendingSignIn begun = flow.begin(wanted);
            String address = flow.address(begun);
            pending.keep(begun, new ServletHostRequest(request), response);
            Answers.redirect(response, address);
        } catch (SignInException e) {
            show(e, wanted, response);
        }
    }

    @Override
    protected void callback(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HostRequest asked = new ServletHostRequest(request);
        Optional<PendingSignIn> begun = pending.take(parameter(request, "state"), asked, response);
        String wanted = begun.map(PendingSignIn::path).orElse(path.home());
        try {
            PendingSignIn known = begun.orElseThrow(
                    () -> new SignInException(Trouble.NOT_FINISHED, "no sign-in of that state was begun here"));
            SignedIn somebody = users.rules().meaningful(flow.finish(known, name -> parameter(request, name)));
            String key = sessions.begin(somebody);
            sessions.end(asked.cookie(cookies.session()));
            cookies.set(response, cookies.session(), key);
            goOn(somebody, wanted, response);
        } catch (SignInException e) {
            show(e, wanted, response);
        }
    }

    private void goOn(SignedIn somebody, String wanted, HttpServletResponse response) throws IOException {
        if (users.hasNoAccess(somebody)) {
            SignInPages.noAccess(somebody.name()).send(response, framed);
        } else {
            Answers.redirect(response, wanted);
        }
    }

    private void show(SignInException trouble, String wanted, HttpServletResponse response) throws IOException {
        log.write(trouble);
        SignInPages.of(trouble.trouble(), wanted).send(response, framed);
    }

    @Override
    protected void ways(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SignedIn> somebody = sessions.find(new ServletHostRequest(request).cookie(cookies.session()), false);
        Answers.ways(
                response, List.of(new Answers.Way(title, SignInPaths.SIGN_IN)), true, somebody.map(SignedIn::name));
    }

    @Override
    protected void signOut(HttpServletRequest request, HttpServletResponse response, boolean form) throws IOException {
        sessions.end(new ServletHostRequest(request).cookie(cookies.session()));
        cookies.clear(response, cookies.session());
        // A form is led to our own page, where the provider's is a link: a policy against foreign form targets stays
        // whole.
        String next = form ? SignInPaths.SIGNED_OUT : flow.endSession().orElse(SignInPaths.SIGNED_OUT);
        Answers.signedOut(response, form, next);
    }

    @Override
    protected void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignInPages.signedOut(flow.endSession()).send(response, framed);
    }
}
