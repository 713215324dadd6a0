package org.sessionwise.rest.internal;

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
    @interface Config {
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

    RequestGate(int most) {
        this.most = most;
    }

    /**
     * Lets a request in; it must {@link #leave}.
     *
     * @throws Problem if too many are inside, or the gate is closed
     */
    synchronized void enter() {
        if (closed) {
            throw Problem.stopping();
        }
        if (inside >= most) {
            throw Problem.busy();
        }
        inside++;
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    synchronized int inside() {
        return inside;
    }

    /** Lets nobody in any more, and waits until all have left; at most so long. Returns whether they have. */
    synchronized boolean close(Duration longest) throws InterruptedException {
        closed = true;
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); inside > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return inside == 0;
    }
}
