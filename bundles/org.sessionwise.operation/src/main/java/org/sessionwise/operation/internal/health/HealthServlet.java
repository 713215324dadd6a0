package org.sessionwise.operation.internal.health;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.sessionwise.operation.internal.MonitoringToken;
import org.sessionwise.operation.internal.OperationConfig;

/** Tells monitoring systems the colour of the whole, and those with the token what each check found. */
@Component(service = Servlet.class, configurationPid = OperationConfig.PID)
@Designate(ocd = OperationConfig.class)
@HttpWhiteboardServletPattern("/sessionwise/health")
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class HealthServlet extends HttpServlet {

    private final Health health;
    private final MonitoringToken token;

    @Activate
    public HealthServlet(@Reference(name = "health") Health health, OperationConfig config) throws IOException {
        this.health = health;
        this.token = MonitoringToken.of(config);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        MonitoringToken.Access access = token.access(request);
        if (access == MonitoringToken.Access.REFUSED) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        HealthReport report = health.report();
        boolean works = report.overall() == Result.Status.OK || report.overall() == Result.Status.WARN;
        response.setStatus(works ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(report.json(access == MonitoringToken.Access.DETAILS));
    }
}
