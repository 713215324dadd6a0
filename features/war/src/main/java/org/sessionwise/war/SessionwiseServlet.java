package org.sessionwise.war;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Hands the requests it is mapped to over to the bridge in the framework, which knows them by their whole path below this
 * application. While there is none, it answers 503.
 */
@SuppressWarnings("serial") // a servlet is never written to a stream
public final class SessionwiseServlet extends HttpServlet {

    /** Only the bridge's dispatcher has this property. */
    private static final String DISPATCHER = "http.felix.dispatcher";

    private BundleContext bundles;
    private boolean initialized;
    private volatile ServiceTracker<HttpServlet, HttpServlet> dispatchers;

    /** Serves what the bundles of this framework offer, from now until the servlet is destroyed. */
    synchronized void serve(BundleContext framework) {
        bundles = framework;
        openWhenReady();
    }

    @Override
    public synchronized void init() {
        initialized = true;
        openWhenReady();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        ServiceTracker<HttpServlet, HttpServlet> tracker = dispatchers;
        HttpServlet dispatcher = tracker == null ? null : tracker.getService();
        if (dispatcher == null) {
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            dispatcher.service(request, response);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    @Override
    public synchronized void destroy() {
        initialized = false;
        if (dispatchers != null) {
            dispatchers.close();
            dispatchers = null;
        }
    }

    private void openWhenReady() {
        if (initialized && bundles != null) {
            dispatchers = new Dispatchers(bundles);
            dispatchers.open();
        }
    }

    /** A dispatcher serves from its init until its destroy, which belong to this servlet. */
    private final class Dispatchers extends ServiceTracker<HttpServlet, HttpServlet> {

        Dispatchers(BundleContext context) {
            super(context, HttpServlet.class, null);
        }

        @Override
        public HttpServlet addingService(ServiceReference<HttpServlet> reference) {
            if (reference.getProperty(DISPATCHER) == null) {
                return null;
            }
            HttpServlet dispatcher = context.getService(reference);
            try {
                dispatcher.init(getServletConfig());
                return dispatcher;
            } catch (ServletException e) {
                log("the bridge does not serve", e);
                context.ungetService(reference);
                return null;
            }
        }

        @Override
        public void removedService(ServiceReference<HttpServlet> reference, HttpServlet dispatcher) {
            dispatcher.destroy();
            context.ungetService(reference);
        }
    }
}
