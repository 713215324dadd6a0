package org.sessionwise.httpclient.internal;

import java.net.UnknownHostException;

/** A name that leads to an address nobody may be asked at. */
final class RefusedAddressException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddressException(String message) {
        super(message);
    }
}
