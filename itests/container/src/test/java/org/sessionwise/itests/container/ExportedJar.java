package org.sessionwise.itests.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The runnable jar that bnd exported, read the way bnd's launcher reads it. */
final class ExportedJar {

    private static final Pattern START_LEVEL = Pattern.compile("([^;,]+);version=\"[^\"]*\";startlevel=(\\d+)");

    private final Path jar;
    private final Properties launcher = new Properties();

    /**
     * One bundle of the jar.
     *
     * @param fragment a fragment cannot be started
     */
    record Entry(String symbolicName, Path file, int startLevel, boolean fragment) {}

    ExportedJar(Path jar) throws IOException {
        this.jar = jar;
        try (JarFile zip = new JarFile(jar.toFile());
                InputStream properties = zip.getInputStream(zip.getEntry("launcher.properties"))) {
            launcher.load(properties);
        }
    }

    /** Every property that is not an order to bnd's launcher. */
    Map<String, String> frameworkProperties() {
        Map<String, String> properties = new TreeMap<>();
        for (String name : launcher.stringPropertyNames()) {
            if (!name.startsWith("launch.")) {
                properties.put(name, launcher.getProperty(name));
            }
        }
        return properties;
    }

    /** Copies the bundles into the directory; those that start first come first, fragments before their hosts. */
    List<Entry> extractBundles(Path directory) throws IOException {
        Map<String, Integer> levels = startLevels();
        List<Entry> entries = new ArrayList<>();
        try (JarFile zip = new JarFile(jar.toFile())) {
            for (String path : launcher.getProperty("launch.bundles").split(",")) {
                Path file = directory.resolve(path.substring(path.lastIndexOf('/') + 1));
                try (InputStream content = zip.getInputStream(zip.getEntry(path))) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
                entries.add(entry(file, levels));
            }
        }
        entries.sort(Comparator.comparingInt(Entry::startLevel).thenComparing(entry -> !entry.fragment()));
        return entries;
    }

    private static Entry entry(Path file, Map<String, Integer> levels) throws IOException {
        try (JarFile bundle = new JarFile(file.toFile())) {
            Attributes manifest = bundle.getManifest().getMainAttributes();
            String name = manifest.getValue("Bundle-SymbolicName").split(";")[0].trim();
            return new Entry(name, file, levels.get(name), manifest.getValue("Fragment-Host") != null);
        }
    }

    private Map<String, Integer> startLevels() {
        Map<String, Integer> levels = new TreeMap<>();
        Matcher matcher = START_LEVEL.matcher(launcher.getProperty("launch.runbundles.attrs"));
        while (matcher.find()) {
            levels.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
        }
        return levels;
    }
}
