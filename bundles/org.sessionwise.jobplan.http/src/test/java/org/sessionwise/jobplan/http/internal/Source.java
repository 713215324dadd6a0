package org.sessionwise.jobplan.http.internal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.sessionwise.httpclient.StandaloneHttpFetcher;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** The source with the real HTTP client, set up as a configuration would. */
final class Source implements AutoCloseable {

    static final String KEY = "s3cret-K3Y-of-the-test";

    private final StandaloneHttpFetcher http = new StandaloneHttpFetcher();
    private final HttpJobPlanSource source;

    Source(FeedServer server, Map<String, Object> settings) {
        this(server.base(), settings);
    }

    Source(String base, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("baseUri", base, "_apiKey", KEY, "attempts", 1));
        all.putAll(settings);
        source = new HttpJobPlanSource(http, config(all));
    }

    static HttpJobPlanSource.Config config(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("sourceId", "http~test", "title", "The feed"));
        all.putAll(settings);
        return (HttpJobPlanSource.Config) Proxy.newProxyInstance(
                Source.class.getClassLoader(),
                new Class<?>[] {HttpJobPlanSource.Config.class},
                (proxy, method, none) -> all.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    JobPlanBatch read() throws SourceUnavailableException {
        return read(Optional.empty());
    }

    JobPlanBatch readSince(String cursor) throws SourceUnavailableException {
        return read(Optional.of(cursor));
    }

    private JobPlanBatch read(Optional<String> since) throws SourceUnavailableException {
        return source.read(since, (done, total) -> {});
    }

    /** Returns the message of the failure, after a look whether the key stands anywhere in it. */
    String failure() {
        return unavailable().getMessage();
    }

    /** Returns the failure, after a look whether the key stands anywhere in it. */
    SourceUnavailableException unavailable() {
        SourceUnavailableException failure = Assertions.assertThrows(SourceUnavailableException.class, this::read);
        Assertions.assertFalse(trace(failure).contains(KEY), "the key stands in the failure");
        return failure;
    }

    static String trace(Exception failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    HttpJobPlanSource source() {
        return source;
    }

    @Override
    public void close() {
        source.stop();
        http.close();
    }
}
