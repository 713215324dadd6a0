package org.sessionwise.httpclient.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/** IPv6 addresses that hold an IPv4 address, at which a gateway delivers what is sent to them. */
final class InnerAddresses {

    private static final AddressRange COMPATIBLE = AddressRange.of("::/96");
    private static final AddressRange TRANSLATED = AddressRange.of("::ffff:0:0:0/96");
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");
    private static final AddressRange NAT64_LOCAL = AddressRange.of("64:ff9b:1::/48");
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");
    private static final AddressRange TEREDO = AddressRange.of("2001::/32");
    private static final byte[] ISATAP = {0x5e, (byte) 0xfe};

    private InnerAddresses() {}

    /** Returns the IPv4 addresses inside; empty if it holds none. The mapped ones Java unwraps itself. */
    static List<InetAddress> of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4 || isPlain(address)) {
            return List.of();
        }
        if (SIX_TO_FOUR.holds(address)) {
            return List.of(at(bytes, 2, 0));
        }
        if (TEREDO.holds(address)) {
            return List.of(at(bytes, 4, 0), at(bytes, 12, 0xFF));
        }
        boolean atTheEnd = COMPATIBLE.holds(address)
                || TRANSLATED.holds(address)
                || NAT64.holds(address)
                || NAT64_LOCAL.holds(address)
                || Arrays.equals(bytes, 10, 12, ISATAP, 0, 2);
        return atTheEnd ? List.of(at(bytes, 12, 0)) : List.of();
    }

    /** Tells of {@code ::} and {@code ::1}, which look as if they held an address. */
    private static boolean isPlain(InetAddress address) {
        return address.isAnyLocalAddress() || address.isLoopbackAddress();
    }

    private static InetAddress at(byte[] bytes, int from, int mask) {
        byte[] inner = Arrays.copyOfRange(bytes, from, from + 4);
        for (int i = 0; i < inner.length; i++) {
            inner[i] ^= (byte) mask;
        }
        try {
            return InetAddress.getByAddress(inner);
        } catch (UnknownHostException fourBytesAreAnAddress) {
            throw new IllegalStateException(fourBytesAreAnAddress);
        }
    }
}
