package org.sessionwise.identity.internal.header;

import java.net.URI;

/** Where the proxy ends its session. */
final class SignOutAddress {

    private SignOutAddress() {}

    /** Returns the setting without blanks around it; empty text for none. */
    static String check(String setting) {
        String address = setting.strip();
        boolean path = address.startsWith("/") && !address.startsWith("//");
        if (!address.isEmpty() && !path && !"https".equals(URI.create(address).getScheme())) {
            throw new IllegalArgumentException(
                    "signOut is " + setting + ", expected a path of this site or an https address");
        }
        return address;
    }
}
