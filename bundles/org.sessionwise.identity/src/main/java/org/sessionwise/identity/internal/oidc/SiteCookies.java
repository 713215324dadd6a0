package org.sessionwise.identity.internal.oidc;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Our cookies: readable by this site alone and by no script. On plain http, so on this machine only, without the host lock. */
final class SiteCookies {

    // More than one tab may be signing in; more than these few, and the oldest starts again.
    private static final int TABS = 4;

    private final boolean secure;
    private final String sameSite;

    SiteCookies(boolean secure, boolean inForeignFrames) {
        if (inForeignFrames && !secure) {
            throw new IllegalArgumentException("cookieInForeignFrames needs an https publicAddress");
        }
        this.secure = secure;
        this.sameSite = inForeignFrames ? "None" : "Lax";
    }

    String session() {
        return name("sessionwise");
    }

    /** Returns the names of the cookies that keep sign-ins under way. */
    List<String> pending() {
        return IntStream.range(0, TABS)
                .mapToObj(tab -> name("sessionwise-signing-in-" + tab))
                .toList();
    }

    private String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    /** Sets a cookie that ends with the browser. */
    void set(HttpServletResponse response, String name, String value) {
        response.addHeader("Set-Cookie", name + "=" + value + attributes());
    }

    void set(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader("Set-Cookie", name + "=" + value + attributes() + "; Max-Age=" + age.toSeconds());
    }

    void clear(HttpServletResponse response, String name) {
        set(response, name, "", Duration.ZERO);
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=" + sameSite + (secure ? "; Secure" : "");
    }
}
