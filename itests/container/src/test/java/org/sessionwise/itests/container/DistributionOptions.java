package org.sessionwise.itests.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.frameworkStartLevel;
import static org.ops4j.pax.exam.CoreOptions.systemProperty;
import static org.ops4j.pax.exam.CoreOptions.workingDirectory;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.osgi.framework.Constants;

/** The options for Pax Exam: the exported jar's bundles and properties, JUnit, and our driver. */
final class DistributionOptions {

    private static final int LIBRARY_LEVEL = 2;
    private static final int DRIVER_LEVEL = 4;

    private final List<Option> options = new ArrayList<>();

    private DistributionOptions() {}

    static Option[] all() throws IOException {
        Path work = Files.createDirectories(Path.of(System.getProperty("work.directory")));
        DistributionOptions all = new DistributionOptions();
        all.addDistribution(new ExportedJar(Path.of(System.getProperty("sessionwise.jar"))), work);
        all.addDirectories(work);
        all.addHttpPort();
        all.addJupiter();
        return all.options.toArray(Option[]::new);
    }

    /** In order of start levels, because Pax Exam starts each bundle as soon as it has installed it. */
    private void addDistribution(ExportedJar jar, Path work) throws IOException {
        for (ExportedJar.Entry entry : jar.extractBundles(Files.createDirectories(work.resolve("jars")))) {
            UrlProvisionOption option = bundle(entry.file().toUri().toString()).startLevel(entry.startLevel());
            options.add(entry.fragment() ? option.noStart() : option);
        }
        for (Map.Entry<String, String> property : jar.frameworkProperties().entrySet()) {
            options.add(frameworkProperty(property.getKey()).value(property.getValue()));
        }
    }

    /** What the launcher's main class does for the runnable jar. */
    private void addDirectories(Path work) throws IOException {
        Path home = Files.createTempDirectory(work, "home");
        Path run = Path.of(System.getProperty("sessionwise.run"));
        options.add(workingDirectory(work.resolve("exam").toString()));
        options.add(frameworkProperty(Constants.FRAMEWORK_STORAGE_CLEAN)
                .value(Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
        options.add(frameworkStartLevel(10));
        options.add(systemProperty(Report.FOLDER).value(work.toString()));
        options.add(systemProperty("sessionwise.home").value(home.toString()));
        options.add(systemProperty("felix.cm.dir")
                .value(home.resolve("configuration").toString()));
        options.add(systemProperty("felix.fileinstall.dir")
                .value(home.resolve("settings").toString()));
        options.add(systemProperty("felix.fileinstall.tmpdir")
                .value(home.resolve("scratch").toString()));
        options.add(frameworkProperty("configurator.initial")
                .value(run.resolve("configuration.json").toUri() + ","
                        + run.resolve("trust.json").toUri()));
        options.add(systemProperty("sessionwise.demo.key").value("key-of-the-container-tests"));
        options.add(systemProperty("sessionwise.demo.rota").value(""));
        options.add(systemProperty(BundlesUnderTrafficInContainer.EXTENT)
                .value(System.getProperty(BundlesUnderTrafficInContainer.EXTENT, "")));
        options.add(systemProperty("logback.configurationFile")
                .value(run.resolve("logback.xml").toString()));
        options.add(systemProperty("java.util.logging.config.file")
                .value(run.resolve("logging.properties").toString()));
    }

    private void addHttpPort() throws IOException {
        String port = String.valueOf(freePort());
        options.add(frameworkProperty(InContainer.PORT).value(port));
        options.add(systemProperty(InContainer.PORT).value(port));
    }

    private void addJupiter() {
        for (String type : List.of(
                "org.opentest4j.AssertionFailedError",
                "org.junit.platform.commons.JUnitException",
                "org.junit.platform.engine.TestEngine",
                "org.junit.platform.launcher.Launcher",
                "org.junit.jupiter.api.Test",
                "org.junit.jupiter.params.ParameterizedTest",
                "org.junit.jupiter.engine.JupiterTestEngine")) {
            options.add(bundle(jarOf(type)).startLevel(LIBRARY_LEVEL));
        }
        String driver = Path.of(System.getProperty("driver.jar")).toUri().toString();
        options.add(bundle(driver).startLevel(DRIVER_LEVEL));
        options.add(systemProperty("pax.exam.invoker").value("jupiter"));
    }

    /** From this test's own class path, so that both sides have the same version. */
    static String jarOf(String type) {
        try {
            return Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toExternalForm();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("not on the class path of the tests: " + type, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
