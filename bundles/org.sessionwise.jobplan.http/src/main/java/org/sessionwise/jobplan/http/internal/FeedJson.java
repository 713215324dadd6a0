package org.sessionwise.jobplan.http.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.sessionwise.jobplan.spi.SourceUnavailableException;
import org.sessionwise.jobplan.spi.record.Refusal;

/** Reads bytes as JSON, within limits. Safe from any thread. */
final class FeedJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_TOKENS = 500_000;

    private final JsonMapper mapper;

    FeedJson() {
        this(LONGEST_TEXT);
    }

    FeedJson(int longestText) {
        // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEEPEST)
                                .maxNumberLength(LONGEST_NUMBER)
                                .maxStringLength(longestText)
                                .maxNameLength(LONGEST_NAME)
                                .maxTokenCount(MOST_TOKENS)
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * Returns the one value in a body.
     *
     * @param what names the body in messages: {@code page 3}
     */
    JsonNode read(byte[] body, String what) throws SourceUnavailableException {
        try {
            return mapper.readTree(text(body, what));
        } catch (StreamConstraintsException tooMuch) {
            throw broken(limit(tooMuch), what, "is larger or deeper than the feed allows", tooMuch);
        } catch (JsonProcessingException malformed) {
            boolean isTwice = malformed.getOriginalMessage().startsWith("Duplicate ");
            throw broken(
                    isTwice ? Refusal.NAMED_TWICE : Refusal.NOT_READABLE,
                    what,
                    "is not well-formed JSON with each name once in an object",
                    malformed);
        }
    }

    private static String text(byte[] body, String what) throws SourceUnavailableException {
        try {
            // Jackson takes overlong sequences and UTF-16; the strict decoder does not.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw FeedTrouble.wrong(Refusal.NOT_TEXT, what + " is not in UTF-8: ask its makers");
        }
    }

    /** Says which limit it was; Jackson tells it in its message only. */
    private static Refusal limit(StreamConstraintsException tooMuch) {
        String message = tooMuch.getOriginalMessage();
        if (message.contains("Depth")) {
            return Refusal.TOO_DEEP;
        }
        if (message.contains("getMaxNumberLength")) {
            return Refusal.NUMBER_TOO_LARGE;
        }
        return message.contains("getMaxStringLength") || message.contains("getMaxNameLength")
                ? Refusal.TEXT_TOO_LONG
                : Refusal.TOO_MUCH;
    }

    /** Without the cause: Jackson's messages quote the document, which holds personal data. */
    private static SourceUnavailableException broken(Refusal why, String what, String how, JsonProcessingException at) {
        String where = at.getLocation() == null
                ? ""
                : " (line " + at.getLocation().getLineNr() + ", column "
                        + at.getLocation().getColumnNr() + ")";
        return FeedTrouble.wrong(why, what + " " + how + where + ": ask its makers");
    }
}
