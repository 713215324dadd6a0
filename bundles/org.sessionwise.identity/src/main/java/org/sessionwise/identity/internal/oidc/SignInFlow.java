package org.sessionwise.identity.internal.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.identity.internal.access.SignedIn;
import org.sessionwise.identity.internal.web.SignInPaths;

/** Sends people to the provider and believes, or not, what they bring back. Safe from any thread. */
final class SignInFlow {

    // Each waits for the provider with one of the server's threads; the rest of them serve those who are signed in.
    private static final int AT_A_TIME = 8;
    private static final int LONGEST_CODE = 4_096;

    private final OidcSettings settings;
    private final Clock clock;
    private final Provider provider;
    private final CodeExchange exchange;
    private final IdTokens tokens;
    private final Claimed claimed;
    private final RandomText random = new RandomText();
    private final Semaphore waiting = new Semaphore(AT_A_TIME);

    SignInFlow(HttpFetcher http, OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.provider = new Provider(http, settings.issuer(), clock);
        this.exchange = new CodeExchange(provider, settings);
        this.tokens = new IdTokens(settings, new ProviderKeys(provider, clock), clock);
        this.claimed = new Claimed(settings.claims());
    }

    PendingSignIn begin(String path) {
        return PendingSignIn.begin(random, clock.instant(), path);
    }

    /** Returns where at the provider the person signs in. */
    String address(PendingSignIn pending) throws SignInException {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", settings.clientId());
        asked.put("redirect_uri", settings.redirectUri());
        asked.put("scope", settings.scope());
        asked.put("state", pending.state());
        asked.put("nonce", pending.nonce());
        asked.put("code_challenge", RandomText.digest(pending.verifier()));
        asked.put("code_challenge_method", "S256");
        return Form.append(waiting(provider::metadata).authorization().toString(), asked);
    }

    /**
     * Returns who came back.
     *
     * @param parameter gives a parameter of the request by name
     */
    SignedIn finish(PendingSignIn pending, Function<String, Optional<String>> parameter) throws SignInException {
        Instant now = clock.instant();
        if (!now.isBefore(pending.until())) {
            throw new SignInException(Trouble.NOT_FINISHED, "the person came back too late");
        }
        requireIssuer(parameter.apply("iss"));
        Optional<String> error = parameter.apply("error");
        if (error.isPresent()) {
            throw new SignInException(Trouble.REFUSED, "the provider says: " + error.get());
        }
        String code = parameter
                .apply("code")
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_CODE)
                .orElseThrow(() -> new SignInException(Trouble.NOT_FINISHED, "the person came back without a code"));
        return waiting(() -> {
            String token = exchange.idToken(code, pending.verifier());
            return claimed.somebody(tokens.verify(token, pending.nonce()));
        });
    }

    /** Another provider that sends people here with its own answer is found out (RFC 9207). */
    private void requireIssuer(Optional<String> issuer) throws SignInException {
        boolean missing = issuer.isEmpty() && waiting(provider::metadata).answersWithIssuer();
        if (missing || issuer.filter(named -> !named.equals(settings.issuer())).isPresent()) {
            throw new SignInException(Trouble.NOT_BELIEVED, "the answer names another issuer, or none");
        }
    }

    private interface Question<T> {
        T ask() throws SignInException;
    }

    private <T> T waiting(Question<T> question) throws SignInException {
        if (!waiting.tryAcquire()) {
            throw new SignInException(Trouble.BUSY, "too many sign-ins wait for the provider");
        }
        try {
            return question.ask();
        } finally {
            waiting.release();
        }
    }

    /** Asks the provider anew what it says of itself, and returns what answered in words. */
    String probe() throws SignInException {
        waiting(provider::asked);
        return "The sign-in provider answers as configured.";
    }

    /** Returns where at the provider people sign out, if it offers that. */
    Optional<String> endSession() {
        return provider.known()
                .flatMap(ProviderMetadata::endSession)
                .map(address -> Form.append(
                        address.toString(),
                        Map.of(
                                "client_id",
                                settings.clientId(),
                                "post_logout_redirect_uri",
                                settings.address().of(SignInPaths.SIGNED_OUT))));
    }
}
