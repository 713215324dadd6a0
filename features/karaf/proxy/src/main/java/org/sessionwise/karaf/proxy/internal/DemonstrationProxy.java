package org.sessionwise.karaf.proxy.internal;

import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.AnyService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reference host's pages beside those of Sessionwise, while it is there; /host is any other host's own business. */
@Component(
        service = Servlet.class,
        configurationPid = ProxyConfig.PID,
        property = {
            "osgi.http.whiteboard.servlet.name=sessionwise-demonstration",
            "osgi.http.whiteboard.servlet.pattern=/host/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
public final class DemonstrationProxy extends LoopbackProxy {

    private static final long serialVersionUID = 1;

    @Activate
    public DemonstrationProxy(
            ProxyConfig config,
            BundleContext context,
            @Reference(
                            name = "pages",
                            service = AnyService.class,
                            target =
                                    "(&(objectClass=jakarta.servlet.Servlet)(osgi.http.whiteboard.servlet.pattern=/host/*))")
                    ServiceReference<?> pages) {
        super(SessionwiseProxy.port(config, context));
    }
}
