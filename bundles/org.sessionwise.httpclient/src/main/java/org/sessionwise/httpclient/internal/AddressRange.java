package org.sessionwise.httpclient.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A block of addresses, as {@code 10.0.0.0/8} or {@code fd00::/8} writes it; a single address is a block of one. */
final class AddressRange {

    // An address, never a name: nothing here may ask a name service.
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)(?:/(\\d{1,3}))?");

    private final byte[] network;
    private final int prefix;

    private AddressRange(byte[] network, int prefix) {
        this.network = network;
        this.prefix = prefix;
    }

    /**
     * Reads a block.
     *
     * @throws IllegalArgumentException unless it is one, with nothing set behind its prefix
     */
    static AddressRange of(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            throw notOne(text);
        }
        byte[] address = address(parts.group(1), text);
        int bits = 8 * address.length;
        int prefix = parts.group(2) == null ? bits : Integer.parseInt(parts.group(2));
        if (prefix > bits || !isZeroBehind(address, prefix)) {
            throw notOne(text);
        }
        return new AddressRange(address, prefix);
    }

    private static byte[] address(String written, String text) {
        try {
            return InetAddress.getByName(written).getAddress();
        } catch (UnknownHostException e) {
            throw notOne(text);
        }
    }

    private static IllegalArgumentException notOne(String text) {
        return new IllegalArgumentException(
                "allowedRanges holds " + text + ", expected blocks such as 10.0.0.0/8 or fd00::/8");
    }

    private static boolean isZeroBehind(byte[] address, int prefix) {
        for (int bit = prefix; bit < 8 * address.length; bit++) {
            if (bit(address, bit)) {
                return false;
            }
        }
        return true;
    }

    boolean holds(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (bit(bytes, bit) != bit(network, bit)) {
                return false;
            }
        }
        return true;
    }

    private static boolean bit(byte[] bytes, int at) {
        return (bytes[at / 8] >> 7 - at % 8 & 1) == 1;
    }
}
