package org.sessionwise.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Leaves out that a browser has closed a connection while we answered, which happens whenever somebody leaves a page. HTTP and
 * REST log it as an error with its trace.
 */
public final class ClosedConnectionFilter extends Filter<ILoggingEvent> {

    private static final String CLOSED = "org.eclipse.jetty.io.EofException";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            if (cause.getClassName().equals(CLOSED)) {
                return FilterReply.DENY;
            }
        }
        return FilterReply.NEUTRAL;
    }
}
