package org.sessionwise.identity.internal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A small page of its own: one heading, what happened, what to do. No scripts, nothing from elsewhere. */
public final class Page {

    private static final String STYLE = style();
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private final int status;
    private final String title;
    private final List<String> body = new ArrayList<>();

    private Page(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public static Page of(int status, String title) {
        return new Page(status, title);
    }

    /** Adds a paragraph. */
    public Page says(String text) {
        body.add("<p>" + escape(text) + "</p>");
        return this;
    }

    /** Adds the next step as a link. */
    public Page leadsTo(String words, String address) {
        body.add("<p><a class=\"next\" href=\"" + escape(address) + "\">" + escape(words) + "</a></p>");
        return this;
    }

    /** Adds a button that signs out. */
    public Page signsOut() {
        body.add("<form method=\"post\" action=\"" + SignInPaths.SIGN_OUT + "\"><button>Sign out</button></form>");
        return this;
    }

    /** Adds a line for whoever runs the site. */
    public Page forSupport(String text) {
        body.add("<p class=\"support\">For your IT department: " + escape(text) + "</p>");
        return this;
    }

    /** Sends the page; {@code framed} allows frames of other sites to show it. */
    public void send(HttpServletResponse response, boolean framed) throws IOException {
        SafeHeaders.set(response);
        response.setHeader("Content-Security-Policy", POLICY + (framed ? "*" : "'self'"));
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html().getBytes(StandardCharsets.UTF_8));
    }

    private String html() {
        return "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escape(title)
                + " – Sessionwise</title><style>" + STYLE
                + "</style></head>\n<body><main><p class=\"product\">Sessionwise</p>"
                + "<h1>" + escape(title) + "</h1>\n" + String.join("\n", body) + "\n</main></body></html>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style of the pages is missing", e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
