package org.sessionwise.host.rotamap.internal.wire;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.DateRange;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetchException.Kind;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;

/**
 * Asks a site, one request at a time and no faster than it allows. Blocks for minutes: never call it for a user who waits.
 * One thread.
 */
public final class PublicApi {

    private static final int ATTEMPTS = 3;
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final Set<Kind> PASSING_TROUBLE = Set.of(Kind.DEADLINE, Kind.UNREACHABLE, Kind.PROTOCOL);
    private static final String XML = "application/xml, text/xml;q=0.9, */*;q=0.1";

    private final HttpFetcher http;
    private final ApiSettings settings;
    private final Waiting waiting;
    private final Pace pace;
    private Optional<Token> token = Optional.empty();

    public PublicApi(HttpFetcher http, ApiSettings settings, Waiting waiting) {
        this.http = http;
        this.settings = settings;
        this.waiting = waiting;
        this.pace = new Pace(waiting, settings.minimumPause());
    }

    /** Logs in, unless there is a token that can still be used. */
    public void logIn() throws HostUnavailableException {
        token();
    }

    /**
     * Returns the person rota of some days, in the site's order. Asks again where the trouble may pass; never where the site
     * says no, since that would cost logins for nothing.
     *
     * @throws HostUnavailableException if no complete answer could be had
     */
    public List<RotaItem> personRota(DateRange days) throws HostUnavailableException {
        boolean fresh = token().unused();
        HttpAnswer answer = askForRota(days);
        if (refused(answer)) {
            token = Optional.empty();
            if (!fresh) {
                answer = askForRota(days);
            }
        }
        if (answer.status() != 200) {
            throw unavailable(Refusal.of(answer));
        }
        // Whether the last day asked for is included is not certain: ask for one more, and keep what was meant.
        return read(answer).stream().filter(item -> days.contains(item.date())).toList();
    }

    private List<RotaItem> read(HttpAnswer answer) throws HostUnavailableException {
        try {
            return RotaDocument.read(answer.body());
        } catch (HostUnavailableException unusable) {
            // It may be what a site says to a token that is no longer good.
            token = Optional.empty();
            throw unusable;
        }
    }

    /** A token that is no longer good is part of the address: what a site says to that is not certain, only that it is no. */
    private static boolean refused(HttpAnswer answer) {
        return answer.status() >= 300 && answer.status() < 500 && answer.status() != 429;
    }

    private Token token() throws HostUnavailableException {
        if (token.filter(one -> one.usable(settings, waiting)).isEmpty()) {
            token = Optional.empty();
            token = Optional.of(fromLogin());
        }
        return token.get();
    }

    private Token fromLogin() throws HostUnavailableException {
        String form = "username=" + encoded(settings.user()) + "&password="
                + encoded(settings.password().read());
        HttpQuestion.Builder question = HttpQuestion.of(HttpQuestion.Method.POST, address("/login/"))
                .body("application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        try {
            HttpAnswer answer = exchange(question);
            if (answer.status() != 200) {
                throw unavailable("it refused the login: " + Refusal.of(answer));
            }
            return new Token(LoginDocument.token(answer.body()), waiting.nanoTime());
        } catch (HttpFetchException failed) {
            throw noAnswer(failed);
        }
    }

    private HttpAnswer askForRota(DateRange days) throws HostUnavailableException {
        String query = "/person_rota/?from_date=" + days.from() + "&to_date=" + days.until();
        for (int attempt = 1; ; attempt++) {
            try {
                HttpAnswer answer = exchange(HttpQuestion.get(address("/" + token().use() + query)));
                if (attempt == ATTEMPTS || !PASSING.contains(answer.status())) {
                    return answer;
                }
            } catch (HttpFetchException failed) {
                if (attempt == ATTEMPTS || !PASSING_TROUBLE.contains(failed.kind())) {
                    throw noAnswer(failed);
                }
            }
        }
    }

    private HttpAnswer exchange(HttpQuestion.Builder question) throws HttpFetchException, HostUnavailableException {
        HttpQuestion asked = question.header("Accept", XML)
                .exchangeDeadline(settings.exchange())
                .totalDeadline(settings.exchange())
                .maxBytes(settings.maxBytes())
                .attempts(1)
                .build();
        awaitTurn();
        try {
            HttpAnswer answer = http.fetch(asked);
            pace.ended();
            answer.retryAfter().ifPresent(pace::asked);
            return answer;
        } catch (HttpFetchException failed) {
            pace.ended();
            throw failed;
        }
    }

    private void awaitTurn() throws HostUnavailableException {
        try {
            pace.awaitTurn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostUnavailableException("reading was stopped", e);
        }
    }

    private HostUnavailableException noAnswer(HttpFetchException failed) {
        return new HostUnavailableException(settings + " gave no complete answer: " + failed.getMessage(), failed);
    }

    private HostUnavailableException unavailable(String why) {
        return new HostUnavailableException(settings + ": " + why);
    }

    private URI address(String path) {
        return URI.create(settings.base() + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
