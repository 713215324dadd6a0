package org.sessionwise.httpclient.internal;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Trusts servers that the platform trusts and whose certificates keep our rules; refuses in words. No clients. */
final class StrictTrust extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager platform;

    StrictTrust(X509ExtendedTrustManager platform) {
        this.platform = platform;
    }

    /** How the platform is asked. */
    private interface Check {
        void run() throws CertificateException;
    }

    private static void check(X509Certificate[] chain, Check trusted) throws CertificateException {
        CertificateRules.check(chain[0]);
        try {
            trusted.run();
        } catch (CertificateException notTrusted) {
            throw CertificateRules.untrusted(chain);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange) throws CertificateException {
        check(chain, () -> platform.checkServerTrusted(chain, keyExchange));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
            throws CertificateException {
        check(chain, () -> platform.checkServerTrusted(chain, keyExchange, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
            throws CertificateException {
        check(chain, () -> platform.checkServerTrusted(chain, keyExchange, engine));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyExchange) throws CertificateException {
        throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
            throws CertificateException {
        throw noClients();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
            throws CertificateException {
        throw noClients();
    }

    private static CertificateException noClients() {
        return new CertificateException("we ask servers, and serve nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return platform.getAcceptedIssuers();
    }
}
