package org.sessionwise.rest.internal.gate;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterAsyncSupported;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardFilterPattern;
import org.sessionwise.rest.internal.ProblemType;
import org.sessionwise.rest.internal.json.Json;

/**
 * Refuses plainly while the resources go. The REST whiteboard takes them away one by one, and whoever asks in between would
 * get the server's own error page. Components go in the order of their classes' names: this one is among the last.
 */
@Component(service = Filter.class)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=ContextForRestWhiteboard.*)")
@HttpWhiteboardFilterPattern("/*")
@HttpWhiteboardFilterAsyncSupported
public final class LeavingFilter implements Filter {

    private final RequestGate gate;

    @Activate
    public LeavingFilter(@Reference(name = "gate") RequestGate gate) {
        this.gate = gate;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            if (gate.isClosed()) {
                refuse((HttpServletResponse) response);
            } else {
                chain.doFilter(request, response);
            }
        } catch (LinkageError e) { // our classes are gone: by nothing but the server's own
            if (response.isCommitted()) {
                throw e;
            }
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        ProblemType stopping = ProblemType.STOPPING;
        response.setStatus(stopping.status());
        response.setContentType(ProblemType.MEDIA_TYPE);
        response.setHeader("Retry-After", ProblemType.RETRY_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.bytes(stopping.json("Nothing was changed. Try again in a moment.")));
    }
}
