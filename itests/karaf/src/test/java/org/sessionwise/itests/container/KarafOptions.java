package org.sessionwise.itests.container;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureSecurity;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ops4j.pax.exam.Option;

/** The options for Pax Exam: Karaf as it comes, ports of its own, JUnit, and our driver with what that needs. */
final class KarafOptions {

    private static final String SYSTEM_PROPERTIES = "etc/system.properties";

    private final List<Option> options = new ArrayList<>();

    private KarafOptions() {}

    static Option[] all() throws IOException {
        KarafOptions all = new KarafOptions();
        all.addKaraf();
        all.addPorts();
        all.addJupiter();
        return all.options.toArray(Option[]::new);
    }

    private void addKaraf() {
        String version = System.getProperty("karaf.version");
        options.add(karafDistributionConfiguration()
                .frameworkUrl(file(System.getProperty("karaf.archive")))
                .name("Apache Karaf")
                .karafVersion(version)
                .unpackDirectory(Path.of(System.getProperty("work.directory")).toFile())
                .useDeployFolder(false));
        options.add(configureConsole().ignoreLocalConsole().ignoreRemoteShell());
        options.add(configureSecurity().disableKarafMBeanServerBuilder());
        options.add(keepRuntimeFolder());
        addSystemProperty(ArrivesInContainer.ARCHIVE, System.getProperty(ArrivesInContainer.ARCHIVE));
    }

    private void addPorts() throws IOException {
        String port = String.valueOf(freePort());
        addSystemProperty("sessionwise.http.port", port);
        addSystemProperty(InContainer.PORT, port);
        String hostPort = String.valueOf(freePort());
        addSystemProperty(OriginInContainer.PORT, hostPort);
        options.add(editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", hostPort));
        options.add(
                editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiRegistryPort", "" + freePort()));
        options.add(editConfigurationFilePut("etc/org.apache.karaf.management.cfg", "rmiServerPort", "" + freePort()));
        options.add(editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "" + freePort()));
    }

    private void addJupiter() {
        for (String type : List.of(
                "org.osgi.service.component.ComponentContext",
                "org.apache.felix.scr.info.ScrInfo",
                "org.opentest4j.AssertionFailedError",
                "org.junit.platform.commons.JUnitException",
                "org.junit.platform.engine.TestEngine",
                "org.junit.platform.launcher.Launcher",
                "org.junit.jupiter.api.Test",
                "org.junit.jupiter.params.ParameterizedTest",
                "org.junit.jupiter.engine.JupiterTestEngine")) {
            options.add(bundle(DistributionOptions.jarOf(type)));
        }
        options.add(bundle(file(System.getProperty("driver.jar"))));
        addSystemProperty("pax.exam.invoker", "jupiter");
    }

    private void addSystemProperty(String name, String value) {
        options.add(editConfigurationFilePut(SYSTEM_PROPERTIES, name, value));
    }

    private static String file(String path) {
        return Path.of(path).toUri().toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
