package org.sessionwise.host.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sessionwise.host.spi.RosterHost;

/** What "Adapt your host in a day" shows is what is compiled and kept green here. */
class GuideTest {

    private static final Path GUIDE = Path.of("../org.sessionwise.host.spi/README.md");
    private static final Path EXAMPLE = Path.of("src/example");
    private static final int MOST_LINES = 310;

    @Test
    void itsJavaStandsInTheExample() throws IOException {
        assertShown("java", ".java", 9);
    }

    @Test
    void itsXmlStandsInTheExample() throws IOException {
        assertShown("xml", "pom.xml", 1);
    }

    @Test
    void itNamesEveryFeature() throws IOException {
        String guide = Files.readString(GUIDE);
        for (RosterHost.Feature feature : RosterHost.Feature.values()) {
            assertTrue(guide.contains("| `" + feature + "` |"), feature.name());
        }
    }

    /** Lines of code: neither blank, nor import, nor the made-up product itself. */
    @Test
    void theExampleAdapterIsSmall() throws IOException {
        long lines = texts(".java").stream()
                .filter(text -> !text.contains("class AcmeRota") && !text.contains("HostUnderTest"))
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                .count();
        assertTrue(lines < MOST_LINES, lines + " lines");
    }

    private static void assertShown(String language, String suffix, int atLeast) throws IOException {
        List<String> files = texts(suffix);
        List<String> blocks = Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(GUIDE))
                .results()
                .map(block -> block.group(1))
                .toList();

        assertTrue(blocks.size() >= atLeast, blocks.size() + " blocks");
        for (String block : blocks) {
            assertEquals(List.of(), files.stream().anyMatch(file -> file.contains(block)) ? List.of() : lines(block));
        }
    }

    private static List<String> lines(String block) {
        return Arrays.asList(block.split("\n"));
    }

    private static List<String> texts(String suffix) throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(suffix)).toList();
            List<String> texts = new ArrayList<>();
            for (Path file : found) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }
}
