package org.sessionwise.jobplan.csv.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.sessionwise.jobplan.spi.JobPlanBatch;
import org.sessionwise.jobplan.spi.SourceUnavailableException;

/** The source over a file in a folder of a test. */
final class CsvSource {

    private final Path file;
    private final Map<String, Object> settings = new HashMap<>();

    CsvSource(Path folder) {
        file = folder.resolve("plans.csv");
    }

    CsvSource with(String name, Object value) {
        settings.put(name, value);
        return this;
    }

    CsvSource holding(Object text) throws IOException {
        return holding(text, StandardCharsets.UTF_8);
    }

    CsvSource holding(Object text, Charset charset) throws IOException {
        return holding(text.toString().getBytes(charset));
    }

    CsvSource holding(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        return this;
    }

    CsvJobPlanSource source() {
        Map<String, Object> all = new HashMap<>(Map.of("sourceId", "csv~test", "title", "The file"));
        all.put("path", file.toString());
        all.putAll(settings);
        return new CsvJobPlanSource((CsvJobPlanSource.Config) Proxy.newProxyInstance(
                CsvSource.class.getClassLoader(),
                new Class<?>[] {CsvJobPlanSource.Config.class},
                (proxy, method, none) -> all.getOrDefault(method.getName(), method.getDefaultValue())));
    }

    JobPlanBatch read() throws SourceUnavailableException {
        return source().read(Optional.empty(), (done, total) -> {});
    }

    JobPlanBatch readSince(String cursor) throws SourceUnavailableException {
        return source().read(Optional.of(cursor), (done, total) -> {});
    }

    String failure() {
        return Assertions.assertThrows(SourceUnavailableException.class, this::read)
                .getMessage();
    }
}
