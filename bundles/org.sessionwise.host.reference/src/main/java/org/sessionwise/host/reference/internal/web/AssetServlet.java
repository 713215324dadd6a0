package org.sessionwise.host.reference.internal.web;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** The pages' scripts and style sheet; they hold no data, so anyone may read them. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern("/host/assets/*")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class AssetServlet extends RotaServlet {

    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    /** Would tell back what the request carried, the page's token too. */
    @Override
    protected void doTrace(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeaders.common(response);
        Optional<WebFile> file = file(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            file.get().write(request, response);
        }
    }

    /** Keeps only what exists, so that made-up names cannot fill the memory. */
    private Optional<WebFile> file(String name) {
        WebFile kept = files.get(name);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<WebFile> found = WebFile.find("assets/", name);
        found.ifPresent(file -> files.put(name, file));
        return found;
    }
}
