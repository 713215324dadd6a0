package org.sessionwise.itests.benchmark.product;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** What benchmark and bundles both know: taken from this class path, exported by the framework, not installed again. */
final class SharedPackages {

    /** Bundles that must not be installed, because their packages come from the class path. */
    static final Set<String> BUNDLES = Set.of(
            "org.sessionwise.domain",
            "org.sessionwise.api",
            "org.sessionwise.host.spi",
            "org.sessionwise.jobplan.spi",
            "org.osgi.service.cm",
            "slf4j.api");

    private SharedPackages() {}

    /** Returns their export headers, joined. */
    static String exports() throws IOException {
        List<String> exports = new ArrayList<>();
        for (URL url : Collections.list(SharedPackages.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (InputStream content = url.openStream()) {
                Attributes manifest = new Manifest(content).getMainAttributes();
                String name = manifest.getValue("Bundle-SymbolicName");
                if (name != null && BUNDLES.contains(name.split(";")[0].strip())) {
                    exports.add(manifest.getValue("Export-Package"));
                }
            }
        }
        if (exports.size() != BUNDLES.size()) {
            throw new IllegalStateException("expected on the class path: " + BUNDLES + ", found: " + exports);
        }
        return String.join(",", exports);
    }
}
