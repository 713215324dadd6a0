package org.sessionwise.identity.internal.oidc;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sessionwise.identity.internal.web.PublicAddress;
import org.sessionwise.identity.internal.web.SecretSource;
import org.sessionwise.identity.internal.web.SignInPaths;

/**
 * Where people sign in and as what we ask for them.
 *
 * @param secret may be empty: a public client
 */
record OidcSettings(
        String issuer,
        String clientId,
        SecretSource secret,
        PublicAddress address,
        String scope,
        Claims claims,
        Duration clockSkew) {

    /**
     * Which claims say what.
     *
     * @param person empty text if nobody is looked for
     */
    record Claims(String user, String name, String groups, String person) {}

    static OidcSettings of(OidcConfig config) {
        return new OidcSettings(
                issuer(required("issuer", config.issuer())),
                required("clientId", config.clientId()),
                new SecretSource("clientSecret", config._clientSecret(), config.clientSecretFile()),
                PublicAddress.parse(required("publicAddress", config.publicAddress())),
                scope(config.scopes()),
                new Claims(
                        required("userClaim", config.userClaim()),
                        config.nameClaim().strip(),
                        config.groupsClaim().strip(),
                        config.personClaim().strip()),
                Duration.ofSeconds(config.clockSkewSeconds()));
    }

    private static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing in the configuration of " + OidcIdentity.PID);
        }
        return value.strip();
    }

    /** Which addresses may be asked, the HTTP client decides: https, or this machine. */
    private static String issuer(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("issuer is not an https address without query and fragment");
        }
        return text;
    }

    private static String scope(String[] scopes) {
        Set<String> asked = new LinkedHashSet<>(Set.of("openid"));
        Arrays.stream(scopes)
                .map(String::strip)
                .filter(scope -> !scope.isEmpty())
                .forEach(asked::add);
        return String.join(" ", asked);
    }

    String redirectUri() {
        return address.of(SignInPaths.CALLBACK);
    }
}
