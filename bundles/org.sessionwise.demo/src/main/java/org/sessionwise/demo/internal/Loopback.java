package org.sessionwise.demo.internal;

import java.net.URI;
import java.util.Arrays;

/** The address at which this very machine reaches this server, without a path. */
public final class Loopback {

    private Loopback() {}

    /**
     * Returns it.
     *
     * @param endpoints the property {@code osgi.http.endpoint}: a text or several
     */
    public static URI of(Object endpoints) {
        String first = endpoints instanceof String[] several ? several[0] : endpoints.toString();
        String best = endpoints instanceof String[] several
                ? Arrays.stream(several)
                        .filter(endpoint -> endpoint.contains("//127.0.0.1"))
                        .findFirst()
                        .orElse(first)
                : first;
        return URI.create("http://127.0.0.1:" + URI.create(best).getPort());
    }
}
