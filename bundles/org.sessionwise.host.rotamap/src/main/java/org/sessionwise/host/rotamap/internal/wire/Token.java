package org.sessionwise.host.rotamap.internal.wire;

import java.time.Duration;

/** What a login gave. It must be used again until it is used up: a login for each request is refused. One thread. */
final class Token {

    private final String value;
    private final long sinceNanos;
    private int uses;

    Token(String value, long sinceNanos) {
        this.value = value;
        this.sinceNanos = sinceNanos;
    }

    boolean usable(ApiSettings settings, Waiting waiting) {
        // A request that begins just before the end may arrive after it.
        Duration left = settings.tokenLife().minus(waiting.since(sinceNanos)).minus(settings.exchange());
        return uses < settings.tokenRequests() && !left.isNegative();
    }

    boolean unused() {
        return uses == 0;
    }

    String use() {
        uses++;
        return value;
    }

    @Override
    public String toString() {
        return "a token";
    }
}
