package org.sessionwise.itests.container;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an answer is worth to whoever asked. */
enum AnswerKind {
    /** All of what was asked for. */
    WHOLE,
    /** A status that says come again, sign in, or not here now; nothing of our inside in it. */
    REFUSED,
    /**
     * The server's or the REST whiteboard's own page with status 500, which says nothing of our inside: on a busy machine a few
     * requests meet it between our leaving and its noticing, because it chose who answers before and asks after.
     */
    DROPPED,
    /** Anything else: half a document, a plain 500, a stack trace. */
    WRONG;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** To sign in; there is no such capability or servlet now; come again. */
    private static final Set<Integer> REFUSALS = Set.of(302, 401, 404, 503);

    private static final Pattern TRACE =
            Pattern.compile("\\sat [\\w.$/]+\\([\\w.]+\\)|NoClassDefFoundError|ClassCastException");
    private static final List<String> INSIDE =
            List.of("org.sessionwise.", "org.apache.", "org.glassfish.", "java.lang.");

    static AnswerKind of(HttpResponse<String> answer) {
        String body = answer.body();
        if (TRACE.matcher(body).find()) {
            return WRONG;
        }
        if (answer.statusCode() == 200) {
            return isComplete(body, type(answer)) ? WHOLE : WRONG;
        }
        if (answer.statusCode() == 500 && isOwnPage(body) && isPlain(body, answer)) {
            return DROPPED;
        }
        return REFUSALS.contains(answer.statusCode()) && isPlain(body, answer) ? REFUSED : WRONG;
    }

    private static boolean isOwnPage(String body) {
        return body.contains("Request failed.") || body.contains("<h2>HTTP ERROR 500 Server Error</h2>");
    }

    private static boolean isPlain(String body, HttpResponse<String> answer) {
        return INSIDE.stream().noneMatch(body::contains) && isComplete(body, type(answer));
    }

    /** What is neither page nor JSON is as long as HTTP says, which the client has checked. */
    private static boolean isComplete(String body, String type) {
        if (type.contains("json")) {
            return isJson(body);
        }
        return body.isEmpty() || !type.contains("html") || body.strip().endsWith("</html>");
    }

    private static boolean isJson(String body) {
        try {
            return !JSON.readTree(body).isMissingNode();
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
