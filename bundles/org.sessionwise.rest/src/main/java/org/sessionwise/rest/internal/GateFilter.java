package org.sessionwise.rest.internal;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsExtension;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;
import org.sessionwise.rest.internal.gate.RequestGate;

/**
 * Leads every request through the gate: in before anything else is done, out when its answer is written. An event stream
 * stays for minutes on no thread of its own, and has a limit of its own.
 */
@Component(
        service = {ContainerRequestFilter.class, ContainerResponseFilter.class, WriterInterceptor.class},
        scope = ServiceScope.PROTOTYPE)
@JakartarsExtension
@JakartarsName("sessionwise.gate")
@PreMatching
public final class GateFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {

    private static final String INSIDE = GateFilter.class.getName();
    private static final String STREAM = "events";

    private final RequestGate gate;

    @Activate
    public GateFilter(@Reference(name = "gate") RequestGate gate) {
        this.gate = gate;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestFrame.check(request);
        if (!request.getUriInfo().getPath().equals(STREAM)) {
            switch (gate.enter()) {
                case INSIDE -> request.setProperty(INSIDE, Boolean.TRUE);
                case FULL -> throw Problem.busy();
                case CLOSED -> throw Problem.stopping();
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean written = response.hasEntity() && !request.getMethod().equals(HttpMethod.HEAD);
        if (!written && request.getProperty(INSIDE) != null) {
            request.removeProperty(INSIDE);
            gate.leave();
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext answer) throws IOException {
        try {
            answer.proceed();
        } finally {
            if (answer.getProperty(INSIDE) != null) {
                answer.removeProperty(INSIDE);
                gate.leave();
            }
        }
    }
}
