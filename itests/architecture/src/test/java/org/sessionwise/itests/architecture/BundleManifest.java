package org.sessionwise.itests.architecture;

import aQute.bnd.header.Attrs;
import aQute.bnd.header.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The headers of one bundle that the rules look at. */
final class BundleManifest {

    static final String OURS = "org.sessionwise.";

    private final Attributes headers;

    BundleManifest(Manifest manifest) {
        this.headers = manifest.getMainAttributes();
    }

    static BundleManifest at(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new BundleManifest(new Manifest(in));
        }
    }

    /** The symbolic name without {@value #OURS}. */
    String name() {
        String symbolicName = header("Bundle-SymbolicName").keySet().iterator().next();
        return symbolicName.startsWith(OURS) ? symbolicName.substring(OURS.length()) : symbolicName;
    }

    Set<String> imports() {
        return header("Import-Package").keySet();
    }

    /** Packages that are exported without a version of their own. */
    List<String> exportsWithoutVersion() {
        List<String> unversioned = new ArrayList<>();
        header("Export-Package").forEach((name, attributes) -> {
            if (!hasVersion(attributes)) {
                unversioned.add(name);
            }
        });
        return unversioned;
    }

    Set<String> exports() {
        return header("Export-Package").keySet();
    }

    /** The files that describe its components, in their order. */
    List<String> components() {
        return List.copyOf(header("Service-Component").keySet());
    }

    boolean has(String header) {
        return headers.getValue(header) != null;
    }

    private static boolean hasVersion(Attrs attributes) {
        String version = attributes.getVersion();
        return version != null && !version.equals("0.0.0");
    }

    private Parameters header(String name) {
        return new Parameters(headers.getValue(name));
    }
}
