package org.sessionwise.httpclient.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ssl.TLS;

/** TLS as we speak it: versions and ciphers of today, and the authorities of the platform with those of the configuration. */
final class TlsRules {

    private static final String[] CIPHERS = {
        "TLS_AES_256_GCM_SHA384",
        "TLS_AES_128_GCM_SHA256",
        "TLS_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
        "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
        "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
        "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256"
    };

    private TlsRules() {}

    static TlsSocketStrategy strategy(List<X509Certificate> authorities) {
        return ClientTlsStrategyBuilder.create()
                .setSslContext(context(authorities))
                .setTlsVersions(TLS.V_1_3, TLS.V_1_2)
                .setCiphers(CIPHERS)
                // One check of the name, by a verifier of our own: the default one reads the public-suffix list, which
                // is
                // not embedded, and the platform's would hide which rule a certificate broke.
                .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                .setHostnameVerifier(new NamedHost())
                .buildClassic();
    }

    private static SSLContext context(List<X509Certificate> authorities) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new StrictTrust(platform(authorities))}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no usable TLS or list of trusted authorities", e);
        }
    }

    private static X509ExtendedTrustManager platform(List<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        List<X509Certificate> all = new ArrayList<>(List.of(trusting(null).getAcceptedIssuers()));
        all.addAll(authorities);
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (int i = 0; i < all.size(); i++) {
            store.setCertificateEntry("authority-" + i, all.get(i));
        }
        return trusting(store);
    }

    private static X509ExtendedTrustManager trusting(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    /**
     * Reads the certificates of a PEM file; none if there is no file.
     *
     * @param file its path; empty text for none
     * @throws IllegalArgumentException if it cannot be read or holds none
     */
    static List<X509Certificate> authorities(String file) {
        if (file.isBlank()) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(Path.of(file.strip()))) {
            List<X509Certificate> read = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (read.isEmpty()) {
                throw new IllegalArgumentException("the file named by trustedAuthoritiesFile holds no certificate");
            }
            return read;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the file named by trustedAuthoritiesFile cannot be read as certificates in PEM", e);
        }
    }
}
