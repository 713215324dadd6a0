package org.sessionwise.httpclient.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sessionwise.httpclient.HttpAnswer;
import org.sessionwise.httpclient.oauth.TokenException.Kind;

/** Reads what a token service answered. */
final class TokenAnswer {

    /** For services that do not say how long a token is good. */
    private static final String USUAL_SECONDS = "60";

    private static final Duration MARGIN = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("[!-~]{1,16384}");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    // RFC 6749, section 5.2; anything else is not shown, because nobody knows what it says.
    private static final Set<String> ERRORS = Set.of(
            "invalid_request",
            "invalid_client",
            "invalid_grant",
            "unauthorized_client",
            "unsupported_grant_type",
            "invalid_scope");

    private final String host;
    private final FlatJson json;

    TokenAnswer(String host, FlatJson json) {
        this.host = host;
        this.json = json;
    }

    AccessToken token(HttpAnswer answer, Instant now) throws TokenException {
        if (answer.status() != 200) {
            throw refusal(answer);
        }
        Map<String, String> fields = json.read(answer.body());
        String token = fields.getOrDefault("access_token", "");
        String seconds = fields.getOrDefault("expires_in", USUAL_SECONDS);
        boolean isBearer = "bearer".equalsIgnoreCase(fields.get("token_type"));
        if (!isBearer
                || !TOKEN.matcher(token).matches()
                || !SECONDS.matcher(seconds).matches()) {
            throw new TokenException(
                    Kind.WRONG_ANSWER,
                    "the token service at " + host + " gave no bearer token as RFC 6749 describes it; check tokenUri");
        }
        return new AccessToken(token, now.plus(fresh(Duration.ofSeconds(Long.parseLong(seconds)))));
    }

    /** Shorter than it is good, so that it does not end on its way; a tenth of it, but no more than the margin. */
    private static Duration fresh(Duration good) {
        Duration tenth = good.dividedBy(10);
        return good.minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN);
    }

    private TokenException refusal(HttpAnswer answer) {
        int status = answer.status();
        String service = "the token service at " + host;
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                new TokenException(
                        Kind.WRONG_ANSWER,
                        service + " sends us elsewhere (" + status + "), which we do not follow; check tokenUri");
            case 400, 401, 403 ->
                new TokenException(
                        Kind.NOT_LET_IN,
                        service + " does not let us in (" + status + error(answer)
                                + "): check clientId, its secret, and the scope it may ask for");
            case 429, 500, 502, 503, 504 ->
                new TokenException(
                        Kind.UNAVAILABLE,
                        service + " asks us to come back later (" + status + ")",
                        answer.retryAfter().orElse(null));
            default ->
                new TokenException(
                        Kind.WRONG_ANSWER,
                        service + " answered with status " + status + ", expected 200; check tokenUri");
        };
    }

    private String error(HttpAnswer answer) {
        String error = json.read(answer.body()).getOrDefault("error", "");
        return ERRORS.contains(error) ? ", " + error : "";
    }
}
