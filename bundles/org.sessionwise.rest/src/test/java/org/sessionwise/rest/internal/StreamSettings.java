package org.sessionwise.rest.internal;

import java.lang.annotation.Annotation;
import org.sessionwise.rest.internal.events.EventStreams;

/** Configuration of event streams, by hand. */
@SuppressWarnings("all") // a class that implements an annotation
public record StreamSettings(int mostStreams, int heartbeatSeconds) implements EventStreams.Config {

    @Override
    public int longestMinutes() {
        return 15;
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return EventStreams.Config.class;
    }
}
