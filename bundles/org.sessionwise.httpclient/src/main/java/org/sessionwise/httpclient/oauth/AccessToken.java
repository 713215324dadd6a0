package org.sessionwise.httpclient.oauth;

import java.time.Instant;

/** Lets its bearer in for a while. Its text is secret. Immutable. */
public final class AccessToken {

    private final String text;
    private final Instant freshUntil;

    AccessToken(String text, Instant freshUntil) {
        this.text = text;
        this.freshUntil = freshUntil;
    }

    /** Returns what to send as the header {@code Authorization}. */
    public String authorization() {
        return "Bearer " + text;
    }

    boolean isFreshAt(Instant now) {
        return now.isBefore(freshUntil);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "an access token";
    }
}
