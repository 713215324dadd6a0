package org.sessionwise.jobplan.http.internal;

import java.time.Duration;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.HttpFetchException;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.SourceUnavailableException.Reason;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Says in plain words why there is no page, and what to do. */
final class FeedTrouble {

    /** A source that asks for a longer pause is mistaken: nobody would notice when it is back. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final FeedSettings settings;
    private final Login login;

    FeedTrouble(FeedSettings settings, Login login) {
        this.settings = settings;
        this.login = login;
    }

    static Duration capped(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Returns the trouble that no answer is. */
    SourceUnavailableException of(HttpFetchException failed, Deadline deadline) {
        return switch (failed.kind()) {
            case DEADLINE ->
                new SourceUnavailableException(
                        what() + " did not answer in time ("
                                + settings.exchange().toMillis() + " ms for a page, "
                                + deadline.allowed().toSeconds() + " s for all): " + failed.getMessage(),
                        failed);
            case TOO_LARGE ->
                wrong(
                        Refusal.TOO_MUCH,
                        what() + " sent a page of more than " + settings.pageBytes()
                                + " bytes, or too many headers: lower pageSize or raise maxPageBytes");
            case CANCELLED ->
                new SourceUnavailableException(
                        Reason.STOPPED, "reading from " + what() + " was stopped; nothing of it was used", failed);
            case REFUSED_ADDRESS ->
                new SourceUnavailableException(
                        Reason.WRONG_ANSWER,
                        what() + " must not be asked: " + failed.getMessage() + "; check baseUri",
                        failed);
            case UNREACHABLE, PROTOCOL ->
                new SourceUnavailableException(what() + " could not be read: " + failed.getMessage(), failed);
        };
    }

    /** Returns the trouble that an answer is whose status is not 200. */
    SourceUnavailableException of(HttpAnswer answer) {
        int status = answer.status();
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                wrong("it sends us elsewhere (" + status + "), which we do not follow; check baseUri");
            case 401 -> notLetIn(login.advice());
            case 403 -> notLetIn("we may not read job plans there (403): ask its makers to let us");
            case 404 -> wrong("there is no job plan feed (404); check baseUri");
            case 429, 503 -> later(answer);
            case 500, 502, 504 ->
                new SourceUnavailableException(what() + ": it answered with status " + status
                        + ", expected 200; try again later, then ask its makers");
            default -> wrong("it answered with status " + status + ", expected 200; ask its makers");
        };
    }

    private SourceUnavailableException later(HttpAnswer answer) {
        String when = answer.retryAfter()
                .map(pause -> ", in " + pause.toSeconds() + " s")
                .orElse("");
        SourceUnavailableException busy = new SourceUnavailableException(what() + ": it asks us to come back later ("
                + answer.status() + ")" + when + "; it was asked " + answer.attempts() + " times");
        return answer.retryAfter()
                .map(FeedTrouble::capped)
                .map(busy::askingToWait)
                .orElse(busy);
    }

    private SourceUnavailableException notLetIn(String problem) {
        return new SourceUnavailableException(Reason.NOT_LET_IN, what() + ": " + problem);
    }

    private SourceUnavailableException wrong(String problem) {
        return new SourceUnavailableException(Reason.WRONG_ANSWER, what() + ": " + problem);
    }

    /** Returns the trouble that an answer is which is not as agreed; its words say all. */
    static SourceUnavailableException wrong(Refusal why, String words) {
        return new SourceUnavailableException(Reason.WRONG_ANSWER, why.in(words));
    }

    /** Returns the feed as messages name it. */
    String what() {
        return "the job plan feed at " + settings.host();
    }
}
