package org.sessionwise.host.optaweb.internal.product;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.sessionwise.host.spi.HostUnavailableException;
import org.sessionwise.httpclient.HttpFetcher;
import org.sessionwise.httpclient.HttpQuestion.Method;

/** The product's answers, as JSON or as they came. Safe from any thread. */
final class Answers {

    private static final byte[] NOTHING = {};

    private final ProductClient client;
    private final ProductJson json = new ProductJson();

    Answers(HttpFetcher http, ProductAddress address) {
        this.client = new ProductClient(http, address);
    }

    /** Returns the answer to a path that must succeed. */
    JsonNode must(String path, Deadline deadline) throws HostUnavailableException {
        return json.read(fresh(path, Optional.empty(), deadline).orElseThrow().body(), path);
    }

    /** Returns the answer to a path that the product may refuse. */
    JsonNode ask(String path, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return json.read(client.get(path, Optional.empty(), deadline).body(), path);
    }

    /** Returns the answer to a path as it came; empty if the product says that it is the one that this tag came with. */
    Optional<Tagged> fresh(String path, Optional<String> etag, Deadline deadline) throws HostUnavailableException {
        try {
            var answer = client.get(path, etag, deadline);
            return answer.status() == 304
                    ? Optional.empty()
                    : Optional.of(new Tagged(answer.body(), answer.header("ETag")));
        } catch (ProductRefusal refused) {
            throw unavailable(refused);
        }
    }

    /** Returns the answer to a path as it came, of any status that means success. */
    byte[] body(String path, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return client.get(path, Optional.empty(), deadline).body();
    }

    JsonNode read(byte[] answer, String path) throws HostUnavailableException {
        return json.read(answer, path);
    }

    /** Returns a roster view without what the product's optimiser thinks of it. */
    JsonNode readRoster(byte[] answer, String path) throws HostUnavailableException {
        return json.readRoster(answer, path);
    }

    JsonNode send(Method method, String path, JsonNode what, Deadline deadline)
            throws HostUnavailableException, ProductRefusal {
        return json.read(client.send(method, path, json.write(what), deadline), path);
    }

    JsonNode delete(String path, Deadline deadline) throws HostUnavailableException, ProductRefusal {
        return json.read(client.send(Method.DELETE, path, NOTHING, deadline), path);
    }

    static HostUnavailableException unavailable(ProductRefusal refused) {
        return new HostUnavailableException(refused.getMessage(), refused);
    }
}
