package org.sessionwise.httpclient.oauth;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.oauth.TokenException.Kind;

/**
 * Gets access tokens and keeps the last one, in memory only, until shortly before it ends.
 *
 * <p><b>Threads.</b> May be called from many threads at once: the token service is asked once for all of them, and they share
 * what comes of it, also a failure. Blocks up to the time given.
 */
public final class AccessTokens {

    private final HttpFetcher http;
    private final ClientCredentials who;
    private final TokenAnswer answers;
    private final Clock clock;

    private AccessToken kept; // guarded by this
    private FutureTask<AccessToken> asking; // guarded by this; null if nobody asks

    /** Gets tokens by client credentials. */
    public AccessTokens(HttpFetcher http, ClientCredentials who, FlatJson json, Clock clock) {
        this.http = http;
        this.who = who;
        this.answers = new TokenAnswer(who.host(), json);
        this.clock = clock;
    }

    /** Returns the token kept, or asks for one. */
    public AccessToken current(Duration longest) throws TokenException {
        FutureTask<AccessToken> task;
        boolean mine;
        synchronized (this) {
            if (kept != null && kept.isFreshAt(clock.instant())) {
                return kept;
            }
            mine = asking == null;
            if (mine) {
                asking = new FutureTask<>(() -> ask(longest));
            }
            task = asking;
        }
        if (mine) {
            task.run();
            done();
        }
        return result(task, longest);
    }

    /**
     * Returns another token than one that was refused, although it should still be good: asks for one, unless that was done
     * since. Whoever is refused again should give up; another token will not help.
     */
    public AccessToken insteadOf(AccessToken refused, Duration longest) throws TokenException {
        synchronized (this) {
            if (kept == refused) {
                kept = null;
            }
        }
        return current(longest);
    }

    private AccessToken ask(Duration longest) throws TokenException {
        try {
            AccessToken token = answers.token(http.fetch(who.question(longest)), clock.instant());
            keep(token);
            return token;
        } catch (HttpFetchException failed) {
            Kind kind =
                    switch (failed.kind()) {
                        case CANCELLED -> Kind.STOPPED;
                        case TOO_LARGE, REFUSED_ADDRESS -> Kind.WRONG_ANSWER;
                        case DEADLINE, UNREACHABLE, PROTOCOL -> Kind.UNAVAILABLE;
                    };
            throw new TokenException(kind, "no access token: " + failed.getMessage() + "; check tokenUri");
        }
    }

    private synchronized void keep(AccessToken token) {
        kept = token;
    }

    private synchronized void done() {
        asking = null;
    }

    private static AccessToken result(FutureTask<AccessToken> task, Duration longest) throws TokenException {
        try {
            return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TokenException refused) {
                throw refused;
            }
            throw new IllegalStateException("asking for a token failed", failed.getCause());
        } catch (TimeoutException e) {
            throw new TokenException(Kind.UNAVAILABLE, "no access token: not in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TokenException(Kind.STOPPED, "no access token: interrupted");
        }
    }
}
