package org.sessionwise.identity.internal.web;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser not to do. */
final class SafeHeaders {

    private SafeHeaders() {}

    /** The address of a callback holds a code, so no other site is told where people come from. */
    static void set(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
}
