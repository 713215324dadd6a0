package org.sessionwise.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Leaves out that a request was under way when our REST resources left, as in each update of their bundle. The REST
 * implementation then tries to make a resource by itself, cannot, and tells so four times a request with its trace.
 */
public final class LeavingResourceFilter extends Filter<ILoggingEvent> {

    private static final String CANNOT_BE_MADE = "java.lang.NoSuchMethodException";
    private static final String OURS = "Could not find a suitable constructor in org.sessionwise.rest.";

    @Override
    public FilterReply decide(ILoggingEvent event) {
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            if (cause.getClassName().equals(CANNOT_BE_MADE)
                    && String.valueOf(cause.getMessage()).startsWith(OURS)) {
                return FilterReply.DENY;
            }
        }
        return FilterReply.NEUTRAL;
    }
}
