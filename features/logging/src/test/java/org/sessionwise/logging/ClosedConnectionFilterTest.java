package org.sessionwise.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import org.eclipse.jetty.io.EofException;
import org.junit.jupiter.api.Test;

class ClosedConnectionFilterTest {

    private final ClosedConnectionFilter filter = new ClosedConnectionFilter();

    @Test
    void closedConnectionIsLeftOut() {
        assertEquals(FilterReply.DENY, decide(new EofException("Broken pipe")));
    }

    @Test
    void closedConnectionIsLeftOutAsACauseToo() {
        assertEquals(FilterReply.DENY, decide(new IllegalStateException("no answer", new EofException("reset"))));
    }

    @Test
    void otherErrorsStay() {
        assertEquals(FilterReply.NEUTRAL, decide(new IOException("disk full")));
    }

    @Test
    void eventsWithoutAnErrorStay() {
        assertEquals(FilterReply.NEUTRAL, decide(null));
    }

    private FilterReply decide(Throwable error) {
        return filter.decide(new LoggingEvent(
                "caller", new LoggerContext().getLogger("http"), Level.ERROR, "an answer failed", error, null));
    }
}
