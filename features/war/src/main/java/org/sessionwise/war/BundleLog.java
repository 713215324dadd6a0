package org.sessionwise.war;

import jakarta.servlet.ServletContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Tells the application's log the errors of the framework and its services, such as a component that cannot start. What bundles
 * themselves log goes to {@code java.util.logging}.
 */
final class BundleLog extends ServiceTracker<LogReaderService, LogReaderService> implements LogListener {

    private final ServletContext application;

    BundleLog(BundleContext context, ServletContext application) {
        super(context, LogReaderService.class, null);
        this.application = application;
    }

    @Override
    public LogReaderService addingService(ServiceReference<LogReaderService> reference) {
        LogReaderService reader = super.addingService(reference);
        reader.addLogListener(this);
        return reader;
    }

    @Override
    public void logged(LogEntry entry) {
        if (entry.getLogLevel() == LogLevel.ERROR && entry.getBundle().getBundleId() != 0) {
            application.log(entry.getBundle() + ": " + entry.getMessage(), entry.getException());
        }
    }
}
