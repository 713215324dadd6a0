package org.sessionwise.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What others build on changes only as its versions say. */
class BaselineTest {

    private static final String FOLDER = "/baseline/";

    @ParameterizedTest
    @MethodSource("bundles")
    void versionsCoverEveryChangeSinceTheLastPublishedState(String bundle) throws Exception {
        Path built = Path.of(System.getProperty("bundles.directory"), bundle, "target", "classes");
        try (Jar published = new Jar(bundle, resource(bundle + ".jar"));
                Jar now = new Jar(built.toFile())) {
            assertEquals(List.of(), new PublishedInterface(published).uncovered(now));
        }
    }

    /** Of the jars themselves, so that a comparison that compares nothing fails. */
    @ParameterizedTest
    @MethodSource("bundles")
    void typeThatIsTakenAwayIsFound(String bundle) throws Exception {
        try (Jar published = new Jar(bundle, resource(bundle + ".jar"));
                Jar without = new Jar(bundle, resource(bundle + ".jar"))) {
            String type = without.getResources().keySet().stream()
                    .filter(name -> name.endsWith(".class") && !name.contains("package-info") && !name.contains("$"))
                    .findFirst()
                    .orElseThrow();
            without.remove(type);

            List<String> uncovered = new PublishedInterface(published).uncovered(without);

            assertTrue(uncovered.toString().contains("MAJOR change"), () -> type + " of " + bundle + ": " + uncovered);
        }
    }

    static Stream<String> bundles() throws IOException {
        try (InputStream list = resource("list.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    private static InputStream resource(String name) {
        InputStream found = BaselineTest.class.getResourceAsStream(FOLDER + name);
        if (found == null) {
            throw new UncheckedIOException(new IOException("there is no baseline/" + name));
        }
        return found;
    }
}
