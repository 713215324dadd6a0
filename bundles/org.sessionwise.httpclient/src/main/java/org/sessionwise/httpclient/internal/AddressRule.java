package org.sessionwise.httpclient.internal;

import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which addresses may be asked. */
final class AddressRule {

    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Pattern ENDS_IN_A_NUMBER =
            Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

    // Where clouds and networks keep what is not for others. Loopback, link-local, multicast and empty addresses Java
    // knows.
    private static final List<AddressRange> NEVER = Stream.of(
                    "0.0.0.0/8",
                    "100.100.100.200",
                    "168.63.129.16",
                    "192.0.0.192",
                    "240.0.0.0/4",
                    "fd00:ec2::/32",
                    "fd20:ce::254")
            .map(AddressRange::of)
            .toList();

    private final boolean allowInsecure;
    private final List<AddressRange> allowed;

    /** Allows the blocks given, or, if there are none, every address but those that are never asked. */
    AddressRule(boolean allowInsecure, List<AddressRange> allowed) {
        this.allowInsecure = allowInsecure;
        this.allowed = List.copyOf(allowed);
    }

    /** Looks at the address as it is written. */
    void check(URI uri) throws RefusedAddressException {
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null) {
            throw new RefusedAddressException("an address has a host, and no user or password in it");
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"http".equalsIgnoreCase(uri.getScheme())) {
            throw new RefusedAddressException("an address begins with https");
        }
        if (ENDS_IN_A_NUMBER.matcher(host).matches()
                && !FOUR_NUMBERS.matcher(host).matches()) {
            throw new RefusedAddressException("an IP address is written as four decimal numbers");
        }
        if (!secure && !allowInsecure && !isThisMachine(host)) {
            throw new RefusedAddressException("plain http is only for this machine: use https, or allow it in the"
                    + " configuration of " + HttpClientFetcher.PID);
        }
    }

    /** Looks at what a name leads to, as often as it is looked up: the name's owner may change it in between. */
    void check(String host, InetAddress... addresses) throws RefusedAddressException {
        boolean here = isThisMachine(host.contains(":") ? "[" + host + "]" : host);
        for (InetAddress address : addresses) {
            List<InetAddress> inner = InnerAddresses.of(address);
            refuseReserved(address, here);
            for (InetAddress one : inner) {
                refuseReserved(one, false);
            }
            if (here && !address.isLoopbackAddress()) {
                throw new RefusedAddressException("localhost is not this machine here");
            }
            if (!here && !(inner.isEmpty() ? List.of(address) : inner).stream().allMatch(this::isAllowed)) {
                throw new RefusedAddressException(
                        "the name leads to an address outside the allowedRanges of " + HttpClientFetcher.PID);
            }
        }
    }

    private static void refuseReserved(InetAddress address, boolean here) throws RefusedAddressException {
        if (address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress()) {
            throw new RefusedAddressException("the name leads to a link-local, multicast or empty address");
        }
        if (NEVER.stream().anyMatch(range -> range.holds(address))) {
            throw new RefusedAddressException("the name leads to a reserved address, where clouds keep credentials");
        }
        if (address.isLoopbackAddress() && !here) {
            throw new RefusedAddressException(
                    "the name leads to this machine itself: call it localhost if it is meant");
        }
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.isEmpty() || allowed.stream().anyMatch(range -> range.holds(address));
    }

    private static boolean isThisMachine(String host) {
        return THIS_MACHINE.matcher(host).matches();
    }
}
