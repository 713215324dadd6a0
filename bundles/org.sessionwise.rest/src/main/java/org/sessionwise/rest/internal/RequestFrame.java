package org.sessionwise.rest.internal;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What can be wrong with a request whatever it asks for: looked at before anybody is asked who sent it. */
final class RequestFrame {

    private static final int LONGEST_QUERY = 2_048;

    private RequestFrame() {}

    static void check(ContainerRequestContext request) {
        checkAddress(request.getUriInfo());
        checkBody(request);
    }

    /** A body without a type is taken for any type by the REST implementation, and so gets around what a page may send. */
    private static void checkBody(ContainerRequestContext request) {
        MediaType type = type(request);
        boolean comes = request.getLength() > 0 || request.getHeaderString("Transfer-Encoding") != null;
        if (type == null && comes) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Say the type of the body. See /openapi.yaml.");
        }
        String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Bodies are read in UTF-8 only.");
        }
    }

    private static MediaType type(ContainerRequestContext request) {
        try {
            return request.getMediaType();
        } catch (ProcessingException e) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "The type of the body is none. See /openapi.yaml.");
        }
    }

    private static void checkAddress(UriInfo address) {
        String query = address.getRequestUri().getRawQuery();
        if (query != null && query.length() > LONGEST_QUERY) {
            throw Problem.badParameter("query", null, "at most " + LONGEST_QUERY + " characters long");
        }
        if (!Shown.isReadable(address.getPath())) {
            throw Problem.of(ProblemType.NOT_FOUND, "See /openapi.yaml.");
        }
        for (Map.Entry<String, List<String>> parameter :
                address.getQueryParameters().entrySet()) {
            boolean plain = Shown.isReadable(parameter.getKey())
                    && parameter.getValue().stream().allMatch(Shown::isReadable);
            if (!plain) {
                throw Problem.badParameter(Shown.of(parameter.getKey()), null, "text without control characters");
            }
        }
    }
}
