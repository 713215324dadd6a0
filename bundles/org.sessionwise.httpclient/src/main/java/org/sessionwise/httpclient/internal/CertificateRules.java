package org.sessionwise.httpclient.internal;

import java.security.PublicKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a certificate must be besides coming from a trusted authority. Java lets some of this pass for private authorities. */
final class CertificateRules {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final Pattern ADDRESS = Pattern.compile("\\d+(\\.\\d+){3}");
    private static final int LEAST_RSA = 2048;
    private static final int LEAST_EC = 256;

    private CertificateRules() {}

    /** Looks at the server's own certificate; what is above it is the platform's to judge. */
    static void check(X509Certificate server) throws RefusedCertificateException {
        checkDates(server);
        checkStrength(server);
        if (!namesHosts(server)) {
            throw new RefusedCertificateException("names no host (no subject alternative name)");
        }
    }

    /** Says why the platform does not trust a chain whose first certificate keeps the rules above. */
    static RefusedCertificateException untrusted(X509Certificate[] chain) {
        try {
            for (X509Certificate certificate : chain) {
                checkDates(certificate);
            }
        } catch (RefusedCertificateException outOfDate) {
            return outOfDate;
        }
        String why = isSelfSigned(chain[0]) ? "is self-signed" : "is from an authority that is not trusted here";
        return new RefusedCertificateException(
                why + ": if it should be, put it into the file named by trustedAuthoritiesFile");
    }

    private static boolean isSelfSigned(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    private static void checkDates(X509Certificate certificate) throws RefusedCertificateException {
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException e) {
            throw new RefusedCertificateException("expired on " + day(certificate.getNotAfter()));
        } catch (CertificateNotYetValidException e) {
            throw new RefusedCertificateException(
                    "is valid only from " + day(certificate.getNotBefore()) + " on: look at this machine's clock, too");
        }
    }

    private static String day(Date date) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(date.toInstant().atOffset(ZoneOffset.UTC));
    }

    private static void checkStrength(X509Certificate certificate) throws RefusedCertificateException {
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (signature.contains("SHA1") || signature.contains("MD5") || signature.contains("MD2")) {
            throw new RefusedCertificateException(
                    "is signed with " + certificate.getSigAlgName() + ", which is broken");
        }
        PublicKey key = certificate.getPublicKey();
        boolean weak = key instanceof RSAKey rsa && rsa.getModulus().bitLength() < LEAST_RSA
                || key instanceof ECKey ec && ec.getParams().getOrder().bitLength() < LEAST_EC
                || key.getAlgorithm().equals("DSA");
        if (weak) {
            throw new RefusedCertificateException("has a key that is too weak (expected RSA of " + LEAST_RSA
                    + " bits or an elliptic curve of " + LEAST_EC + ")");
        }
    }

    /** Tells whether a certificate has alternative names of the host's kind, whichever; the common name does not count. */
    static boolean namesHostsLike(String host, X509Certificate certificate) {
        boolean isAddress = host.contains(":") || ADDRESS.matcher(host).matches();
        return kindsOfNames(certificate).contains(isAddress ? IP_ADDRESS : DNS_NAME);
    }

    private static boolean namesHosts(X509Certificate certificate) {
        List<Object> kinds = kindsOfNames(certificate);
        return kinds.contains(DNS_NAME) || kinds.contains(IP_ADDRESS);
    }

    private static List<Object> kindsOfNames(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream().<Object>map(name -> name.get(0)).toList();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }
}
