package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.sessionwise.host.spi.HostUnavailableException;

/** Reads and writes the product's JSON, within limits. Safe from any thread. */
final class ProductJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_NAME = 256;
    private static final long MOST_TOKENS = 20_000_000;

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
            .build();

    /** Returns the one value in a body, whole. */
    JsonNode read(byte[] body, String path) throws HostUnavailableException {
        return read(body, path, TokenFilter.INCLUDE_ALL);
    }

    /** Returns the one value in a body without what its optimiser thinks of each shift, which is most of a roster's bytes. */
    JsonNode readRoster(byte[] body, String path) throws HostUnavailableException {
        return read(body, path, WithoutScores.FILTER);
    }

    private JsonNode read(byte[] body, String path, TokenFilter filter) throws HostUnavailableException {
        try (JsonParser all = mapper.createParser(text(body, path));
                JsonParser parser = new FilteringParserDelegate(all, filter, Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            JsonNode value = mapper.readTree(parser);
            if (value == null || value.isMissingNode() || parser.nextToken() != null) {
                throw new HostUnavailableException("OptaWeb's answer to " + path + " is not one JSON value");
            }
            return value;
        } catch (JsonProcessingException malformed) {
            // Without the cause: its message quotes the document, which holds personal data.
            throw new HostUnavailableException(
                    "OptaWeb's answer to " + path + " is cut off, larger than allowed or no JSON");
        } catch (IOException broken) {
            throw new HostUnavailableException("OptaWeb's answer to " + path + " cannot be read", broken);
        }
    }

    private static String text(byte[] body, String path) throws HostUnavailableException {
        try {
            // Jackson takes overlong sequences and UTF-16; the strict decoder does not.
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new HostUnavailableException("OptaWeb's answer to " + path + " is not in UTF-8", malformed);
        }
    }

    byte[] write(JsonNode value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    JsonNodeFactory nodes() {
        return mapper.getNodeFactory();
    }

    private static final class WithoutScores extends TokenFilter {

        static final WithoutScores FILTER = new WithoutScores();

        @Override
        public TokenFilter includeProperty(String name) {
            boolean score = name.endsWith("ViolationList")
                    || name.endsWith("PenaltyList")
                    || name.endsWith("RewardList")
                    || name.endsWith("ConflictList")
                    || name.equals("indictmentSummary");
            return score ? null : this;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }
    }
}
