package org.sessionwise.identity.internal.web;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where browsers reach this site: scheme, host and port, nothing else. It is configured, never taken from a request, which could
 * name any host.
 *
 * @param origin as browsers write it: {@code https://rota.example}
 * @param secure whether it is https; plain http is for this machine itself alone
 */
public record PublicAddress(String origin, boolean secure) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public static PublicAddress parse(String setting) {
        URI uri = URI.create(setting.strip().replaceFirst("/$", ""));
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        boolean bare = uri.getRawUserInfo() == null
                && String.valueOf(uri.getRawPath()).isEmpty()
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        boolean secure = scheme.equals("https");
        boolean allowed = secure || scheme.equals("http") && THIS_MACHINE.contains(host);
        if (uri.getHost() == null || !bare || !allowed) {
            throw new IllegalArgumentException("publicAddress is " + setting
                    + ", expected the https address of this site without a path, such as https://rota.example");
        }
        boolean usual = uri.getPort() < 0 || uri.getPort() == (secure ? 443 : 80);
        return new PublicAddress(scheme + "://" + host + (usual ? "" : ":" + uri.getPort()), secure);
    }

    /** Returns the whole address of a path of this site. */
    public String of(String path) {
        return origin + path;
    }
}
