package org.sessionwise.demo.internal.openid;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Gives the client the token for a code. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(OpenIdProvider.PATH + "/token")
public final class TokenServlet extends LoopbackServlet {

    private static final long serialVersionUID = 1L;

    private final transient OpenIdProvider provider;

    @Activate
    public TokenServlet(@Reference(name = "provider") OpenIdProvider provider) {
        this.provider = provider;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isFromClient(request)) {
            answer(response, HttpServletResponse.SC_UNAUTHORIZED, error("invalid_client"));
        } else if (!text(request, "grant_type").equals("authorization_code")) {
            answer(response, HttpServletResponse.SC_BAD_REQUEST, error("unsupported_grant_type"));
        } else {
            Optional<ObjectNode> redeemed = provider.redeem(
                    text(request, "code"), text(request, "redirect_uri"), text(request, "code_verifier"));
            if (redeemed.isPresent()) {
                answer(response, HttpServletResponse.SC_OK, redeemed.get());
            } else {
                answer(response, HttpServletResponse.SC_BAD_REQUEST, error("invalid_grant"));
            }
        }
    }

    /** By HTTP Basic, whose parts are encoded as in a form (RFC 6749, 2.3.1), or in the form itself. */
    private boolean isFromClient(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        if (!header.startsWith("Basic ")) {
            return provider.isClient(text(request, "client_id"), text(request, "client_secret"));
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(header.substring("Basic ".length()).strip());
            String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 && provider.isClient(decoded(parts[0]), decoded(parts[1]));
        } catch (IllegalArgumentException e) {
            return false; // not base64, or not encoded as a form
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private static ObjectNode error(String code) {
        return JsonNodeFactory.instance.objectNode().put("error", code);
    }

    private static void answer(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
