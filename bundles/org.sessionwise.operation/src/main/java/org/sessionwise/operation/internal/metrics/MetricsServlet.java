package org.sessionwise.operation.internal.metrics;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.operation.internal.MonitoringToken;
import org.sessionwise.operation.internal.OperationConfig;

/** Hands the meters to those who have the token. */
@Component(service = Servlet.class, configurationPid = OperationConfig.PID)
@HttpWhiteboardServletPattern("/sessionwise/metrics")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class MetricsServlet extends HttpServlet {

    private final Meters meters;
    private final MonitoringToken token;

    @Activate
    public MetricsServlet(@Reference(name = "meters") Meters meters, OperationConfig config) throws IOException {
        this.meters = meters;
        this.token = MonitoringToken.of(config);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (token.access(request) != MonitoringToken.Access.DETAILS) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.setContentType(PrometheusText.MEDIA_TYPE);
        response.getWriter().write(PrometheusText.of(meters.all()));
    }
}
