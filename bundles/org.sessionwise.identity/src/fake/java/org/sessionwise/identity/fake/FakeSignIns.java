package org.sessionwise.identity.fake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes given out, and tokens for them. */
final class FakeSignIns {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final FakeToken.Key FIRST = FakeToken.Key.make("key-0");
    private static final FakeToken.Key FORGERS = FakeToken.Key.make("unknown");

    /** What the token endpoint says. */
    record Answer(int status, Map<String, Object> body) {

        static Answer refused(String error) {
            return new Answer(400, Map.of("error", error));
        }
    }

    private record Given(String challenge, String nonce, Map<String, Object> person) {}

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String redirectUri;
    private final Map<String, Given> codes = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile Map<String, Object> person = Map.of("sub", "somebody");
    private volatile FakeToken.Key key = FIRST;

    FakeSignIns(String issuer, String clientId, String clientSecret, String redirectUri) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.redirectUri = redirectUri;
    }

    void person(Map<String, Object> claims) {
        person = Map.copyOf(claims);
    }

    void changeKey() {
        key = FakeToken.Key.make("key-" + numbers.incrementAndGet());
    }

    FakeToken.Key key() {
        return key;
    }

    /** Returns where the person is sent back to. */
    String authorize(Map<String, String> asked, Misbehaviour how) {
        require(asked, "response_type", "code");
        require(asked, "client_id", clientId);
        require(asked, "redirect_uri", redirectUri);
        require(asked, "code_challenge_method", "S256");
        if (!List.of(asked.getOrDefault("scope", "").split(" ")).contains("openid")) {
            throw new IllegalArgumentException("the scope openid was not asked for");
        }
        String back = redirectUri + "?state=" + FakeForm.encode(asked.get("state")) + "&iss="
                + FakeForm.encode(how == Misbehaviour.OTHER_ISSUER_IN_ANSWER ? "https://elsewhere.example" : issuer);
        if (how == Misbehaviour.REFUSES_THE_PERSON) {
            return back + "&error=access_denied";
        }
        String code = "code-" + numbers.incrementAndGet();
        codes.put(code, new Given(asked.get("code_challenge"), asked.get("nonce"), person));
        return back + "&code=" + code;
    }

    private static void require(Map<String, String> asked, String name, String value) {
        if (!value.equals(asked.get(name))) {
            throw new IllegalArgumentException(name + " is not as it must be");
        }
    }

    Answer token(Map<String, String> form, String authorization, Misbehaviour how) {
        if (!proves(form, authorization)) {
            return new Answer(401, Map.of("error", "invalid_client"));
        }
        Given given = codes.remove(form.getOrDefault("code", ""));
        boolean same = given != null
                && redirectUri.equals(form.get("redirect_uri"))
                && given.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
        return same
                ? new Answer(
                        200, Map.of("access_token", "unused", "token_type", "Bearer", "id_token", idToken(given, how)))
                : Answer.refused("invalid_grant");
    }

    private boolean proves(Map<String, String> form, String authorization) {
        if (clientSecret.isEmpty()) {
            return clientId.equals(form.get("client_id"));
        }
        String both = FakeForm.encode(clientId) + ":" + FakeForm.encode(clientSecret);
        return authorization.equals(
                "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String challenge(String verifier) {
        try {
            return FakeToken.encode(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String idToken(Given given, Misbehaviour how) {
        Map<String, Object> claims = claims(given, how);
        return switch (how) {
            case NOT_SIGNED -> FakeToken.unsigned(claims);
            case SIGNED_WITH_THE_PUBLIC_KEY -> FakeToken.signedWithPublicKey(key, claims);
            case FORGED_SIGNATURE -> FakeToken.signed(new FakeToken.Key(key.id(), FORGERS.pair()), claims);
            case UNKNOWN_KEY -> FakeToken.signed(FORGERS, claims);
            default -> FakeToken.signed(key, claims);
        };
    }

    private Map<String, Object> claims(Given given, Misbehaviour how) {
        Instant now = Instant.now();
        Map<String, Object> claims = new HashMap<>(given.person());
        claims.put("iss", how == Misbehaviour.OTHER_ISSUER ? "https://elsewhere.example" : issuer);
        claims.put("aud", how == Misbehaviour.OTHER_AUDIENCE ? "another-client" : clientId);
        claims.put("iat", now.getEpochSecond());
        claims.put(
                "exp",
                now.plus(how == Misbehaviour.EXPIRED ? LIFE.negated() : LIFE).getEpochSecond());
        claims.put("nonce", how == Misbehaviour.OTHER_NONCE ? "of-another-sign-in" : given.nonce());
        switch (how) {
            case TWO_AUDIENCES_AND_NO_PARTY -> claims.put("aud", List.of(clientId, "another-client"));
            case OTHER_PARTY -> claims.put("azp", "another-client");
            case NO_EXPIRY -> claims.remove("exp");
            default -> {}
        }
        return claims;
    }
}
