package org.sessionwise.identity.internal.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessionwise.identity.internal.access.SignedIn;

/** Reads from verified claims who somebody is. */
final class Claimed {

    private static final int LONGEST = 255;

    private final OidcSettings.Claims names;

    Claimed(OidcSettings.Claims names) {
        this.names = names;
    }

    SignedIn somebody(JWTClaimsSet claims) throws SignInException {
        String id = text(claims, names.user())
                .filter(SignedIn::isId)
                .orElseThrow(() ->
                        new SignInException(Trouble.NOT_BELIEVED, "the id token has no usable claim " + names.user()));
        return new SignedIn(id, text(claims, names.name()).orElse(id), groups(claims), text(claims, names.person()));
    }

    /** Staff numbers may come as numbers. */
    private static Optional<String> text(JWTClaimsSet claims, String name) {
        Object value = name.isEmpty() ? null : claims.getClaim(name);
        return value instanceof String || value instanceof Long || value instanceof Integer
                ? Optional.of(value.toString().strip()).filter(Claimed::isUsable)
                : Optional.empty();
    }

    private static boolean isUsable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private Set<String> groups(JWTClaimsSet claims) {
        Object value = names.groups().isEmpty() ? null : claims.getClaim(names.groups());
        Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return values.filter(String.class::isInstance).map(String.class::cast).collect(Collectors.toSet());
    }
}
