package org.sessionwise.identity.fake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes signed tokens and key sets, by hand: a judge of a library is not made with it. */
final class FakeToken {

    /** A key pair and what it is called. */
    record Key(String id, KeyPair pair) {

        static Key make(String id) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2048);
                return new Key(id, generator.generateKeyPair());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String asJson() {
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            return FakeJson.write(Map.of(
                    "kty",
                    "RSA",
                    "use",
                    "sig",
                    "alg",
                    "RS256",
                    "kid",
                    id,
                    "n",
                    encode(unsigned(key.getModulus().toByteArray())),
                    "e",
                    encode(unsigned(key.getPublicExponent().toByteArray()))));
        }

        private static byte[] unsigned(byte[] number) {
            return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        }
    }

    private FakeToken() {}

    static String signed(Key key, Map<String, Object> claims) {
        String content = content(Map.of("alg", "RS256", "kid", key.id(), "typ", "JWT"), claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.pair().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(Map<String, Object> claims) {
        return content(Map.of("alg", "none"), claims) + ".";
    }

    static String signedWithPublicKey(Key key, Map<String, Object> claims) {
        String content = content(Map.of("alg", "HS256", "kid", key.id()), claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.pair().getPublic().getEncoded(), "HmacSHA256"));
            return content + "." + encode(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(Map<String, Object> header, Map<String, Object> claims) {
        return encode(FakeJson.write(header).getBytes(StandardCharsets.UTF_8)) + "."
                + encode(FakeJson.write(claims).getBytes(StandardCharsets.UTF_8));
    }

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
