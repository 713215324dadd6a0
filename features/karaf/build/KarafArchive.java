import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a Karaf archive of the bundles of the runnable jar: what Karaf brings itself is left out, each host is a feature of its
 * own, all else is the feature {@code sessionwise}. Run by the build from its source: java KarafArchive.java sessionwise.jar
 * repository features.xml version target time.
 */
final class KarafArchive {

    /** Karaf's own: configuration, the shell, logging (SLF4J included) and what these stand on. HTTP is another bundle here. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            "org\\.apache\\.felix\\.(cm\\.json|configadmin|configurator|converter|fileinstall|gogo|http|log|metatype)\\b.*"
                    + "|commons-fileupload-.*|org\\.osgi\\.util\\.(function|promise)-.*|(parsson|jakarta\\.json-api|slf4j-api|logback)\\b.*"
                    + "|org\\.sessionwise\\.(launcher|logging|osgilog)-.*");

    private static final Map<String, Pattern> HOSTS = new LinkedHashMap<>();

    static {
        HOSTS.put("sessionwise-host-optaweb", Pattern.compile("org\\.sessionwise\\.host\\.optaweb-.*"));
        HOSTS.put("sessionwise-host-rotamap", Pattern.compile("org\\.sessionwise\\.host\\.rotamap-.*"));
        HOSTS.put("sessionwise-demonstration", Pattern.compile("org\\.sessionwise\\.(host\\.reference|demo)-.*"));
    }

    /** What the launcher of the runnable jar sets for its configurations. The key is as secret as the demonstration's passwords. */
    private static final Map<String, String> SET_BY_THE_LAUNCHER = Map.of(
            "org.osgi.service.http.port", "\\$[prop:sessionwise.http.port;default=8280]",
            "sessionwise.demo.key", "demonstration",
            "sessionwise.demo.rota", "",
            "sessionwise.demo.rota.from", "2015-08-05",
            "sessionwise.demo.rota.weeks", "26",
            "sessionwise.demo.rota.off", "Normal_working_day");

    /** Start levels inside Karaf, whose own bundles start up to 30 and whose others start at 80. */
    private static final int LEVELS_FROM = 60;

    private static final Pattern START_LEVEL = Pattern.compile("startlevel=(\\d+)");

    private static final Pattern SERVICE_OF_THE_HOST =
            Pattern.compile("objectClass=(org\\.sessionwise\\.host\\.spi\\.\\w+)");

    private static final Pattern URL = Pattern.compile("mvn:([^/]+)/([^/]+)/([^/<]+)</bundle>");

    private final Map<String, Path> repository;
    private final String version;
    private final FileTime time;
    private final Map<String, byte[]> archive = new TreeMap<>();
    private final Map<String, StringBuilder> features = new TreeMap<>();
    private final Set<String> servicesOfTheHost = new TreeSet<>();

    private KarafArchive(Path repository, String version, FileTime time) throws IOException {
        try (Stream<Path> all = Files.walk(repository)) {
            this.repository = all.filter(file -> file.toString().endsWith(".jar"))
                    .collect(Collectors.toMap(file -> file.getFileName().toString(), repository::relativize));
        }
        this.version = version;
        this.time = time;
    }

