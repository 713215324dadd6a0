package org.sessionwise.identity.internal.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;

/** The provider: what it says of itself, kept for an hour, and questions to it. Safe from any thread. */
final class Provider {

    /** People wait for the answer. */
    static final Duration PATIENCE = Duration.ofSeconds(8);

    /** A provider that is down is not asked for each person who tries. */
    static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(5);

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int MOST_BYTES = 256 * 1024;
    private static final int OK = 200;

    private record Known(ProviderMetadata metadata, Instant read) {}

    private final HttpFetcher http;
    private final String issuer;
    private final Clock clock;
    private final ProviderJson json = new ProviderJson();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Optional<Known> known = Optional.empty();
    private volatile Instant askAgain = Instant.MIN;

    Provider(HttpFetcher http, String issuer, Clock clock) {
        this.http = http;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** Returns what the provider says of itself; an older answer counts while there is no newer one. */
    ProviderMetadata metadata() throws SignInException {
        Instant now = clock.instant();
        Optional<Known> last = known;
        if (last.filter(answer -> answer.read().plus(FRESH).isAfter(now)).isPresent()) {
            return last.get().metadata();
        }
        if (!acquire(last.isPresent())) {
            return last.orElseThrow(() -> new SignInException(Trouble.NO_ANSWER, "the provider is slow"))
                    .metadata();
        }
        try {
            return readUnlessDone(last);
        } finally {
            reading.unlock();
        }
    }

    /** Returns what is known already, without asking. */
    Optional<ProviderMetadata> known() {
        return known.map(Known::metadata);
    }

    private boolean acquire(boolean orElseOld) throws SignInException {
        try {
            return orElseOld ? reading.tryLock() : reading.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SignInException(Trouble.NO_ANSWER, "interrupted", e);
        }
    }

    private ProviderMetadata readUnlessDone(Optional<Known> before) throws SignInException {
        if (!known.equals(before)) {
            return known.orElseThrow().metadata();
        }
        if (clock.instant().isBefore(askAgain)) {
            return orElseOld(new SignInException(Trouble.NO_ANSWER, "the provider gave no answer a moment ago"));
        }
        try {
            ProviderMetadata metadata = asked();
            known = Optional.of(new Known(metadata, clock.instant()));
            return metadata;
        } catch (SignInException e) {
            askAgain = clock.instant().plus(PAUSE_AFTER_FAILURE);
            return orElseOld(e);
        }
    }

    /** Returns what the provider says of itself now; what is known stays as it is. */
    ProviderMetadata asked() throws SignInException {
        URI address = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        return ProviderMetadata.of(json(HttpQuestion.get(address).attempts(2), "the discovery document"), issuer);
    }

    private ProviderMetadata orElseOld(SignInException otherwise) throws SignInException {
        return known.orElseThrow(() -> otherwise).metadata();
    }

    /** Asks for a document. */
    JsonNode json(HttpQuestion.Builder question, String what) throws SignInException {
        HttpAnswer answer = ask(question);
        if (answer.status() != OK) {
            throw new SignInException(Trouble.NO_ANSWER, what + " came with status " + answer.status());
        }
        return json.read(answer.body(), what);
    }

    JsonNode read(HttpAnswer answer, String what) throws SignInException {
        return json.read(answer.body(), what);
    }

    /** Asks, for no longer than people wait. */
    HttpAnswer ask(HttpQuestion.Builder question) throws SignInException {
        try {
            return http.fetch(question.header("Accept", "application/json")
                    .exchangeDeadline(PATIENCE)
                    .totalDeadline(PATIENCE)
                    .maxBytes(MOST_BYTES)
                    .build());
        } catch (HttpFetchException e) {
            throw new SignInException(Trouble.NO_ANSWER, e.getMessage(), e);
        }
    }
}
