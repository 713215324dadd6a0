package org.sessionwise.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.Reference;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/**
 * The main class of the runnable jar. It gives the framework its defaults as system properties, each of which the command line
 * may set instead, and hands over to bnd's launcher, which finds the framework and the bundles inside this jar.
 */
public final class Main {

    /** System property: the directory of everything we write. Default: {@code sessionwise-data} where we were started. */
    static final String HOME = "sessionwise.home";

    private static final String BND_LAUNCHER = "aQute.launcher.pre.EmbeddedLauncher";

    private Main() {}

    /**
     * Starts the product and returns when it has stopped.
     *
     * @param arguments handed on to bnd's launcher, which has none that a user needs
     * @throws Throwable whatever stopped the start
     */
    public static void main(String... arguments) throws Throwable {
        Path directory = Path.of(System.getProperty(HOME, "sessionwise-data"));
        try {
            Home home = Home.at(directory);
            Optional<FileLock> lock = home.lock();
            if (lock.isEmpty()) {
                refuse("Sessionwise is already running with the data in " + home.directory());
            }
            prepare(home);
            try {
                launch(arguments);
            } finally {
                Reference.reachabilityFence(lock); // a lock that is collected is a lock given back
            }
        } catch (FileSystemException e) {
            refuse("Sessionwise cannot use the directory " + directory + " for its data (" + e
                    + "). Name another one with" + " -D" + HOME + "=...");
        }
    }

    private static void prepare(Home home) throws IOException, URISyntaxException {
        System.setProperty(HOME, home.directory().toString());
        List<Path> open = home.openToEverybody();
        if (!open.isEmpty()) {
            refuse("Everybody on this machine may write in " + open.get(0)
                    + ", and what lies there runs as Sessionwise. Take that right away, such as by chmod o-w.");
        }
        Demonstration demonstration = demonstration();
        home.configureWith(demonstration.configurations());
        defaults(home, demonstration).forEach(Main::setUnlessGiven);
        configureJavaLogging();
        new Listening(System.getProperty(Listening.HOST, Listening.LOOPBACK), System.getProperty(Listening.PORT))
                .obstacle()
                .ifPresent(Main::refuse);
        if (demonstration == Demonstration.NONE) {
            System.out.println("\n  Sessionwise: http://" + System.getProperty(Listening.HOST, Listening.LOOPBACK) + ":"
                    + System.getProperty(Listening.PORT)
                    + "/sessionwise/\n  Its host, job-plan sources and sign-in are what"
                    + " the files in " + home.settings() + " say.\n");
        }
    }

    private static Demonstration demonstration() {
        String name = System.getProperty(Demonstration.Property.DEMONSTRATION, Demonstration.TRUST.word());
        Optional<Demonstration> chosen = Demonstration.named(name);
        if (chosen.isEmpty()) {
            refuse("There is no demonstration \"" + name + "\". -D" + Demonstration.Property.DEMONSTRATION
                    + "=... is one of: " + Demonstration.names());
        }
        List<String> missing = chosen.orElseThrow().missing();
        if (!missing.isEmpty()) {
            refuse("The demonstration " + name + " needs also: "
                    + missing.stream().map(property -> "-D" + property + "=...").collect(Collectors.joining(" ")));
        }
        chosen.get().mistake().ifPresent(Main::refuse);
        return chosen.orElseThrow();
    }

    private static void refuse(String why) {
        System.err.println(why);
        System.exit(1);
    }

    private static Map<String, String> defaults(Home home, Demonstration demonstration)
            throws IOException, URISyntaxException {
        Map<String, String> defaults = new TreeMap<>();
        defaults.put("launch.storage.dir", home.bundleCache().toString());
        defaults.put("launch.keep", String.valueOf(home.bundleCacheIsOf(productJar())));
        // Outside the bundle cache, so that what operators configured outlives a new version of the jar.
        defaults.put("felix.cm.dir", home.configuration().toString());
        // Operators' own settings: each file there is a configuration as long as it is there.
        // The same for bundles in the other directory.
        defaults.put("felix.fileinstall.dir", home.settings() + "," + home.deploy());
        defaults.put(
                "felix.fileinstall.tmpdir",
                home.bundleCache().resolve("settings").toString());
        defaults.put(Listening.PORT, "8080");
        defaults.put(
                "configurator.initial",
                demonstration.configurations().stream().map(Main::inside).collect(Collectors.joining(",")));
        defaults.put("logback.configurationFile", inside("logback.xml"));
        // The demonstration's feed and its reader share a key that nobody else knows; no directory means the made-up
        // trust.
        defaults.put("sessionwise.demo.key", UUID.randomUUID().toString());
        defaults.put("sessionwise.demo.rota", "");
        // What a rota's files do not say; as for the rota that the tests use.
        defaults.put("sessionwise.demo.rota.from", "2015-08-05");
        defaults.put("sessionwise.demo.rota.weeks", "26");
        defaults.put("sessionwise.demo.rota.off", "Normal_working_day");
        // Whoever gives an address with http wants it.
        defaults.put(
                "sessionwise.optaweb.insecure",
                String.valueOf(
                        System.getProperty(Demonstration.Property.OPTAWEB, "").startsWith("http:")));
        return defaults;
    }

    private static void configureJavaLogging() throws IOException {
        if (System.getProperty("java.util.logging.config.file") == null) {
            try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
                LogManager.getLogManager().readConfiguration(settings);
            }
        }
    }

    private static Path productJar() throws URISyntaxException {
        return Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String inside(String resource) {
        URL found = Main.class.getResource("/" + resource);
        if (found == null) {
            throw new IllegalStateException("the jar is not complete: it lacks " + resource);
        }
        return found.toExternalForm();
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** By reflection: bnd puts its launcher into the jar, there is nothing to compile against. */
    private static void launch(String... arguments) throws Throwable {
        try {
            Class.forName(BND_LAUNCHER).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
