package org.sessionwise.demo.internal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers nobody who does not bring the API key, and is nothing for a browser to keep or to show. */
abstract class KeyedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient ApiKey apiKey;

    KeyedServlet(String apiKey) {
        this.apiKey = new ApiKey(apiKey);
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (apiKey.opens(request, response)) {
            super.service(request, response);
        }
    }

    /** Would tell back the key. */
    @Override
    protected final void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.problem(
                response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Not traced", "TRACE is not answered here.");
    }
}
