package org.sessionwise.war;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.osgi.framework.BundleException;

/**
 * Starts Sessionwise with this web application and stops it with it.
 *
 * <p>The start has a thread of its own, and its failure is a line in the log: the application's own pages wait for nothing and
 * lose nothing.
 */
public final class SessionwiseListener implements ServletContextListener {

    private static final String PATHS = "sessionwise.paths";
    private static final String ALWAYS = "/sessionwise/*";

    private final ExecutorService thread = Executors.newSingleThreadExecutor(SessionwiseListener::starter);
    private EmbeddedFramework framework;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        SessionwiseServlet servlet = new SessionwiseServlet();
        ServletRegistration.Dynamic registration = application.addServlet("sessionwise", servlet);
        registration.setAsyncSupported(true); // the stream of events
        registration.setLoadOnStartup(1);
        String paths = application.getInitParameter(PATHS);
        registration.addMapping((paths == null ? ALWAYS : paths).trim().split("\\s+"));
        thread.execute(() -> start(application, servlet));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        ServletContext application = event.getServletContext();
        Future<?> stopped = thread.submit(() -> stop(application)); // after a start that still goes on
        thread.shutdown();
        try {
            stopped.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            application.log("Sessionwise did not stop in order", e.getCause());
        }
    }

    private void start(ServletContext application, SessionwiseServlet servlet) {
        try {
            framework = new EmbeddedFramework(application, new FrameworkProperties(application).toMap());
            servlet.serve(framework.install());
            framework.start();
        } catch (IOException | BundleException | RuntimeException e) {
            application.log("Sessionwise does not run in this application", e);
        }
    }

    private void stop(ServletContext application) {
        if (framework == null) {
            return;
        }
        leaveTheListOfDrivers(application);
        try {
            if (!framework.stop()) {
                application.log("Sessionwise took too long to stop");
            }
        } catch (BundleException | RuntimeException e) {
            application.log("Sessionwise did not stop in order", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void leaveTheListOfDrivers(ServletContext application) {
        if (framework.context() == null) {
            return; // it never got so far
        }
        try {
            DatabaseDriver.leave(framework.context());
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            application.log("The database's driver keeps this application in memory", e);
        }
    }

    /** Its class loader is the platform's, so that libraries in bundles do not find the application's own ones. */
    private static Thread starter(Runnable work) {
        Thread thread = new Thread(work, "sessionwise");
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        return thread;
    }
}
