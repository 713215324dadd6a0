package org.sessionwise.identity.internal.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider says of itself.
 *
 * @param endSession where people sign out of the provider, if it offers that
 * @param authMethods how clients may prove themselves at the token endpoint
 * @param answersWithIssuer whether it names itself when it sends people back (RFC 9207)
 */
record ProviderMetadata(
        URI authorization,
        URI token,
        URI keys,
        Optional<URI> endSession,
        Set<String> authMethods,
        boolean answersWithIssuer) {

    static ProviderMetadata of(JsonNode document, String issuer) throws SignInException {
        if (!document.path("issuer").asText("").equals(issuer)) {
            throw new SignInException(
                    Trouble.NO_ANSWER, "the discovery document states another issuer than the one configured");
        }
        return new ProviderMetadata(
                required(document, "authorization_endpoint"),
                required(document, "token_endpoint"),
                required(document, "jwks_uri"),
                document.has("end_session_endpoint")
                        ? Optional.of(required(document, "end_session_endpoint"))
                        : Optional.empty(),
                texts(document.path("token_endpoint_auth_methods_supported")),
                document.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    /** People are sent to some of these addresses, so they are as strictly of the web as those we ask ourselves. */
    private static URI required(JsonNode document, String name) throws SignInException {
        try {
            URI uri = URI.create(document.path(name).asText(""));
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isHere(uri);
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new SignInException(Trouble.NO_ANSWER, "the discovery document's " + name + " is no address", e);
        }
        throw new SignInException(Trouble.NO_ANSWER, "the discovery document has no https address as " + name);
    }

    private static boolean isHere(URI uri) {
        return Set.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(uri.getHost()));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return Set.copyOf(texts);
    }
}
