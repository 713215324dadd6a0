package org.sessionwise.httpclient.internal;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that signs whatever a test wants. */
final class Authority {

    /** A server's certificate with its key, as it should be; each method changes one thing. */
    record Wanted(
            String commonName,
            Optional<GeneralName> alternative,
            String signature,
            int rsaBits,
            Duration begins,
            Duration ends) {

        static Wanted good() {
            return new Wanted(
                    "localhost",
                    Optional.of(new GeneralName(GeneralName.dNSName, "localhost")),
                    "SHA256withRSA",
                    2048,
                    Duration.ofDays(-1),
                    Duration.ofDays(30));
        }

        Wanted named(GeneralName name) {
            return new Wanted(commonName, Optional.ofNullable(name), signature, rsaBits, begins, ends);
        }

        Wanted signedWith(String algorithm) {
            return new Wanted(commonName, alternative, algorithm, rsaBits, begins, ends);
        }

        Wanted withBits(int bits) {
            return new Wanted(commonName, alternative, signature, bits, begins, ends);
        }

        Wanted goodFrom(Duration from, Duration until) {
            return new Wanted(commonName, alternative, signature, rsaBits, from, until);
        }
    }

    private final KeyPair keys;
    private final X509Certificate certificate;

    Authority(String name) throws Exception {
        keys = keys(2048);
        certificate = signed(
                name,
                keys,
                name,
                keys.getPrivate(),
                Wanted.good().named(null),
                Duration.ofDays(-2),
                Duration.ofDays(60));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Returns a server with the certificate wanted, signed by this authority. */
    HttpsServer server(Wanted wanted) throws Exception {
        return server(wanted, 0, "");
    }

    HttpsServer server(Wanted wanted, int port) throws Exception {
        return server(wanted, port, "");
    }

    private HttpsServer server(Wanted wanted, int port, String cipherSuite) throws Exception {
        KeyPair own = keys(wanted.rsaBits);
        X509Certificate leaf = signed(
                wanted.commonName,
                own,
                certificate.getSubjectX500Principal().getName().substring("CN=".length()),
                keys.getPrivate(),
                wanted,
                wanted.begins,
                wanted.ends);
        return server(port, cipherSuite, own.getPrivate(), leaf, certificate);
    }

    /** Returns a server with a certificate that it signed itself. */
    static HttpsServer selfSigned(Wanted wanted) throws Exception {
        KeyPair own = keys(wanted.rsaBits);
        X509Certificate leaf =
                signed(wanted.commonName, own, wanted.commonName, own.getPrivate(), wanted, wanted.begins, wanted.ends);
        return server(0, "", own.getPrivate(), leaf);
    }

    /** Returns a good server that speaks one old suite only. */
    HttpsServer serverSpeaking(String cipherSuite) throws Exception {
        return server(Wanted.good(), 0, cipherSuite);
    }

    private static KeyPair keys(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X509Certificate signed(
            String subject,
            KeyPair subjectKeys,
            String issuer,
            PrivateKey issuerKey,
            Wanted wanted,
            Duration begins,
            Duration ends)
            throws Exception {
        Instant now = Instant.now();
        X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                new X500Principal("CN=" + issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(now.plus(begins)),
                Date.from(now.plus(ends)),
                new X500Principal("CN=" + subject),
                subjectKeys.getPublic());
        boolean isAuthority = subject.equals(issuer) && wanted.alternative.isEmpty();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(isAuthority));
        if (wanted.alternative.isPresent()) {
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(wanted.alternative.get()));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(wanted.signature).build(issuerKey)));
    }

    private static HttpsServer server(int port, String cipherSuite, PrivateKey key, X509Certificate... chain)
            throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, new char[0], chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, new char[0]);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters limits = context.getDefaultSSLParameters();
                if (!cipherSuite.isEmpty()) {
                    limits.setProtocols(new String[] {"TLSv1.2"});
                    limits.setCipherSuites(new String[] {cipherSuite});
                }
                parameters.setSSLParameters(limits);
            }
        });
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
