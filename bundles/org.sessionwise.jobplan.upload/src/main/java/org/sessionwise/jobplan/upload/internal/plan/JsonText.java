package org.sessionwise.jobplan.upload.internal.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.sessionwise.api.upload.UploadRefusedException;
import org.sessionwise.jobplan.spi.record.Refusal;
import org.sessionwise.jobplan.upload.internal.table.FileRefused;

/** Reads a JSON document that somebody made, within limits; numbers stay decimal. */
public final class JsonText {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_TEXT = 64 * 1024;
    private static final int LONGEST_NAME = 200;
    private static final long MOST_TOKENS = 2_000_000;

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNameLength(LONGEST_NAME)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonText() {}

    /** Returns the document. */
    public static JsonNode read(byte[] file) throws UploadRefusedException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            JsonNode read = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            if (read != null && !read.isMissingNode() && !read.isNull()) {
                return read;
            }
        } catch (CharacterCodingException notUtf8) {
            throw FileRefused.because(Refusal.UNKNOWN_ENCODING, "The file is JSON, but not in UTF-8: save it again");
        } catch (JsonProcessingException malformed) {
            // Without the cause: its message quotes the file, which holds personal data.
            throw unreadable();
        }
        throw unreadable();
    }

    private static UploadRefusedException unreadable() {
        return FileRefused.because(
                Refusal.NOT_READABLE,
                "The file is no whole JSON document, names something twice, or goes beyond all limits: save the answer again");
    }

    /** Returns a document as text. */
    public static byte[] written(Object document) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        } catch (JsonProcessingException neverForTrees) {
            throw new UncheckedIOException(neverForTrees);
        }
    }

    /** Returns a value of one of our own types. */
    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException brokenInTheDatabase) {
            throw new UncheckedIOException(brokenInTheDatabase);
        }
    }
}
