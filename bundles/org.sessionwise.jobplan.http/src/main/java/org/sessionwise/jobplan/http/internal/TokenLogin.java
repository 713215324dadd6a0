package org.sessionwise.jobplan.http.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.oauth.AccessToken;
import org.sessionwise.httpclient.oauth.AccessTokens;
import org.sessionwise.httpclient.oauth.ClientCredentials;
import org.sessionwise.httpclient.oauth.TokenException;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;

/** By access tokens, which another service gives us for a while. */
final class TokenLogin implements Login {

    private final AccessTokens tokens;

    private TokenLogin(AccessTokens tokens) {
        this.tokens = tokens;
    }

    static TokenLogin of(HttpFetcher http, HttpJobPlanSource.Config config, Clock clock) {
        Secret secret =
                Secret.of(".clientSecret", config._clientSecret(), "clientSecretFile", config.clientSecretFile());
        if (config.clientId().isBlank()) {
            throw new IllegalArgumentException("clientId is missing, expected with tokenUri");
        }
        ClientCredentials who = ClientCredentials.of(
                        FeedSettings.address("tokenUri", config.tokenUri()),
                        config.clientId().strip(),
                        () -> read(secret))
                .withScope(config.scope().strip())
                .withAudience(config.audience().strip());
        return new TokenLogin(new AccessTokens(
                http,
                switch (config.clientAuthentication()) {
                    case HttpJobPlanSource.BASIC -> who;
                    case HttpJobPlanSource.POST -> who.sentInBody();
                    default ->
                        throw new IllegalArgumentException("clientAuthentication is neither " + HttpJobPlanSource.BASIC
                                + " nor " + HttpJobPlanSource.POST);
                },
                new TokenJson(),
                clock));
    }

    private static String read(Secret secret) throws TokenException {
        try {
            return secret.read();
        } catch (SourceUnavailableException unreadable) {
            throw new TokenException(TokenException.Kind.NOT_LET_IN, unreadable.getMessage());
        }
    }

    private record Bearer(AccessToken token) implements Pass {

        @Override
        public void show(HttpQuestion.Builder question) {
            question.header("Authorization", token.authorization());
        }
    }

    @Override
    public Pass pass(Duration longest) throws SourceUnavailableException {
        try {
            return new Bearer(tokens.current(longest));
        } catch (TokenException none) {
            throw unavailable(none);
        }
    }

    @Override
    public Optional<Pass> insteadOf(Pass refused, Duration longest) throws SourceUnavailableException {
        try {
            return Optional.of(new Bearer(tokens.insteadOf(((Bearer) refused).token, longest)));
        } catch (TokenException none) {
            throw unavailable(none);
        }
    }

    private static SourceUnavailableException unavailable(TokenException none) {
        Reason reason =
                switch (none.kind()) {
                    case NOT_LET_IN -> Reason.NOT_LET_IN;
                    case UNAVAILABLE -> Reason.UNAVAILABLE;
                    case WRONG_ANSWER -> Reason.WRONG_ANSWER;
                    case STOPPED -> Reason.STOPPED;
                };
        SourceUnavailableException failure = new SourceUnavailableException(reason, none.getMessage());
        return none.retryAfter()
                .map(FeedTrouble::capped)
                .map(failure::askingToWait)
                .orElse(failure);
    }

    @Override
    public String advice() {
        return "it does not accept our access token, not even a fresh one (401): check tokenUri, scope and audience, or"
                + " ask its makers";
    }
}
