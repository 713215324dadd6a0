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

/** Reads bytes as JSON, within limits. Safe from any thread. */
final class FeedJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_NAME = 64;
    private static final int MOST_TOKENS = 500_000;

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Returns the one value in a body.
     *
     * @param what names the body in messages: {@code page 3}
     */
    JsonNode read(byte[] body, String what) throws SourceUnavailableException {
        try {
            return mapper.readTree(text(body, what));
        } catch (StreamConstraintsException tooMuch) {
            throw broken(what, "is larger or deeper than the feed allows", tooMuch);
        } catch (JsonProcessingException malformed) {
            throw broken(what, "is not well-formed JSON with each name once in an object", malformed);
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
            throw new SourceUnavailableException(what + " is not in UTF-8: ask its makers", malformed);
        }
    }

    /** Without the cause: Jackson's messages quote the document, which holds personal data. */
    private static SourceUnavailableException broken(String what, String how, JsonProcessingException at) {
        String where = at.getLocation() == null
                ? ""
                : " (line " + at.getLocation().getLineNr() + ", column "
                        + at.getLocation().getColumnNr() + ")";
        return new SourceUnavailableException(what + " " + how + where + ": ask its makers");
    }
}
