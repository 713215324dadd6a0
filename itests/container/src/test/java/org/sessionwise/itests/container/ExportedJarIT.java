package org.sessionwise.itests.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, looked at without starting it. */
class ExportedJarIT {

    @TempDir
    Path directory;

    private final ExportedJar jar = exportedJar();

    @Test
    void noBundleIsInItTwice() throws IOException {
        List<String> twice = jar.extractBundles(directory).stream()
                .collect(Collectors.groupingBy(ExportedJar.Entry::symbolicName, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void ourBundlesStartAfterAllOthers() throws IOException {
        for (ExportedJar.Entry bundle : jar.extractBundles(directory)) {
            boolean ours = bundle.symbolicName().startsWith(InContainer.OURS) && !bundle.fragment();
            assertEquals(ours, bundle.startLevel() == 5, bundle::symbolicName);
        }
    }

    @Test
    void listensOnThisMachineOnly() {
        assertEquals("127.0.0.1", jar.frameworkProperties().get("org.apache.felix.http.host"));
    }

    @Test
    void limitsTheSizeOfRequests() {
        String limit = jar.frameworkProperties().get("org.apache.felix.http.jetty.requestSizeLimit");

        assertTrue(Long.parseLong(limit) <= 16 * 1024 * 1024, limit);
    }

    private static ExportedJar exportedJar() {
        try {
            return new ExportedJar(Path.of(System.getProperty("sessionwise.jar")));
        } catch (IOException e) {
            throw new AssertionError("the distribution is not built", e);
        }
    }
}
