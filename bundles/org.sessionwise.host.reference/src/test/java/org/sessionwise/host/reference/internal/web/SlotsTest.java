package org.sessionwise.host.reference.internal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifest and the guide declare the slots that the pages have. */
class SlotsTest {

    private static final Path PAGES = Path.of("src/main/resources/org/sessionwise/host/reference/web");
    private static final Pattern SLOT = Pattern.compile("['\"]([a-z]+\\.[a-z]+/v\\d+)['\"]");
    private static final Pattern DECLARED =
            Pattern.compile("sessionwise\\.ui\\.slot=\"([a-z.]+)\";version:Version=\"(\\d+)\\.0\"");
    private static final Pattern DESCRIBED = Pattern.compile("(?m)^\\| `([a-z.]+/v\\d+)` \\|");

    @Test
    void manifestDeclaresTheSlotsOfThePages() throws IOException {
        String provided;
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            provided = new Manifest(in).getMainAttributes().getValue("Provide-Capability");
        }
        Set<String> declared = DECLARED.matcher(provided)
                .results()
                .map(found -> found.group(1) + "/v" + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(inPages(), declared);
    }

    @Test
    void guideDescribesTheSlotsOfThePages() throws IOException {
        assertEquals(inPages(), found(DESCRIBED, Files.readString(PAGES.resolve("README.md"))));
    }

    private static Set<String> inPages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().matches(".*\\.(html|js)"))
                    .flatMap(file -> found(SLOT, read(file)).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
