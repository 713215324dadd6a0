package org.sessionwise.host.reference.internal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** A page, script or style sheet out of this bundle. The browser asks each time and, if nothing changed, gets no body. */
final class WebFile {

    private static final String FOLDER = "/org/sessionwise/host/reference/web/";
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private final byte[] bytes;
    private final String type;
    private final String tag;

    private WebFile(byte[] bytes, String type) {
        this.bytes = bytes;
        this.type = type;
        this.tag = '"' + digest(bytes) + '"';
    }

    /** Returns the file by that name; empty if there is none. A name is letters, digits, hyphens and dots. */
    static Optional<WebFile> find(String folder, String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !name.matches("[a-z0-9][a-z0-9.-]*") || name.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in = WebFile.class.getResourceAsStream(FOLDER + folder + name)) {
            return in == null ? Optional.empty() : Optional.of(new WebFile(in.readAllBytes(), type));
        } catch (IOException e) {
            throw new UncheckedIOException("a file of this bundle cannot be read", e);
        }
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