    public static void main(String... arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path target = Path.of(arguments[4]);
        KarafArchive archive =
                new KarafArchive(Path.of(arguments[1]), arguments[3], FileTime.from(Instant.parse(arguments[5])));
        Properties launcher = new Properties();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            try (InputStream in = zip.getInputStream(zip.getEntry("launcher.properties"))) {
                launcher.load(in);
            }
            archive.addBundles(zip, launcher);
            archive.addConfiguration("sessionwise", zip, "configuration.json");
            archive.addConfiguration("sessionwise-demonstration", zip, "trust.json");
        }
        archive.addPackageOfTheJdk();
        String xml = archive.filled(Files.readString(Path.of(arguments[2])), launcher);
        Files.writeString(target.resolve("sessionwise-features.xml"), xml);
        archive.addWhatOnlyKarafLacks(Path.of(arguments[1]), xml);
        archive.put("sessionwise-karaf", "-features.xml", xml.getBytes(StandardCharsets.UTF_8));
        Files.write(target.resolve("sessionwise.kar"), archive.zip(archive.archive));
    }

    private void addBundles(ZipFile zip, Properties launcher) throws IOException {
        Matcher levels = START_LEVEL.matcher(launcher.getProperty("launch.runbundles.attrs"));
        for (String entry : launcher.getProperty("launch.bundles").split(",")) {
            if (!levels.find()) {
                throw new IllegalStateException("bnd tells fewer start levels than bundles");
            }
            String name = entry.substring(entry.lastIndexOf('/') + 1);
            if (!LEFT_OUT.matcher(name).matches()) {
                Path place = repository.get(name);
                if (place == null) {
                    throw new IllegalStateException("of no Maven artifact: " + name);
                }
                byte[] bundle;
                try (InputStream in = zip.getInputStream(zip.getEntry(entry))) {
                    bundle = in.readAllBytes();
                }
                archive.put("repository/" + place.toString().replace('\\', '/'), bundle);
                addToFeature(featureOf(name), place, LEVELS_FROM + Integer.parseInt(levels.group(1)));
                if (featureOf(name).equals("sessionwise")) {
                    addServicesOfTheHost(bundle);
                }
            }
        }
    }

    private void addServicesOfTheHost(byte[] bundle) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bundle))) {
            Matcher services = SERVICE_OF_THE_HOST.matcher(
                    String.valueOf(jar.getManifest().getMainAttributes().getValue("Require-Capability")));
            while (services.find()) {
                servicesOfTheHost.add(services.group(1));
            }
        }
    }

    private static String featureOf(String name) {
        return HOSTS.entrySet().stream()
                .filter(host -> host.getValue().matcher(name).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("sessionwise");
    }

    private void addToFeature(String feature, Path place, int level) {
        int parts = place.getNameCount();
        String group = place.subpath(0, parts - 3).toString().replace('/', '.').replace('\\', '.');
        features.computeIfAbsent(feature, any -> new StringBuilder())
                .append("    <bundle" + (isOffered(place) ? " dependency=\"true\"" : "") + " start-level=\"" + level + "\">mvn:" + group + "/" + place.getName(parts - 3) + "/"
                        + place.getName(parts - 2) + "</bundle>\n");
    }

    /** Declarative Services, which a Karaf may have already and does not need twice. */
    private static boolean isOffered(Path place) {
        return place.toString().contains("org.apache.felix.scr");
    }

    /** Bundles that the template names. */
    private void addWhatOnlyKarafLacks(Path directory, String xml) throws IOException {
        Matcher urls = URL.matcher(xml);
        while (urls.find()) {
            String place = "repository/" + urls.group(1).replace('.', '/') + "/" + urls.group(2) + "/" + urls.group(3)
                    + "/" + urls.group(2) + "-" + urls.group(3) + ".jar";
            if (!archive.containsKey(place)) {
                Path file = directory.resolve(place.substring("repository/".length()));
                archive.put(place, Files.readAllBytes(file));
            }
        }
    }

    /** A bundle that has nothing but a file for the configurator, whose configurations go when it goes. */
    private void addConfiguration(String feature, ZipFile zip, String file) throws IOException {
        String json;
        try (InputStream in = zip.getInputStream(zip.getEntry(file))) {
            json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> set : SET_BY_THE_LAUNCHER.entrySet()) {
            json = json.replaceAll("\\$\\[prop:" + Pattern.quote(set.getKey()) + "(;[^]]*)?]", set.getValue());
        }
        String name = "org.sessionwise.karaf." + file.replace(".json", "");
        Map<String, byte[]> jar = new TreeMap<>();
        jar.put("META-INF/MANIFEST.MF", manifest(name, "Require-Capability: osgi.extender;filter:=\"(osgi.extender=osgi.co\n nfigurator)\""));
        jar.put("OSGI-INF/configurator/" + file, json.getBytes(StandardCharsets.UTF_8));
        addToFeature(feature, put(name, ".jar", zip(jar)), LEVELS_FROM);
    }

    /**
     * Karaf tells no bundle of the JDK's com.sun packages, but shows them to all (boot delegation). Micrometer asks for one that
     * somebody tells of: this does, and has nothing in it.
     */
    private void addPackageOfTheJdk() throws IOException {
        String name = "org.sessionwise.karaf.jdk";
        put(name, ".jar", zip(Map.of("META-INF/MANIFEST.MF", manifest(name, "Export-Package: com.sun.management"))));
    }

    private byte[] manifest(String name, String header) {
        String manifest = "Manifest-Version: 1.0\nBundle-ManifestVersion: 2\nBundle-SymbolicName: " + name
                + "\nBundle-Version: " + version.replace("-", ".") + "\n" + header + "\n";
        return manifest.getBytes(StandardCharsets.UTF_8);
    }

    private Path put(String artifact, String ending, byte[] content) {
        Path place = Path.of("org", "sessionwise", artifact, version, artifact + "-" + version + ending);
        archive.put("repository/" + place.toString().replace('\\', '/'), content);
        return place;
    }

    private String filled(String template, Properties launcher) {
        String host = servicesOfTheHost.stream()
                .map(service -> "      osgi.service;effective:=active;objectClass=" + service)
                .collect(Collectors.joining(",\n"));
        String filled = template.replace("@version@", version)
                .replace("@http@", http(launcher))
                .replace("@jetty@", versionOf("jetty-proxy"))
                .replace("@host@", host);
        for (Map.Entry<String, StringBuilder> feature : features.entrySet()) {
            filled = filled.replace("@" + feature.getKey() + "@\n", feature.getValue());
        }
        if (filled.contains("@")) {
            throw new IllegalStateException("not filled in: " + filled.substring(filled.indexOf('@')));
        }
        return filled;
    }

    private String versionOf(String artifact) {
        Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-(\\d.*)\\.jar");
        return repository.keySet().stream()
                .map(jar::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("of no Maven artifact: " + artifact));
    }

    private static String http(Properties launcher) {
        List<String> lines = new ArrayList<>();
        for (String name : launcher.stringPropertyNames()) {
            if (name.startsWith("org.apache.felix.")) {
                lines.add(name + " = " + launcher.getProperty(name));
            }
        }
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    private byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream target = bytes;
                ZipOutputStream out = new ZipOutputStream(target)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(time); // the same bundles give the same archive
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
