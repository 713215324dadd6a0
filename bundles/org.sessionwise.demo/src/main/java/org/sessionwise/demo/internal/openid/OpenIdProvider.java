package org.sessionwise.demo.internal.openid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the provider knows and issues; the servlets beside it speak for it. Safe from any thread. */
@Component(
        service = OpenIdProvider.class,
        configurationPid = OpenIdProvider.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = OpenIdProvider.Config.class)
public final class OpenIdProvider {

    static final String PID = "org.sessionwise.demo.openid";
    static final String PATH = "/demo/openid";

    private static final Duration CODE_LIVES = Duration.ofMinutes(2);
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(5);
    private static final int MOST_CODES = 1_000;

    /** For DS alone. */
    @ObjectClassDefinition(
            name = "Demonstration: sign-in",
            description = "A made-up OpenID provider whose passwords everybody knows, for this machine only. "
                    + "Not for real use.")
    public @interface Config {
        @AttributeDefinition(name = "Public address", description = "Of this server, without a path.")
        String publicAddress();

        @AttributeDefinition(name = "Client", description = "The one client that may ask.")
        String clientId() default "sessionwise";

        @AttributeDefinition(name = "Client secret", description = "What the client proves itself with.")
        String clientSecret();
    }

    private final String publicAddress;
    private final String clientId;
    private final byte[] clientSecret;
    private final Members members;
    private final Clock clock = Clock.systemUTC();
    private final Tokens tokens = new Tokens();
    private final Map<String, SignIn> codes = new ConcurrentHashMap<>();

    @Activate
    public OpenIdProvider(Config config, @Reference(name = "members") Members members) {
        this.publicAddress = config.publicAddress();
        this.clientId = config.clientId();
        this.clientSecret = config.clientSecret().getBytes(StandardCharsets.UTF_8);
        this.members = members;
    }

    String issuer() {
        return publicAddress + PATH;
    }

    boolean isClient(String id) {
        return clientId.equals(id);
    }

    boolean isClient(String id, String secret) {
        return isClient(id) && MessageDigest.isEqual(clientSecret, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether people may be sent there: to this server only. */
    boolean mayReturnTo(String address) {
        return address != null && address.startsWith(publicAddress + "/sessionwise/");
    }

    ObjectNode keys() {
        return tokens.keys();
    }

    ObjectNode discovery() {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys");
        Map.of(
                        "response_types_supported", List.of("code"),
                        "subject_types_supported", List.of("public"),
                        "id_token_signing_alg_values_supported", List.of("RS256"),
                        "code_challenge_methods_supported", List.of("S256"),
                        "grant_types_supported", List.of("authorization_code"),
                        "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"),
                        "scopes_supported", List.of("openid", "profile"))
                .forEach((name, values) -> {
                    ArrayNode array = document.putArray(name);
                    values.forEach(array::add);
                });
        return document;
    }

    /** Keeps a sign-in until the client fetches its token, and returns the code to fetch it with, once. */
    String issueCode(DemoUser user, String redirectUri, String nonce, String challenge) {
        Instant now = clock.instant();
        codes.values().removeIf(issued -> issued.until().isBefore(now));
        if (codes.size() >= MOST_CODES) {
            codes.clear();
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new SignIn(user, redirectUri, nonce, challenge, now.plus(CODE_LIVES)));
        return code;
    }

    /** Returns what the client gets for a code; empty if the code is not good for it. A code is good once. */
    Optional<ObjectNode> redeem(String code, String redirectUri, String verifier) {
        return Optional.ofNullable(codes.remove(code))
                .filter(issued -> issued.until().isAfter(clock.instant()))
                .filter(issued -> issued.redirectUri().equals(redirectUri))
                .filter(issued -> issued.isProvedBy(verifier))
                .map(this::answer);
    }

    private ObjectNode answer(SignIn signIn) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", UUID.randomUUID().toString()) // opens nothing here
                .put("token_type", "Bearer")
                .put("expires_in", TOKEN_LIVES.toSeconds())
                .put("id_token", tokens.signed(claims(signIn)));
    }

    private ObjectNode claims(SignIn signIn) {
        Instant now = clock.instant();
        DemoUser user = signIn.user();
        ObjectNode claims = JsonNodeFactory.instance
                .objectNode()
                .put("iss", issuer())
                .put("sub", user.id())
                .put("aud", clientId)
                .put("iat", now.getEpochSecond())
                .put("auth_time", now.getEpochSecond())
                .put("exp", now.plus(TOKEN_LIVES).getEpochSecond())
                .put("name", user.name());
        if (!signIn.nonce().isEmpty()) {
            claims.put("nonce", signIn.nonce());
        }
        ArrayNode groups = claims.putArray("groups");
        user.groups().forEach(groups::add);
        user.member().flatMap(members::assignmentNumber).ifPresent(number -> claims.put("person", number));
        return claims;
    }
}
