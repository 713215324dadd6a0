package org.sessionwise.karaf.proxy.internal;

import java.util.Optional;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** Sessionwise's pages, modules and API on the origin of Karaf's HTTP server. */
@Component(
        service = Servlet.class,
        configurationPid = ProxyConfig.PID,
        property = {
            "osgi.http.whiteboard.servlet.name=sessionwise",
            "osgi.http.whiteboard.servlet.pattern=/sessionwise/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true"
        })
@Designate(ocd = ProxyConfig.class)
public final class SessionwiseProxy extends LoopbackProxy {

    private static final long serialVersionUID = 1;

    @Activate
    public SessionwiseProxy(ProxyConfig config, BundleContext context) {
        super(port(config, context));
    }

    /** The property is that which Sessionwise's HTTP server reads when nothing else is configured. */
    static int port(ProxyConfig config, BundleContext context) {
        int standard = Optional.ofNullable(context.getProperty("sessionwise.http.port"))
                .map(Integer::valueOf)
                .orElse(8280);
        return config.port() == 0 ? standard : config.port();
    }
}
