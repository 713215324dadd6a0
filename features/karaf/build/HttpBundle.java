import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * Makes one bundle of Felix's HTTP server, its servlet API and what it reads uploads with, which shows nothing but the Jakarta
 * packages. As bundles of their own they offer and want javax.servlet and org.osgi.service.http as well, which Karaf's own server offers, too: the framework then looks for
 * minutes for a way to wire both. Run by the build from its source: java HttpBundle.java
 * name version bundle time server api upload.
 */
final class HttpBundle {

    private static final Predicate<String> SHOWN =
            name -> name.startsWith("jakarta.servlet") || name.startsWith("org.osgi.service.servlet.");

    private static final String ONE = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"; // a comma outside quotes

    private final List<JarFile> jars;
    private final Set<String> inside = new TreeSet<>();

    private HttpBundle(List<JarFile> jars) {
        this.jars = jars;
    }

    public static void main(String... arguments) throws IOException {
        Path bundle = Path.of(arguments[2]);
        Files.createDirectories(bundle.getParent());
        try (JarFile server = new JarFile(arguments[4]);
                JarFile api = new JarFile(arguments[5]);
                JarFile upload = new JarFile(arguments[6])) {
            new HttpBundle(List.of(server, api, upload))
                    .write(arguments[0], arguments[1], bundle, Instant.parse(arguments[3]));
        }
    }

    private void write(String name, String version, Path bundle, Instant time) throws IOException {
        for (JarFile jar : jars) {
            jar.stream()
                    .filter(entry -> entry.getName().matches("[a-z].*/.*[.]class"))
                    .map(entry -> entry.getName().substring(0, entry.getName().lastIndexOf('/')))
                    .forEach(folder -> inside.add(folder.replace('/', '.')));
        }
        try (OutputStream file = Files.newOutputStream(bundle);
                JarOutputStream out = new JarOutputStream(file)) {
            put(out, JarFile.MANIFEST_NAME, time);
            manifest(name, version).write(out);
            Set<String> written = new TreeSet<>(Set.of(JarFile.MANIFEST_NAME));
            for (JarFile jar : jars) {
                for (ZipEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
                    if (written.add(entry.getName())) {
                        put(out, entry.getName(), time);
                        try (InputStream in = jar.getInputStream(entry)) {
                            in.transferTo(out);
                        }
                    }
                }
            }
        }
    }

    private static void put(JarOutputStream out, String name, Instant time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(time)); // the same jars give the same bundle
        out.putNextEntry(entry);
    }

    private Manifest manifest(String name, String version) throws IOException {
        Manifest manifest = new Manifest(jars.get(0).getManifest());
        manifest.getEntries().clear();
        Attributes of = manifest.getMainAttributes();
        of.putValue("Bundle-SymbolicName", name);
        of.putValue("Bundle-Name", "Sessionwise: Felix HTTP for Karaf");
        of.putValue("Bundle-Version", version.replace('-', '.'));
        of.putValue("Import-Package", kept(all("Import-Package"), line -> !inside.contains(packageOf(line))));
        of.putValue("Export-Package", kept(all("Export-Package"), line -> SHOWN.test(packageOf(line)))
                .replaceAll(";uses:=\"[^\"]*\"", ""));
        of.putValue("Provide-Capability", kept(all("Provide-Capability"), HttpBundle::isJakarta));
        of.putValue("Require-Capability", kept(all("Require-Capability"), HttpBundle::isOfOthers));
        return manifest;
    }

    private List<String> all(String header) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JarFile jar : jars) {
            String value = jar.getManifest().getMainAttributes().getValue(header);
            lines.addAll(value == null ? List.of() : List.of(value.split(ONE)));
        }
        return lines;
    }

    private static String kept(List<String> lines, Predicate<String> kept) {
        return lines.stream().filter(kept).distinct().collect(Collectors.joining(","));
    }

    private static String packageOf(String line) {
        return line.split(";")[0].trim();
    }

    private static boolean isJakarta(String capability) {
        return !capability.contains("JavaServlet")
                && !capability.contains("org.osgi.service.http.")
                && !capability.contains("\"osgi.http\";version:Version=\"1.1\"");
    }

    private static boolean isOfOthers(String requirement) {
        return !requirement.contains("osgi.contract");
    }
}
