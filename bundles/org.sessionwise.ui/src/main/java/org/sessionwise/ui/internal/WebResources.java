package org.sessionwise.ui.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves the built elements under a path that carries their version. They hold no data, so anyone may read them. */
@Component(service = Servlet.class)
@HttpWhiteboardServletPattern(WebResources.PATH + "/*")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class WebResources extends HttpServlet {

    static final String PATH = "/sessionwise/ui/0.1.0";

    private final Map<String, WebFile> files = new ConcurrentHashMap<>();

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!WebFile.reads(request, response)) {
            return;
        }
        Optional<WebFile> file = file(String.valueOf(request.getPathInfo()).replaceFirst("^/", ""));
        if (file.isPresent()) {
            file.get().answer(request, response);
        } else {
            WebFile.notFound(response);
        }
    }

    /** Keeps only what exists, so that made-up names cannot fill the memory. */
    private Optional<WebFile> file(String name) throws IOException {
        WebFile kept = files.get(name);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<WebFile> found = WebFile.built(name);
        found.ifPresent(file -> files.put(name, file));
        return found;
    }
}
