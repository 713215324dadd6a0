package org.sessionwise.httpclient.internal;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks, and asks again where that may help and there is time for it. */
final class RepeatingFetcher implements HttpFetcher {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatingFetcher.class);
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private final AddressRule rule;
    private final Exchanges exchanges;
    private final RetryPauses pauses;
    private final Waiting waiting;
    private final Duration longestRetryAfter;

    RepeatingFetcher(
            AddressRule rule, Exchanges exchanges, RetryPauses pauses, Waiting waiting, Duration longestRetryAfter) {
        this.rule = rule;
        this.exchanges = exchanges;
        this.pauses = pauses;
        this.waiting = waiting;
        this.longestRetryAfter = longestRetryAfter;
    }

    /** What one attempt came to: an answer or, if that is null, a failure. */
    private record Outcome(HttpAnswer answer, ExchangeFailure failure) {

        boolean mayPass() {
            return answer == null ? failure.repeatable() : PASSING.contains(answer.status());
        }

        Optional<Duration> retryAfter() {
            return answer == null ? Optional.empty() : answer.retryAfter();
        }
    }

    @Override
    public HttpAnswer fetch(HttpQuestion question) throws HttpFetchException {
        try {
            rule.check(question.uri());
        } catch (RefusedAddressException e) {
            throw new HttpFetchException(Kind.REFUSED_ADDRESS, e.getMessage(), 0, null);
        }
        long end = waiting.nanoTime() + question.totalDeadline().toNanos();
        for (int attempt = 1; ; attempt++) {
            Outcome outcome = attempt(question, left(end));
            Duration pause = pauses.after(attempt, outcome.retryAfter());
            if (!outcome.mayPass() || attempt >= question.attempts() || !worthWaiting(pause, outcome, end)) {
                return settle(question, outcome, attempt);
            }
            LOG.debug("{}: attempt {} of {} came to nothing", origin(question), attempt, question.attempts());
            pause(question, pause, attempt);
        }
    }

    private Outcome attempt(HttpQuestion question, Duration left) {
        Duration longest = question.exchangeDeadline();
        try {
            HttpAnswer answer = exchanges.run(question, left.compareTo(longest) < 0 ? left : longest);
            Optional<Duration> asked =
                    answer.header("retry-after").flatMap(text -> RetryPauses.asked(text, waiting.now()));
            return new Outcome(asked.map(answer::askingToWait).orElse(answer), null);
        } catch (ExchangeFailure e) {
            return new Outcome(null, e);
        }
    }

    private boolean worthWaiting(Duration pause, Outcome outcome, long end) {
        boolean tooLong = outcome.retryAfter()
                .filter(asked -> asked.compareTo(longestRetryAfter) > 0)
                .isPresent();
        return !tooLong && pause.compareTo(left(end)) < 0;
    }

    private Duration left(long end) {
        return Duration.ofNanos(end - waiting.nanoTime());
    }

    private void pause(HttpQuestion question, Duration time, int attempts) throws HttpFetchException {
        try {
            waiting.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFetchException(Kind.CANCELLED, origin(question) + ": interrupted", attempts, e);
        }
    }

    private static HttpAnswer settle(HttpQuestion question, Outcome outcome, int attempts) throws HttpFetchException {
        if (outcome.answer != null) {
            return outcome.answer.afterAttempts(attempts);
        }
        ExchangeFailure failure = outcome.failure;
        String message = origin(question) + ": " + failure.getMessage() + "; asked " + attempts
                + (attempts == 1 ? " time" : " times");
        throw new HttpFetchException(failure.kind(), message, attempts, failure.getCause());
    }

    /** Without the path, which may hold a staff number, and the query, which may hold a key. */
    private static String origin(HttpQuestion question) {
        URI uri = question.uri();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return question.method() + " " + uri.getScheme() + "://" + uri.getHost() + port;
    }
}
