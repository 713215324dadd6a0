package org.sessionwise.identity.internal.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Answers that are no pages. Safe from any thread. */
public final class Answers {

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .build())
            .build();

    private Answers() {}

    /**
     * What a page needs to offer signing in and out.
     *
     * @param ways to sign in; empty if the trust's proxy does it before anybody gets here
     * @param signOut where to POST; null if there is nothing to end
     * @param signedInAs the name of whoever asks; null if nobody is signed in
     */
    public record Ways(List<Way> ways, String signOut, String signedInAs) {}

    /**
     * One way to sign in.
     *
     * @param href takes {@code ?return=} with a path of this site
     */
    public record Way(String title, String href) {}

    private record Next(String next) {}

    public static void ways(HttpServletResponse response, List<Way> ways, boolean signOut, Optional<String> name)
            throws IOException {
        json(response, new Ways(ways, signOut ? SignInPaths.SIGN_OUT : null, name.orElse(null)));
    }

    /** Signed out: where to go now, as JSON or, for a form, by going there. */
    public static void signedOut(HttpServletResponse response, boolean form, String next) throws IOException {
        if (form) {
            redirect(response, next);
        } else {
            json(response, new Next(next));
        }
    }

    public static void redirect(HttpServletResponse response, String address) {
        SafeHeaders.set(response);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
    }

    public static void refuse(HttpServletResponse response, int status) {
        SafeHeaders.set(response);
        response.setStatus(status);
    }

    private static void json(HttpServletResponse response, Object value) throws IOException {
        SafeHeaders.set(response);
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(value));
    }
}
