package org.sessionwise.httpclient.internal;

import java.security.cert.CertificateException;

/** A certificate that is not good enough; the message continues "its certificate ...". */
final class RefusedCertificateException extends CertificateException {

    private static final long serialVersionUID = 1L;

    RefusedCertificateException(String message) {
        super(message);
    }
}
