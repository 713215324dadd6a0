package org.sessionwise.ui.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The loader's address that stays the same from version to version, for a host's pages. It leads to the loader of this version, so
 * browsers ask for it again each time.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(OwnPage.FOLDER + "/loader.js")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class LoaderAddress extends HttpServlet {

    /** Works in a script tag of either type. */
    private static final byte[] SCRIPT =
            ("import('" + WebResources.PATH + "/loader.js');\n").getBytes(StandardCharsets.UTF_8);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setContentType("text/javascript;charset=utf-8");
        response.setContentLength(SCRIPT.length);
        response.getOutputStream().write(SCRIPT);
    }

    /** Would tell back what the request carried. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
}
