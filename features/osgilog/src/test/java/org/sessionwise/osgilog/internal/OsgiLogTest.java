package org.sessionwise.osgilog.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogListener;
import org.osgi.service.log.LogReaderService;
import org.slf4j.LoggerFactory;

class OsgiLogTest {

    private static final String NAME = "org.sessionwise.identity.HeaderIdentity";

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Reader reader = new Reader();

    @BeforeEach
    void listen() {
        told.start();
        logger().addAppender(told);
        logger().setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(told);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(NAME);
    }

    @Test
    void entryIsPassedOnWithItsCauseAndWhatItBeganWith() {
        Exception cause = new Exception("wrapped", new IllegalArgumentException("at least 32 characters"));
        OsgiLog log = new OsgiLog(reader);

        log.logged(new Entry(1, LogLevel.ERROR, "could not be {} activated", cause));

        ILoggingEvent event = told.list.get(0);
        assertEquals(ch.qos.logback.classic.Level.ERROR, event.getLevel());
        assertEquals("could not be {} activated: at least 32 characters", event.getFormattedMessage());
        assertSame(cause, ((ThrowableProxy) event.getThrowableProxy()).getThrowable());
    }

    @Test
    void entriesFromBeforeComeFirstOldestFirstAndOnce() {
        Entry newest = new Entry(2, LogLevel.WARN, "second", null);
        reader.before.addAll(List.of(newest, new Entry(1, LogLevel.WARN, "first", null)));

        OsgiLog log = new OsgiLog(reader);
        log.logged(newest);
        log.logged(new Entry(3, LogLevel.WARN, "third", null));

        assertEquals(
                List.of("first", "second", "third"),
                told.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }

    @Test
    void listensAsLongAsItLives() {
        OsgiLog log = new OsgiLog(reader);
        assertEquals(List.of(log), reader.listeners);

        log.close();

        assertTrue(reader.listeners.isEmpty());
    }

    private static final class Reader implements LogReaderService {

        private final List<LogListener> listeners = new ArrayList<>();
        private final List<LogEntry> before = new ArrayList<>();

        @Override
        public void addLogListener(LogListener listener) {
            listeners.add(listener);
        }

        @Override
        public void removeLogListener(LogListener listener) {
            listeners.remove(listener);
        }

        @Override
        public Enumeration<LogEntry> getLog() {
            return Collections.enumeration(before);
        }
    }

    private record Entry(long number, LogLevel level, String message, Throwable cause) implements LogEntry {

        @Override
        public Bundle getBundle() {
            return null;
        }

        @Override
        public ServiceReference<?> getServiceReference() {
            return null;
        }

        @Override
        @Deprecated
        public int getLevel() {
            return level.ordinal();
        }

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public Throwable getException() {
            return cause;
        }

        @Override
        public long getTime() {
            return 0;
        }

        @Override
        public LogLevel getLogLevel() {
            return level;
        }

        @Override
        public String getLoggerName() {
            return NAME;
        }

        @Override
        public long getSequence() {
            return number;
        }

        @Override
        public String getThreadInfo() {
            return "";
        }

        @Override
        public StackTraceElement getLocation() {
            return null;
        }
    }
}
