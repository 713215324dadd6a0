package org.sessionwise.host.optaweb.internal.product;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion;
import org.sessionwise.httpclient.HttpQuestion.Method;

/** Asks the product, and says in plain words why there is no answer. Safe from any thread. */
final class ProductClient {

    private static final String JSON = "application/json";
    private static final int ATTEMPTS = 3;

    private final HttpFetcher http;
    private final ProductAddress address;

    ProductClient(HttpFetcher http, ProductAddress address) {
        this.http = http;
        this.address = address;
    }

    /** Returns the answer to a GET that must succeed. */
    HttpAnswer get(String path, Optional<String> etag, Deadline deadline)
            throws HostUnavailableException, ProductRefusal {
        HttpQuestion.Builder question = HttpQuestion.get(uri(path));
        etag.ifPresent(tag -> question.header("If-None-Match", tag));
        HttpAnswer answer = ask(question.attempts(ATTEMPTS), path, deadline);
        boolean unchanged = answer.status() == 304 && etag.isPresent();
        if (answer.status() != 200 && !unchanged) {
            if (mayPass(answer.status())) {
                throw new HostUnavailableException(words(answer, path));
            }
            throw refusal(answer, path);
        }
        return answer;
    }

    /**
     * Sends something once.
     *
     * @throws ProductRefusal for any answer but success: it was most likely not done; who must know looks
     * @throws HostUnavailableException if there was no answer: it may have been done, or be done yet
     */
    byte[] send(Method method, String path, byte[] body, Deadline deadline)
            throws HostUnavailableException, ProductRefusal {
        HttpQuestion.Builder question = HttpQuestion.of(method, uri(path));
        if (method != Method.DELETE) {
            question.body(JSON, body);
        }
        HttpAnswer answer = ask(question, path, deadline);
        if (answer.status() != 200) {
            throw refusal(answer, path);
        }
        return answer.body();
    }

    private URI uri(String path) {
        return URI.create(address.base() + path);
    }

    private HttpAnswer ask(HttpQuestion.Builder question, String path, Deadline deadline)
            throws HostUnavailableException {
        Duration left = deadline.left();
        Duration exchange = address.exchange().compareTo(left) < 0 ? address.exchange() : left;
        question.header("Accept", JSON)
                .exchangeDeadline(exchange)
                .totalDeadline(left)
                .maxBytes(address.maxBytes());
        try {
            return http.fetch(question.build());
        } catch (HttpFetchException failed) {
            throw new HostUnavailableException(reason(failed, withoutQuery(path)), failed);
        }
    }

    private String reason(HttpFetchException failed, String path) {
        String what = "OptaWeb at " + address.host();
        return switch (failed.kind()) {
            case DEADLINE -> what + " did not answer " + path + " in time";
            case TOO_LARGE ->
                what + " answered " + path + " with more than " + address.maxBytes() + " bytes: raise maxAnswerBytes";
            case CANCELLED -> "asking " + what + " was stopped";
            case REFUSED_ADDRESS -> what + " must not be asked: " + failed.getMessage() + "; check baseUri";
            case UNREACHABLE, PROTOCOL -> what + " cannot be read: " + failed.getMessage();
        };
    }

    private static boolean mayPass(int status) {
        return status >= 500 || status == 408 || status == 429 || status < 400;
    }

    private ProductRefusal refusal(HttpAnswer answer, String path) {
        return new ProductRefusal(answer.status(), words(answer, path));
    }

    /** What the product's own text says is left out: it holds stack traces, and may hold people. */
    private String words(HttpAnswer answer, String path) {
        return "OptaWeb at " + address.host() + " answered " + withoutQuery(path) + " with " + answer.status()
                + meaning(answer.status());
    }

    private static String meaning(int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> " (it sends us elsewhere, which we do not follow)";
            case 400 -> " (it takes the request for wrong)";
            case 401, 403 -> " (it does not let us in: something in front of it asks for a sign-in)";
            case 404 -> " (there is no such thing, or none of this tenant)";
            case 409 -> " (somebody else is changing it)";
            case 500 -> " (it failed, and says no more that may be shown)";
            case 502, 503, 504 -> " (it is not running, or overloaded)";
            default -> "";
        };
    }

    private static String withoutQuery(String path) {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
