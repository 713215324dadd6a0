package org.sessionwise.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import org.junit.jupiter.api.Test;

class LeavingResourceFilterTest {

    private static final String CANNOT = "Could not find a suitable constructor in ";

    private final LeavingResourceFilter filter = new LeavingResourceFilter();

    @Test
    void resourceOfOursThatLeftIsLeftOut() {
        assertEquals(FilterReply.DENY, decide("org.sessionwise.rest.internal.StatusResource class."));
    }

    @Test
    void resourceOfOthersStays() {
        assertEquals(FilterReply.NEUTRAL, decide("org.example.Resource class."));
    }

    private FilterReply decide(String what) {
        Throwable error = new IllegalStateException("no answer", new NoSuchMethodException(CANNOT + what));
        return filter.decide(new LoggingEvent(
                "caller", new LoggerContext().getLogger("http"), Level.ERROR, "an answer failed", error, null));
    }
}
