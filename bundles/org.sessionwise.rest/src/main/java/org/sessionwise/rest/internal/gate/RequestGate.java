package org.sessionwise.rest.internal.gate;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.sessionwise.rest.internal.events.Bounds;

/**
 * Counts the requests that are inside. We answer on the host's own threads: when something of ours hangs, only so many of
 * them may hang with it, and the host's pages go on. Safe from any thread.
 */
@Component(service = RequestGate.class, configurationPid = RequestGate.PID)
@Designate(ocd = RequestGate.Config.class)
public final class RequestGate {

    static final String PID = "org.sessionwise.rest";

    private static final int MOST = 40;
    private static final int MOST_ALLOWED = 10_000;

    @ObjectClassDefinition(name = "Sessionwise: requests", description = "How much the REST interface takes on.")
    public @interface Config {
        @AttributeDefinition(
                name = "Most at a time",
                description =
                        "How many requests are answered at a time; one more is told to come again in a moment. Well"
                                + " below the number of threads that the server has, because the host needs some, too. Event"
                                + " streams do not count.",
                min = "1",
                max = "10000")
        int most() default MOST;
    }

    private final int most;
    private int inside;
    private boolean closed;

    @Activate
    public RequestGate(Config config) {
        this(Bounds.upTo(MOST_ALLOWED, PID, "most", config.most()));
    }

    /** A gate without settings. */
    public RequestGate(int most) {
        this.most = most;
    }

    /** What the gate says to a request. */
    public enum Admission {
        /** It is inside and must {@link RequestGate#leave}. */
        INSIDE,
        FULL,
        CLOSED
    }

    /** Lets a request in, if it may. */
    public synchronized Admission enter() {
        if (closed) {
            return Admission.CLOSED;
        }
        if (inside >= most) {
            return Admission.FULL;
        }
        inside++;
        return Admission.INSIDE;
    }

    /** Lets one out that was let in. */
    public synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Returns whether nobody is let in any more. */
    public synchronized boolean isClosed() {
        return closed;
    }

    /** Returns how many are inside. */
    public synchronized int inside() {
        return inside;
    }

    /** Lets nobody in any more, and waits until all have left; at most so long. Returns whether they have. */
    public synchronized boolean close(Duration longest) throws InterruptedException {
        closed = true;
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); inside > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return inside == 0;
    }
}
