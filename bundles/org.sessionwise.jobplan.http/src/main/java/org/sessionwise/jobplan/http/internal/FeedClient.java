package org.sessionwise.jobplan.http.internal;

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
import org.sessionwise.jobplan.spi.record.Refusal;

/** Asks the feed for pages during one read. Safe from any thread. */
final class FeedClient {

    private static final String JSON = "application/json";

    private final HttpFetcher http;
    private final FeedSettings settings;
    private final PageReader pages;
    private final Admission admission;
    private final FeedTrouble trouble;
    private final Deadline deadline;

    FeedClient(HttpFetcher http, FeedSettings settings, PageReader pages, Login login, Deadline deadline) {
        this.http = http;
        this.settings = settings;
        this.pages = pages;
        this.admission = new Admission(login);
        this.trouble = new FeedTrouble(settings, login);
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
            throw FeedTrouble.wrong(
                    Refusal.INCOMPLETE,
                    trouble.what() + ": the first answer is page " + page.number()
                            + ", expected page 1; ask its makers");
        }
        return Optional.of(new First(page, answer.header("ETag")));
    }

    /** Returns one more page of the same answer. */
    FeedPage page(FeedPage.Set set, int number) throws SourceUnavailableException, ExpiredException {
        String query = "snapshot=" + encoded(set.snapshot()) + "&page=" + number + "&" + limit();
        FeedPage page = page(ask(query, Optional.empty()), "page " + number);
        if (page.number() != number || !page.set().equals(set)) {
            throw FeedTrouble.wrong(
                    Refusal.INCOMPLETE,
                    trouble.what() + ": page " + number + " belongs to another answer than page 1 (snapshot,"
                            + " coverage, pages, total, cursor and number must agree); try again, then ask its makers");
        }
        return page;
    }

    private String limit() {
        return "limit=" + settings.pageSize();
    }

    private HttpAnswer ask(String query, Optional<String> etag) throws SourceUnavailableException {
        try {
            Login.Pass pass = admission.pass(perExchange());
            HttpAnswer answer = ask(query, etag, pass);
            Optional<Login.Pass> other =
                    answer.status() == 401 ? admission.insteadOf(pass, perExchange()) : Optional.empty();
            return other.isPresent() ? ask(query, etag, other.get()) : answer;
        } catch (HttpFetchException failed) {
            throw trouble.of(failed, deadline);
        }
    }

    private HttpAnswer ask(String query, Optional<String> etag, Login.Pass pass) throws HttpFetchException {
        HttpQuestion.Builder question = HttpQuestion.get(settings.base().at("/job-plans?" + query))
                .header("Accept", JSON + ", application/problem+json")
                .exchangeDeadline(perExchange())
                .totalDeadline(deadline.left())
                .maxBytes(settings.pageBytes())
                .attempts(settings.attempts());
        pass.show(question);
        etag.ifPresent(value -> question.header("If-None-Match", value));
        return http.fetch(question.build());
    }

    private Duration perExchange() {
        return sooner(settings.exchange(), deadline.left());
    }

    private FeedPage page(HttpAnswer answer, String name) throws SourceUnavailableException, ExpiredException {
        if (answer.status() == 410) {
            throw new ExpiredException();
        }
        if (answer.status() != 200) {
            throw trouble.of(answer);
        }
        if (!isJson(answer.header("Content-Type").orElse(""))) {
            throw FeedTrouble.wrong(
                    Refusal.NOT_READABLE,
                    trouble.what() + ": " + name + " came as something else than " + JSON
                            + " (a login page?); check baseUri");
        }
        return pages.read(answer.body(), name + " from " + trouble.what());
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
        return parts.length > 0 && parts[0].equals(JSON);
    }

    private static Duration sooner(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
