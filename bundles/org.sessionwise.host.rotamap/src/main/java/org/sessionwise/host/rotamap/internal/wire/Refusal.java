package org.sessionwise.host.rotamap.internal.wire;

import java.time.Duration;
import org.sessionwise.httpclient.HttpAnswer;

/** Says in plain words why an answer is none. */
final class Refusal {

    private Refusal() {}

    static String of(HttpAnswer answer) {
        int status = answer.status();
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                "it sends us elsewhere (" + status + "), which we do not follow; check baseUri";
            case 401, 403 ->
                "it does not let us in (" + status
                        + "): check user and password, and that the account may read the rota";
            case 404 -> "there is no PublicAPI here (404): check baseUri, and that the site still offers it";
            case 429, 503 ->
                "it asks us to come back later (" + status + ")"
                        + answer.retryAfter().map(Refusal::later).orElse("");
            default -> "it answered with status " + status + ", expected 200";
        };
    }

    private static String later(Duration pause) {
        return ", in " + pause.toSeconds() + " s";
    }
}
