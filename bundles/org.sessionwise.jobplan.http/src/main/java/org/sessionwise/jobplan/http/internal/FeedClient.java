package org.sessionwise.jobplan.http.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** Asks the feed for pages during one read, and says in plain words why there is none. Safe from any thread. */
final class FeedClient {

    private static final String JSON = "application/json";

    private final HttpFetcher http;
    private final FeedSettings settings;
    private final PageReader pages;
    private final String key;
    private final Deadline deadline;

    FeedClient(HttpFetcher http, FeedSettings settings, PageReader pages, String key, Deadline deadline) {
        this.http = http;
        this.settings = settings;
        this.pages = pages;
        this.key = key;
        this.deadline = deadline;
    }

    /**
     * The answer to the first question.
     *
     * @param etag of the answer, if it had one
     */
    record First(FeedPage page, Optional<String> etag) {}

    /** Returns the first page of what is new since a cursor; empty if nothing changed. */
    Optional<First> first(FeedCursor cursor) throws SourceUnavailableException, ExpiredException {
        String since = cursor.since().isEmpty() ? "" : "since=" + encoded(cursor.since()) + "&";
        HttpAnswer answer = ask(since + limit(), cursor.etag());
        if (answer.status() == 304 && cursor.etag().isPresent()) {
            return Optional.empty();
        }
        FeedPage page = page(answer, "page 1");
        if (page.number() != 1) {
            throw unavailable("the first answer is page " + page.number() + ", expected page 1; ask its makers");
        }
        return Optional.of(new First(page, answer.header("ETag")));
    }

    /** Returns one more page of the same answer. */
    FeedPage page(FeedPage.Set set, int number) throws SourceUnavailableException, ExpiredException {
        String query = "snapshot=" + encoded(set.snapshot()) + "&page=" + number + "&" + limit();
        FeedPage page = page(ask(query, Optional.empty()), "page " + number);
        if (page.number() != number || !page.set().equals(set)) {
            throw unavailable("page " + number + " belongs to another answer than page 1 (snapshot, coverage, pages,"
                    + " total, cursor and number must agree); try again, then ask its makers");
        }
        return page;
    }

    private String limit() {
        return "limit=" + settings.pageSize();
    }

    private HttpAnswer ask(String query, Optional<String> etag) throws SourceUnavailableException {
        HttpQuestion.Builder question = HttpQuestion.get(URI.create(settings.base() + "/job-plans?" + query))
                .header("X-API-Key", key)
                .header("Accept", JSON + ", application/problem+json")
                .exchangeDeadline(sooner(settings.exchange(), deadline.left()))
                .totalDeadline(deadline.left())
                .maxBytes(settings.pageBytes())
                .attempts(settings.attempts());
        etag.ifPresent(value -> question.header("If-None-Match", value));
        try {
            return http.fetch(question.build());
        } catch (HttpFetchException failed) {
            throw new SourceUnavailableException(reason(failed), failed);
        }
    }

    private String reason(HttpFetchException failed) {
        return switch (failed.kind()) {
            case DEADLINE ->
                what() + " did not answer in time (" + settings.exchange().toMillis() + " ms for a page, "
                        + deadline.allowed().toSeconds() + " s for all): " + failed.getMessage();
            case TOO_LARGE ->
                what() + " sent a page of more than " + settings.pageBytes()
                        + " bytes: lower pageSize or raise maxPageBytes";
            case CANCELLED -> "reading from " + what() + " was stopped; nothing of it was used";
            case REFUSED_ADDRESS -> what() + " must not be asked: " + failed.getMessage() + "; check baseUri";
            case UNREACHABLE, PROTOCOL -> what() + " could not be read: " + failed.getMessage();
        };
    }

    private FeedPage page(HttpAnswer answer, String name) throws SourceUnavailableException, ExpiredException {
        if (answer.status() == 410) {
            throw new ExpiredException();
        }
        if (answer.status() != 200) {
            throw unavailable(refusal(answer));
        }
        if (!isJson(answer.header("Content-Type").orElse(""))) {
            throw unavailable(name + " came as something else than " + JSON + " (a login page?); check baseUri");
        }
        return pages.read(answer.body(), name + " from " + what());
    }

    private static String refusal(HttpAnswer answer) {
        int status = answer.status();
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                "it sends us elsewhere (" + status + "), which we do not follow; check baseUri";
            case 401 -> "it does not know our key (401): check .apiKey or apiKeyFile, or ask its makers for a new key";
            case 403 -> "our key may not read job plans (403): ask its makers to let it";
            case 404 -> "there is no job plan feed (404); check baseUri";
            case 429, 503 ->
                "it asks us to come back later (" + status + ")"
                        + answer.retryAfter().map(FeedClient::later).orElse("") + "; it was asked " + answer.attempts()
                        + " times";
            default -> "it answered with status " + status + ", expected 200; ask its makers";
        };
    }

    private static String later(Duration pause) {
        return ", in " + pause.toSeconds() + " s";
    }

    private static boolean isJson(String contentType) {
        String[] parts = contentType
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("\"", "")
                .split(";");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].startsWith("charset=") && !parts[i].equals("charset=utf-8")) {
                return false;
            }
        }
        return parts[0].equals(JSON);
    }

    private SourceUnavailableException unavailable(String problem) {
        return new SourceUnavailableException(what() + ": " + problem);
    }

    private String what() {
        return "the job plan feed at " + settings.host();
    }

    private static Duration sooner(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
