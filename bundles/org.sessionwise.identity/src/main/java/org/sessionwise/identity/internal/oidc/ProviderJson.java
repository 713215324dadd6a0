package org.sessionwise.identity.internal.oidc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads a provider's documents, within limits. Safe from any thread. */
final class ProviderJson {

    private static final int DEEPEST = 16;
    private static final int MOST_TOKENS = 20_000;

    // No recycling by thread: buffers that hang on a host's threads would keep this bundle's classes alive.
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Returns the one object in a body.
     *
     * @param what names the body in messages
     */
    JsonNode read(byte[] body, String what) throws SignInException {
        try {
            JsonNode node = mapper.readTree(body);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (IOException e) {
            // Without the cause: its message quotes the document, which may hold a token.
            throw new SignInException(Trouble.NO_ANSWER, what + " is not well-formed JSON within our limits");
        }
        throw new SignInException(Trouble.NO_ANSWER, what + " is not a JSON object");
    }
}
