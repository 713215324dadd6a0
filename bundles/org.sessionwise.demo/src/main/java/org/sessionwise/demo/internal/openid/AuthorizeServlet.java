package org.sessionwise.demo.internal.openid;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Asks for name and password, and sends whoever gave them back to the client with a code. It keeps no session of its own. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(OpenIdProvider.PATH + "/authorize")
public final class AuthorizeServlet extends LoopbackServlet {

    private static final long serialVersionUID = 1L;

    private final transient OpenIdProvider provider;

    @Activate
    public AuthorizeServlet(@Reference(name = "provider") OpenIdProvider provider) {
        this.provider = provider;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isUnderstood(request, response)) {
            SignInPage.write(request, response, false);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isUnderstood(request, response)) {
            Optional<DemoUser> user = DemoUser.find(text(request, "user"), text(request, "password"));
            if (user.isPresent()) {
                sendBack(user.get(), request, response);
            } else {
                SignInPage.write(request, response, true);
            }
        }
    }

    private boolean isUnderstood(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String problem = problem(request);
        if (!problem.isEmpty()) {
            // Never to the address that was given: it may be anybody's.
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, problem);
        }
        return problem.isEmpty();
    }

    private String problem(HttpServletRequest request) {
        if (!provider.isClient(text(request, "client_id"))) {
            return "client_id is not known";
        }
        if (!provider.mayReturnTo(text(request, "redirect_uri"))) {
            return "redirect_uri is not an address of this server";
        }
        if (!text(request, "response_type").equals("code")) {
            return "response_type must be code";
        }
        boolean proof = text(request, "code_challenge_method").equals("S256")
                && !text(request, "code_challenge").isEmpty();
        return proof ? "" : "code_challenge with the method S256 is needed";
    }

    private void sendBack(DemoUser user, HttpServletRequest request, HttpServletResponse response) {
        String redirectUri = text(request, "redirect_uri");
        String code = provider.issueCode(user, redirectUri, text(request, "nonce"), text(request, "code_challenge"));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                redirectUri + (redirectUri.contains("?") ? "&" : "?") + "code=" + encoded(code) + "&state="
                        + encoded(text(request, "state")) + "&iss=" + encoded(provider.issuer()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
