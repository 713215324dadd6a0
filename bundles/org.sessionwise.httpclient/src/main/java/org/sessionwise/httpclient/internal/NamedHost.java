package org.sessionwise.httpclient.internal;

import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HttpClientHostnameVerifier;

/** Wants the host among a certificate's alternative names; the library alone would also take the common name. */
final class NamedHost implements HttpClientHostnameVerifier {

    // Our own object, because the usual one reads the public-suffix list, which is not embedded.
    private final DefaultHostnameVerifier names = new DefaultHostnameVerifier();

    @Override
    public void verify(String host, X509Certificate certificate) throws SSLException {
        if (!CertificateRules.namesHostsLike(host, certificate)) {
            throw new SSLPeerUnverifiedException("no alternative name of this kind");
        }
        names.verify(host, certificate);
    }

    @Override
    public boolean verify(String host, SSLSession session) {
        try {
            Certificate[] chain = session.getPeerCertificates();
            verify(host, (X509Certificate) chain[0]);
            return true;
        } catch (SSLException notThisHost) {
            return false;
        }
    }
}
