package org.sessionwise.war;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the framework and the bundles in it are told by this application. */
final class FrameworkProperties {

    private static final List<String> SERVLET_PACKAGES = List.of(
            "jakarta.servlet", "jakarta.servlet.annotation", "jakarta.servlet.descriptor", "jakarta.servlet.http");

    /** Bundles ask for the one they were compiled with, 6.1; what they use of it is in 6.0 already. */
    private static final List<String> SERVLET_VERSIONS = List.of("5.0", "6.0", "6.1");

    private final ServletContext application;

    FrameworkProperties(ServletContext application) {
        this.application = application;
    }

    Map<String, String> toMap() throws IOException {
        Path home = folder(Path.of(setting("sessionwise.home")).toAbsolutePath().normalize());
        String address = setting("sessionwise.address") + application.getContextPath();
        Map<String, String> properties = new TreeMap<>();
        properties.put("sessionwise.home", home.toString());
        properties.put("org.osgi.framework.storage", home.resolve("bundles").toString());
        properties.put("org.osgi.framework.storage.clean", "onFirstInit");
        properties.put("org.osgi.framework.startlevel.beginning", "10");
        addSharedTypes(properties);
        // There is one handler of URLs for the whole process: it would outlive this application.
        properties.put("felix.service.urlhandlers", "false");
        // Its resolver would keep threads for a minute after it has stopped.
        properties.put("felix.resolver.parallelism", "1");
        properties.put("felix.cm.dir", folder(home.resolve("configuration")).toString());
        properties.put("felix.fileinstall.dir", folder(home.resolve("settings")).toString());
        properties.put(
                "felix.fileinstall.tmpdir", folder(home.resolve("scratch")).toString());
        properties.put("felix.fileinstall.filter", ".*[.]cfg");
        properties.put("felix.fileinstall.noInitialDelay", "true");
        properties.put("felix.fileinstall.enableConfigSave", "false");
        properties.put("configurator.initial", configuration());
        properties.put("org.apache.felix.http.service.endpoints", address + "/");
        properties.put("sessionwise.address", address);
        properties.put("sessionwise.demo.key", UUID.randomUUID().toString());
        return properties;
    }

    /** The container's own classes, and the log's of {@link BundleLog}, so that both sides mean the same types. */
    private static void addSharedTypes(Map<String, String> properties) {
        StringBuilder packages = new StringBuilder();
        for (String name : SERVLET_PACKAGES) {
            for (String version : SERVLET_VERSIONS) {
                packages.append(packages.isEmpty() ? "" : ",")
                        .append(name)
                        .append(";version=")
                        .append(version);
            }
        }
        properties.put("org.osgi.framework.system.packages.extra", packages + ",org.osgi.service.log;version=1.5");
        properties.put(
                "org.osgi.framework.system.capabilities.extra",
                "osgi.contract;osgi.contract=JakartaServlet;version:List<Version>=\""
                        + String.join(",", SERVLET_VERSIONS) + "\";uses:=\"" + String.join(",", SERVLET_PACKAGES)
                        + "\"");
    }

    /** For the owner's eyes only where the system knows permissions: personal data and the keys of other systems lie there. */
    private static Path folder(Path directory) throws IOException {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createDirectories(directory);
    }

    private String setting(String name) {
        return System.getProperty(name, application.getInitParameter(name));
    }

    private String configuration() throws IOException {
        try (InputStream in = application.getResourceAsStream("/WEB-INF/configuration.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
