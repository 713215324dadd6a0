package org.sessionwise.itests.benchmark.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;

/** The bundles of the runnable jar, so that what is measured is what people run. */
final class RunnableJar {

    private RunnableJar() {}

    /** Returns where the runnable jar is, by the property {@code sessionwise.jar}. */
    static Path file() {
        Path jar = Path.of(System.getProperty("sessionwise.jar", "features/felix/target/sessionwise.jar"));
        if (!Files.exists(jar)) {
            throw new IllegalStateException("no runnable jar at " + jar + ": build features/felix first");
        }
        return jar;
    }

    /** Copies the bundles into a directory, once for each making of the jar; by symbolic name. */
    static Map<String, Path> bundles(Path parent) throws IOException {
        Path directory = Files.createDirectories(
                parent.resolve("bundles-" + Files.getLastModifiedTime(file()).toMillis()));
        Map<String, Path> bundles = new TreeMap<>();
        try (JarFile jar = new JarFile(file().toFile());
                Stream<JarEntry> entries =
                        jar.stream().filter(entry -> entry.getName().endsWith(".jar"))) {
            for (JarEntry entry : (Iterable<JarEntry>) entries::iterator) {
                Path copy = directory.resolve(Path.of(entry.getName()).getFileName());
                if (!Files.exists(copy) || Files.size(copy) != entry.getSize()) {
                    copy(jar, entry, copy);
                }
                String name = symbolicName(copy);
                if (!name.isEmpty()) {
                    bundles.put(name, copy);
                }
            }
        }
        return bundles;
    }

    private static void copy(JarFile jar, JarEntry entry, Path copy) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String symbolicName(Path bundle) throws IOException {
        try (JarInputStream content = new JarInputStream(Files.newInputStream(bundle))) {
            String name = content.getManifest() == null
                    ? null
                    : content.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
            return name == null ? "" : name.split(";")[0].strip();
        }
    }
}
