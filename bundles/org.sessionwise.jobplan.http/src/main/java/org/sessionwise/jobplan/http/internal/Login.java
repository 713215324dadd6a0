package org.sessionwise.jobplan.http.internal;

import java.time.Duration;
import java.util.Optional;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** How the feed lets us in. Safe from any thread. */
interface Login {

    /** One header that lets a question in; what it holds is secret. */
    interface Pass {
        void show(HttpQuestion.Builder question);
    }

    /** Returns a pass. */
    Pass pass(Duration longest) throws SourceUnavailableException;

    /** Returns another pass than one that the feed refused; empty if there is no other. */
    Optional<Pass> insteadOf(Pass refused, Duration longest) throws SourceUnavailableException;

    /** Returns what a person should do if no pass helps. */
    String advice();
}
