package org.sessionwise.identity.internal.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.sessionwise.identity.internal.access.SignedIn;

/**
 * Who is signed in, in memory: a restart signs everybody out. Kept by the digest of what the cookie holds, so that the memory
 * opens no session. Safe from any thread.
 */
final class Sessions {

    private static final int MOST_OF_ONE = 10;
    private static final int KEY_LENGTH = 43;

    private final Duration longest;
    private final Duration idle;
    private final int most;
    private final Clock clock;
    private final RandomText random = new RandomText();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    Sessions(Duration longest, Duration idle, int most, Clock clock) {
        this.longest = longest;
        this.idle = idle;
        this.most = most;
        this.clock = clock;
    }

    /**
     * Begins a session under a new key, which the cookie holds.
     *
     * @throws SignInException if too many people are signed in
     */
    synchronized String begin(SignedIn somebody) throws SignInException {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> session.isOver(now, idle));
        endOldestOf(somebody.id());
        if (sessions.size() >= most) {
            throw new SignInException(Trouble.FULL, "mostSessions is reached: " + most);
        }
        String key = random.next();
        sessions.put(RandomText.digest(key), new Session(somebody, now, now.plus(longest)));
        return key;
    }

    /** One person with many sessions takes nobody else's place. */
    private void endOldestOf(String id) {
        List<Map.Entry<String, Session>> own = sessions.entrySet().stream()
                .filter(entry -> entry.getValue().somebody().id().equals(id))
                .sorted(Comparator.comparing(entry -> entry.getValue().used()))
                .toList();
        own.stream().limit(Math.max(0, own.size() - MOST_OF_ONE + 1)).forEach(entry -> sessions.remove(entry.getKey()));
    }

    /**
     * Returns who a cookie stands for.
     *
     * @param isUse whether somebody is there: what runs by itself keeps no session alive
     */
    Optional<SignedIn> find(Optional<String> cookie, boolean isUse) {
        Instant now = clock.instant();
        Optional<Session> found = cookie.filter(key -> key.length() == KEY_LENGTH)
                .map(key -> sessions.get(RandomText.digest(key)))
                .filter(session -> !session.isOver(now, idle));
        if (isUse) {
            found.ifPresent(session -> session.use(now));
        }
        return found.map(Session::somebody);
    }

    void end(Optional<String> cookie) {
        cookie.filter(key -> key.length() == KEY_LENGTH).ifPresent(key -> sessions.remove(RandomText.digest(key)));
    }

    /** Returns who is signed in, each once as they signed in last, ordered by id. */
    List<SignedIn> people() {
        Instant now = clock.instant();
        Map<String, Session> last = new TreeMap<>();
        sessions.values().stream()
                .filter(session -> !session.isOver(now, idle))
                .forEach(session -> last.merge(
                        session.somebody().id(),
                        session,
                        (one, other) -> one.ends().isAfter(other.ends()) ? one : other));
        return last.values().stream().map(Session::somebody).toList();
    }

    int size() {
        return sessions.size();
    }
}
