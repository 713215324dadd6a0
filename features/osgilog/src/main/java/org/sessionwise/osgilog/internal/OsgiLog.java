package org.sessionwise.osgilog.internal;

import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Passes every entry of the OSGi log on to SLF4J, those from before the start of this component first. Without it nobody would
 * read why a component refuses its settings: Declarative Services tell it to the OSGi log only.
 */
@Component(
        service = {},
        immediate = true)
public final class OsgiLog implements LogListener {

    private final LogReaderService reader;
    private long lastOfBefore = -1;

    @Activate
    public OsgiLog(@Reference(name = "reader") LogReaderService reader) {
        this.reader = reader;
        start();
    }

    @Deactivate
    void close() {
        reader.removeLogListener(this);
    }

    private synchronized void start() {
        reader.addLogListener(this); // first, so that nothing falls between; what comes twice is told by its number
        List<LogEntry> before = Collections.list(reader.getLog());
        Collections.reverse(before); // it is told newest first
        before.forEach(OsgiLog::pass);
        before.forEach(entry -> lastOfBefore = Math.max(lastOfBefore, entry.getSequence()));
    }

    @Override
    public synchronized void logged(LogEntry entry) {
        if (entry.getSequence() > lastOfBefore) {
            pass(entry);
        }
    }

    private static void pass(LogEntry entry) {
        LoggingEventBuilder event = logger(entry).atLevel(level(entry.getLogLevel()));
        Throwable thrown = entry.getException();
        if (thrown == null) {
            event.log("{}", entry.getMessage()); // as an argument: braces in it are no place holders
        } else {
            event.setCause(thrown).log("{}: {}", entry.getMessage(), firstCause(thrown));
        }
    }

    /** What an operator looks for first stands last in the trace: it comes into the line itself. */
    private static String firstCause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static Logger logger(LogEntry entry) {
        String name = entry.getLoggerName();
        return LoggerFactory.getLogger(name == null ? "LogService" : name);
    }

    private static Level level(LogLevel level) {
        return switch (level) {
            case AUDIT, ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
