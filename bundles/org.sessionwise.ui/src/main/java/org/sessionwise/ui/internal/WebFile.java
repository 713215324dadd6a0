package org.sessionwise.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page, script or style sheet. Browsers ask for it each time, as a snapshot keeps its path when its content changes, and get no body
 * if it is what they have: by a digest, because a build that can be repeated gives every file the same date.
 */
final class WebFile {

    private static final List<String> READING = List.of("GET", "HEAD");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "txt", "text/plain;charset=utf-8");

    /** For what is no page, and is to be shown as none. */
    static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private final byte[] content;
    private final String type;
    private final String policy;
    private final String tag;

    private WebFile(byte[] content, String type, String policy) {
        this.content = content;
        this.type = type;
        this.policy = policy;
        this.tag = '"' + digest(content) + '"';
    }

    /** Returns a file that is written here: its name's ending tells its type. */
    static WebFile of(String name, String content, String policy) {
        return new WebFile(content.getBytes(StandardCharsets.UTF_8), TYPES.get(ending(name)), policy);
    }

    /** Returns one of the built files; empty if there is none by that name. */
    static Optional<WebFile> built(String name) throws IOException {
        String type = TYPES.get(ending(name));
        if (type == null || !name.matches("[A-Za-z0-9][A-Za-z0-9.-]*")) {
            return Optional.empty();
        }
        try (InputStream in = WebFile.class.getResourceAsStream("/web/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new WebFile(in.readAllBytes(), type, NO_PAGE));
        }
    }

    /** Answers a request for this file. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers(response, policy);
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /**
     * Tells whether a request only reads, and answers it if not: TRACE, above all, would tell back what the request
     * carried.
     */
    static boolean reads(HttpServletRequest request, HttpServletResponse response) {
        boolean reads = READING.contains(request.getMethod());
        if (!reads) {
            headers(response, NO_PAGE);
            response.setHeader("Allow", String.join(", ", READING));
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        return reads;
    }

    static void notFound(HttpServletResponse response) {
        headers(response, NO_PAGE);
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void headers(HttpServletResponse response, String policy) {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String digest(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
