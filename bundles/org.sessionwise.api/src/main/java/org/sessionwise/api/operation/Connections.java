package org.sessionwise.api.operation;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.sessionwise.api.Actor;
import org.sessionwise.api.NoAnswerException;

/** What the product talks to, and whether it answers. Safe from any thread. */
@ProviderType
public interface Connections {

    /** Longest that a test takes, in seconds. */
    int MAX_TEST_SECONDS = 15;

    /** Returns what there is to talk to now: the host, the database, each source of job plans, the sign-in; from memory. */
    List<Connection> all();

    /**
     * Asks now, and waits for the answer for {@value #MAX_TEST_SECONDS} s at most. Pulls nothing, changes nothing. Audited.
     *
     * @return what was found; empty if there is no such connection
     * @throws NoAnswerException if too many tests wait already; nothing was asked
     */
    Optional<ConnectionTest> test(String id, Actor actor) throws NoAnswerException;
}
