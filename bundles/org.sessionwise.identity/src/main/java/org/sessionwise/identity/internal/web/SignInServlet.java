package org.sessionwise.identity.internal.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.host.spi.identity.HostRequest;
import org.sessionwise.identity.internal.access.PageProof;

/** The addresses that both ways to sign in have; what they do there differs. */
@SuppressWarnings("serial") // a servlet is never written to a stream
public abstract class SignInServlet extends HttpServlet {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final PageProof proof;

    protected SignInServlet(PageProof proof) {
        this.proof = proof;
    }

    /** Begins a sign-in, or goes on to the path asked for if there is nothing to begin. */
    protected abstract void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Takes back somebody whom another site signed in. */
    protected abstract void callback(HttpServletRequest request, HttpServletResponse response) throws IOException;

    protected abstract void ways(HttpServletRequest request, HttpServletResponse response) throws IOException;

    protected abstract void signedOut(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /**
     * Ends what there is to end.
     *
     * @param form whether a form of ours asks, which wants to be led on, not a script
     */
    protected abstract void signOut(HttpServletRequest request, HttpServletResponse response, boolean form)
            throws IOException;

    /** Returns a parameter of the query; none if it is not there or cannot be decoded. */
    protected static Optional<String> parameter(HttpServletRequest request, String name) {
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (RuntimeException e) { // each server has its own for a query that it cannot decode
            return Optional.empty();
        }
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.equals(SignInPaths.SIGN_OUT)) {
            serveSignOut(request, response);
        } else if (!READING.contains(request.getMethod())) {
            notAllowed(response, "GET, HEAD");
        } else {
            read(path, request, response);
        }
    }

    private void read(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (path) {
            case SignInPaths.SIGN_IN -> signIn(request, response);
            case SignInPaths.CALLBACK -> callback(request, response);
            case SignInPaths.WAYS -> ways(request, response);
            case SignInPaths.SIGNED_OUT -> signedOut(request, response);
            default -> Answers.refuse(response, HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void serveSignOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            notAllowed(response, "POST");
            return;
        }
        HostRequest asked = new ServletHostRequest(request);
        boolean script = proof.accepts(asked);
        // Our own page without scripts cannot send the header; browsers send the origin with every form, and it must be
        // ours.
        boolean form = !script && asked.header("Origin").isPresent() && proof.isOurs(asked);
        if (script || form) {
            signOut(request, response, form);
        } else {
            Answers.refuse(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void notAllowed(HttpServletResponse response, String allowed) {
        Answers.refuse(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", allowed);
    }
}
