package org.sessionwise.demo.internal.openid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/** Signs (RS256) with a key that is made when it is first needed and is gone when the demonstration ends. */
final class Tokens {

    private static final int BITS = 2048;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final String keyId = UUID.randomUUID().toString();

    // Guarded by this; null until it is needed.
    private KeyPair key;

    /** Returns the claims as a signed token. */
    String signed(ObjectNode claims) {
        ObjectNode header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", "RS256")
                .put("typ", "JWT")
                .put("kid", keyId);
        String content = base64(header) + "." + base64(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has RSA with SHA-256", e);
        }
    }

    /** Returns the public key as a JSON Web Key set. */
    ObjectNode keys() {
        RSAPublicKey open = (RSAPublicKey) key().getPublic();
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        keys.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", keyId)
                .put("n", BASE64.encodeToString(withoutSign(open.getModulus())))
                .put("e", BASE64.encodeToString(withoutSign(open.getPublicExponent())));
        return keys;
    }

    private synchronized KeyPair key() {
        if (key == null) {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(BITS);
                key = generator.generateKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has RSA", e);
            }
        }
        return key;
    }

    private static String base64(JsonNode json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A leading zero byte is there for the sign only, which the format does not have. */
    private static byte[] withoutSign(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
