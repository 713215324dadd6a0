package org.sessionwise.identity.internal.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;

/**
 * Believes an id token, or not (OpenID Connect Core 1.0, section 3.1.3.7). Signatures by public keys only: neither unsigned
 * tokens nor those signed with a shared secret, for which a forger could use the public key.
 */
final class IdTokens {

    private static final Set<JWSAlgorithm> ALLOWED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final String clientId;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    IdTokens(OidcSettings settings, ProviderKeys keys, Clock clock) {
        this.clientId = settings.clientId();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALLOWED, keys));
        processor.setJWTClaimsSetVerifier(claims(settings, clock));
    }

    private static DefaultJWTClaimsVerifier<SecurityContext> claims(OidcSettings settings, Clock clock) {
        JWTClaimsSet exactly =
                new JWTClaimsSet.Builder().issuer(settings.issuer()).build();
        Set<String> required = Set.of("sub", "aud", "exp", "iat", "nonce");
        DefaultJWTClaimsVerifier<SecurityContext> verifier =
                new DefaultJWTClaimsVerifier<>(settings.clientId(), exactly, required) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        verifier.setMaxClockSkew((int) settings.clockSkew().toSeconds());
        return verifier;
    }

    /**
     * Returns the claims of a token that the provider made for us, for this sign-in, now.
     *
     * @throws SignInException with the reason
     */
    JWTClaimsSet verify(String token, String nonce) throws SignInException {
        try {
            JWTClaimsSet claims = processor.process(SignedJWT.parse(token), null);
            requireSame(nonce, claims.getClaimAsString("nonce"));
            requireForUs(claims.getAudience(), claims.getClaimAsString("azp"));
            return claims;
        } catch (KeySourceException e) {
            throw new SignInException(Trouble.NO_ANSWER, e.getMessage(), e);
        } catch (ParseException e) {
            // Without the cause: its message quotes the token.
            throw notBelieved("it is no signed token");
        } catch (BadJOSEException | JOSEException e) {
            throw notBelieved(e.getMessage());
        }
    }

    private static void requireSame(String nonce, String claimed) throws SignInException {
        boolean same =
                MessageDigest.isEqual(nonce.getBytes(StandardCharsets.UTF_8), claimed.getBytes(StandardCharsets.UTF_8));
        if (!same) {
            throw notBelieved("its nonce is of another sign-in");
        }
    }

    /** A token for several parties names the one it was made for. */
    private void requireForUs(List<String> audience, String authorizedParty) throws SignInException {
        boolean forUs = authorizedParty == null ? audience.size() == 1 : authorizedParty.equals(clientId);
        if (!forUs) {
            throw notBelieved("it was made for another party (azp)");
        }
    }

    private static SignInException notBelieved(String why) {
        return new SignInException(Trouble.NOT_BELIEVED, "the id token is not believed: " + why);
    }
}
