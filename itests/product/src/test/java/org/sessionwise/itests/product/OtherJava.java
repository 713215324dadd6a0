package org.sessionwise.itests.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The other of the two Javas that the product is for: 25 when the tests run on 17, else 17. It is looked for where Maven keeps its
 * toolchains, in the environment, and in the folders where Javas usually are.
 */
final class OtherJava {

    private static final int VERSION = Runtime.version().feature() < 25 ? 25 : 17;

    /** In the environment: whether a machine without it is a failure ({@code required}) or a skipped test. */
    private static final String BOTH = "SESSIONWISE_BOTH_JAVAS";

    private static final Path HOME = Path.of(System.getProperty("user.home"));
    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/opt"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            HOME.resolve(".sdkman/candidates/java"),
            HOME.resolve(".jdks"));
    private static final Pattern JDK_HOME = Pattern.compile("<jdkHome>\\s*(.*?)\\s*</jdkHome>");
    private static final Pattern RELEASE = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

    private OtherJava() {}

    /** Its directory; without one the test is skipped and says why, or fails where both are required. */
    static Path home() {
        Optional<Path> found = Stream.of(toolchains(), environment(), folders())
                .flatMap(homes -> homes)
                .filter(OtherJava::isIt)
                .findFirst();
        if (found.isEmpty()) {
            String why = "There is no Java " + VERSION + " on this machine: install a JDK " + VERSION
                    + ", or name it in ~/.m2/toolchains.xml or in JAVA" + VERSION + "_HOME";
            Assertions.assertNotEquals("required", System.getenv(BOTH), why);
            Assumptions.abort(why);
        }
        return found.orElseThrow();
    }

    private static Stream<Path> toolchains() {
        Path file = HOME.resolve(".m2/toolchains.xml");
        return Files.exists(file)
                ? JDK_HOME.matcher(text(file)).results().map(match -> Path.of(match.group(1)))
                : Stream.of();
    }

    private static Stream<Path> environment() {
        return System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().matches("JAVA_?\\d+_HOME|JAVA_HOME_\\d+\\w*"))
                .map(entry -> Path.of(entry.getValue()));
    }

    private static Stream<Path> folders() {
        return FOLDERS.stream()
                .filter(Files::isDirectory)
                .flatMap(OtherJava::inside)
                .flatMap(java -> Stream.of(java, java.resolve("Contents/Home")));
    }

    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> javas = Files.list(folder)) {
            return javas.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isIt(Path java) {
        Path release = java.resolve("release");
        if (!Files.isExecutable(java.resolve("bin/java")) || !Files.isReadable(release)) {
            return false;
        }
        Matcher version = RELEASE.matcher(text(release));
        return version.find() && Integer.parseInt(version.group(1)) == VERSION;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
