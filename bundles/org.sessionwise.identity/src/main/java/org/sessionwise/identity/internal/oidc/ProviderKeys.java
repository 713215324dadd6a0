package org.sessionwise.identity.internal.oidc;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpQuestion;

/**
 * The keys the provider signs with. Kept for an hour, and read again when a token names one that is not among them, but not
 * more often than every ten seconds: providers change keys, and forgers name any.
 */
final class ProviderKeys implements JWKSource<SecurityContext> {

    static final Duration LEAST_BETWEEN = Duration.ofSeconds(10);

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST_KEYS = 100;

    private record Known(URI address, JWKSet keys, Instant read) {}

    private final Provider provider;
    private final Clock clock;
    private Optional<Known> known = Optional.empty();
    private Instant askAgain = Instant.MIN;

    ProviderKeys(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    @Override
    public synchronized List<JWK> get(JWKSelector wanted, SecurityContext context) throws KeySourceException {
        try {
            URI address = provider.metadata().keys();
            List<JWK> found = wanted.select(keys(address, FRESH));
            return found.isEmpty() ? wanted.select(keys(address, LEAST_BETWEEN)) : found;
        } catch (SignInException e) {
            throw new KeySourceException(e.getMessage(), e);
        }
    }

    private JWKSet keys(URI address, Duration longest) throws SignInException {
        Instant now = clock.instant();
        Optional<Known> usable = known.filter(last ->
                last.address().equals(address) && last.read().plus(longest).isAfter(now));
        if (usable.isEmpty()) {
            known = Optional.of(new Known(address, readUnlessPaused(address, now), now));
        }
        return known.orElseThrow().keys();
    }

    /** Sign-ins that waited for one that failed fail with it, one pause for all. */
    private JWKSet readUnlessPaused(URI address, Instant now) throws SignInException {
        if (now.isBefore(askAgain)) {
            throw new SignInException(Trouble.NO_ANSWER, "the provider gave no keys a moment ago");
        }
        try {
            return read(address);
        } catch (SignInException e) {
            askAgain = clock.instant().plus(Provider.PAUSE_AFTER_FAILURE);
            throw e;
        }
    }

    private JWKSet read(URI address) throws SignInException {
        HttpAnswer answer = provider.ask(HttpQuestion.get(address).attempts(2));
        if (answer.status() != 200) {
            throw new SignInException(Trouble.NO_ANSWER, "the provider's keys came with status " + answer.status());
        }
        try {
            JWKSet keys = JWKSet.parse(answer.bodyText());
            if (keys.size() <= MOST_KEYS) {
                return keys.toPublicJWKSet();
            }
        } catch (ParseException e) {
            throw new SignInException(Trouble.NO_ANSWER, "the provider's keys cannot be read", e);
        }
        throw new SignInException(Trouble.NO_ANSWER, "the provider has more than " + MOST_KEYS + " keys");
    }
}
