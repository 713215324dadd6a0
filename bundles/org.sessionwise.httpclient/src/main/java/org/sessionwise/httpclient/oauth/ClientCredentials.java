package org.sessionwise.httpclient.oauth;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.SystemAddress;

/** Who we are to a token service, and what we ask for. Immutable, but for the secret, which is read when it is needed. */
public final class ClientCredentials {

    private static final int LARGEST_ANSWER = 64 * 1024;

    /** Where the secret comes from. */
    @FunctionalInterface
    public interface Secret {
        /**
         * Returns the secret, printable ASCII.
         *
         * @throws TokenException if it cannot be read
         */
        String read() throws TokenException;
    }

    private final SystemAddress tokenUri;
    private final String clientId;
    private final Secret secret;
    private final String scope;
    private final String audience;
    private final boolean inBody;

    private ClientCredentials(
            SystemAddress tokenUri, String clientId, Secret secret, String scope, String audience, boolean inBody) {
        this.tokenUri = Objects.requireNonNull(tokenUri, "tokenUri");
        this.clientId = Objects.requireNonNull(clientId, "clientId");
        this.secret = Objects.requireNonNull(secret, "secret");
        this.scope = scope;
        this.audience = audience;
        this.inBody = inBody;
    }

    /** Returns credentials that are sent as {@code client_secret_basic}, without scope and audience. */
    public static ClientCredentials of(SystemAddress tokenUri, String clientId, Secret secret) {
        return new ClientCredentials(tokenUri, clientId, secret, "", "", false);
    }

    /** Returns the same that ask for a scope; empty text for none. */
    public ClientCredentials withScope(String asked) {
        return new ClientCredentials(tokenUri, clientId, secret, asked, audience, inBody);
    }

    /** Returns the same that name an audience, which some token services want; empty text for none. */
    public ClientCredentials withAudience(String asked) {
        return new ClientCredentials(tokenUri, clientId, secret, scope, asked, inBody);
    }

    /** Returns the same, sent as {@code client_secret_post}: for token services that do not know the header. */
    public ClientCredentials sentInBody() {
        return new ClientCredentials(tokenUri, clientId, secret, scope, audience, true);
    }

    /** The question for a token. */
    HttpQuestion question(Duration longest) throws TokenException {
        URI uri = tokenUri.uri();
        String known = secret.read();
        StringBuilder form = new StringBuilder("grant_type=client_credentials");
        append(form, "scope", scope);
        append(form, "audience", audience);
        HttpQuestion.Builder question = HttpQuestion.of(HttpQuestion.Method.POST, uri)
                .header("Accept", "application/json")
                .exchangeDeadline(longest)
                .totalDeadline(longest)
                .maxBytes(LARGEST_ANSWER);
        if (inBody) {
            append(form, "client_id", clientId);
            append(form, "client_secret", known);
        } else {
            question.header("Authorization", "Basic " + basic(known));
        }
        return question.body(
                        "application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.US_ASCII))
                .build();
    }

    private String basic(String known) {
        String both = encoded(clientId) + ":" + encoded(known); // encoded first, says RFC 6749, section 2.3.1
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.US_ASCII));
    }

    private static void append(StringBuilder form, String name, String value) {
        if (!value.isEmpty()) {
            form.append('&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The token service's host, as messages show it. */
    String host() {
        return tokenUri.host();
    }

    /** Without client and secret. */
    @Override
    public String toString() {
        return "client credentials for " + host();
    }
}
