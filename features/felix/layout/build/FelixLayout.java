import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays the bundles of the runnable jar out in folders for plain Felix, with the start levels that bnd gave them, and packs the
 * folders into a zip. Run by the build from its source: java FelixLayout.java sessionwise.jar parts directory zip time.
 */
final class FelixLayout {

    /** The reference host and the demonstration are not for trusts: whoever wants them starts the runnable jar. */
    private static final Pattern LEFT_OUT = Pattern.compile("org\\.sessionwise\\.(host\\.reference|demo)-.*");

    /** What knows one host each: copied into deploy/ by whoever has that host. */
    private static final Pattern ADAPTER = Pattern.compile("org\\.sessionwise\\.host\\.(?!spi-)[a-z]+-.*");

    private static final List<String> USERS_OWN = List.of("deploy", "settings", "data");

    private static final Pattern START_LEVEL = Pattern.compile("startlevel=(\\d+)");

    private final Path directory;
    private final Map<String, List<String>> lists = new TreeMap<>();

    private FelixLayout(Path directory) {
        this.directory = directory;
    }

    public static void main(String... arguments) throws IOException {
        Path directory = Path.of(arguments[2]);
        FelixLayout layout = new FelixLayout(directory);
        for (String old : List.of("bundle", "adapters", "conf")) {
            delete(directory.resolve(old));
        }
        layout.copyParts(Path.of(arguments[1]));
        try (ZipFile jar = new ZipFile(arguments[0])) {
            layout.copyBundles(jar);
        }
        for (String empty : USERS_OWN) {
            Files.createDirectories(directory.resolve(empty));
        }
        pack(directory, Path.of(arguments[3]), FileTime.from(Instant.parse(arguments[4])));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    private void copyParts(Path parts) throws IOException {
        for (String part : List.of("README.md", "bin/sessionwise", "conf/config.properties", "conf/system.properties")) {
            copy(parts.resolve(part), directory.resolve(part));
        }
        for (String run : List.of("configuration.json", "logback.xml", "logging.properties")) {
            copy(parts.resolveSibling("run").resolve(run), directory.resolve("conf").resolve(run));
        }
        directory.resolve("bin/sessionwise").toFile().setExecutable(true);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private void copyBundles(ZipFile jar) throws IOException {
        Properties launcher = new Properties();
        try (InputStream in = jar.getInputStream(jar.getEntry("launcher.properties"))) {
            launcher.load(in);
        }
        String[] bundles = launcher.getProperty("launch.bundles").split(",");
        Matcher levels = START_LEVEL.matcher(launcher.getProperty("launch.runbundles.attrs"));
        for (String bundle : bundles) {
            if (!levels.find()) {
                throw new IllegalStateException("bnd tells fewer start levels than bundles");
            }
            place(jar, bundle, Integer.parseInt(levels.group(1)));
        }
        if (levels.find()) {
            throw new IllegalStateException("bnd tells more start levels than bundles");
        }
        Files.writeString(
                directory.resolve("conf/config.properties"),
                Files.readString(directory.resolve("conf/config.properties")) + runProperties(launcher) + startLists());
    }

    private void place(ZipFile jar, String entry, int level) throws IOException {
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        if (LEFT_OUT.matcher(name).matches()) {
            return;
        }
        boolean adapter = ADAPTER.matcher(name).matches();
        Path folder = directory.resolve(adapter ? "adapters" : "bundle/" + level);
        Files.createDirectories(folder);
        Path bundle = folder.resolve(name);
        try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
            Files.copy(in, bundle, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!adapter) {
            String list = "felix.auto." + (isFragment(bundle) ? "install" : "start") + "." + level;
            lists.computeIfAbsent(list, any -> new ArrayList<>()).add("file:bundle/" + level + "/" + name);
        }
    }

    /** A fragment is part of its host and cannot be started. */
    private static boolean isFragment(Path bundle) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return jar.getManifest().getMainAttributes().getValue("Fragment-Host") != null;
        }
    }

    /** The same as in the runnable jar: what the list of bundles has beside the bundles. */
    private static String runProperties(Properties launcher) {
        StringBuilder text = new StringBuilder();
        launcher.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("launch."))
                .sorted()
                .forEach(name -> text.append(name + " = " + launcher.getProperty(name) + "\n"));
        return text.toString();
    }

    private String startLists() {
        StringBuilder text = new StringBuilder();
        lists.forEach((list, urls) ->
                text.append("\n" + list + " = \\\n  " + String.join(" \\\n  ", urls) + "\n"));
        return text.toString();
    }

    private static void pack(Path directory, Path zip, FileTime time) throws IOException {
        try (Stream<Path> all = Files.walk(directory);
                OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (Path each : all.filter(path -> !isUsers(directory.relativize(path)))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()) {
                String name = directory.getParent().relativize(each).toString().replace('\\', '/');
                ZipEntry entry = new ZipEntry(Files.isDirectory(each) ? name + "/" : name);
                entry.setLastModifiedTime(time); // the same bundles give the same zip
                out.putNextEntry(entry);
                if (Files.isRegularFile(each)) {
                    Files.copy(each, out);
                }
                out.closeEntry();
            }
        }
    }

    /** What somebody put there who tried it where it was built. */
    private static boolean isUsers(Path relative) {
        return relative.getNameCount() > 1 && USERS_OWN.contains(relative.getName(0).toString());
    }
}
