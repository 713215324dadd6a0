package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.databind.JsonNode;
import org.sessionwise.jobplan.spi.record.Refusal;

/** What a JSON value is, in words, where another was due. */
final class JsonKinds {

    private JsonKinds() {}

    /** Tells a number that nothing can hold from one of another kind. */
    static Refusal refusal(JsonNode value) {
        boolean isTooLarge = value.isIntegralNumber() ? !value.canConvertToInt() : value.isNumber() && isEndless(value);
        return isTooLarge ? Refusal.NUMBER_TOO_LARGE : Refusal.WRONG_KIND;
    }

    // Jackson reads 1e400 as infinity.
    private static boolean isEndless(JsonNode value) {
        return !Double.isFinite(value.doubleValue());
    }

    /** Returns words for it. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case STRING -> "a text";
            case NUMBER ->
                value.isIntegralNumber() || isEndless(value)
                        ? "a number that is too large"
                        : "a number with a fraction";
            case BOOLEAN -> "true or false";
            default -> "nothing";
        };
    }
}
