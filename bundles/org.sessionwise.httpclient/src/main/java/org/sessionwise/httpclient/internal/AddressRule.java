package org.sessionwise.httpclient.internal;

import java.net.InetAddress;
import java.net.URI;
import java.util.regex.Pattern;

/** Which addresses may be asked. */
final class AddressRule {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private final boolean allowInsecure;

    AddressRule(boolean allowInsecure) {
        this.allowInsecure = allowInsecure;
    }

    /** Looks at the address as it is written. */
    void check(URI uri) throws RefusedAddressException {
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new RefusedAddressException("an address has a host, and no user or password in it");
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new RefusedAddressException("an address begins with https");
        }
        if (!secure && !allowInsecure && !THIS_MACHINE.matcher(uri.getHost()).matches()) {
            throw new RefusedAddressException("plain http is only for this machine: use https, or allow it in the"
                    + " configuration of " + HttpClientFetcher.PID);
        }
    }

    /** Looks at what a name leads to; link-local addresses are where clouds keep their credentials. */
    void check(String host, InetAddress... addresses) throws RefusedAddressException {
        for (InetAddress address : addresses) {
            if (address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress()) {
                throw new RefusedAddressException("the name leads to a link-local, multicast or empty address");
            }
            if (host.equalsIgnoreCase("localhost") && !address.isLoopbackAddress()) {
                throw new RefusedAddressException("localhost is not this machine here");
            }
        }
    }
}
