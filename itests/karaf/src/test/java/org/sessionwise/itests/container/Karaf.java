package org.sessionwise.itests.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeaturesService;

/** The Karaf that these tests run in, as an operator sees it. */
final class Karaf {

    private static final Path BASE = Path.of(System.getProperty("karaf.base"));

    /** Karaf keeps the file that a feature brought, because an operator may have written the port into it. */
    private static final String STAYS = "org.apache.felix.http.cfg";

    /** As it was before anything of ours came. */
    private static State before;

    /** What is installed and configured, by name. */
    record State(Set<String> bundles, Set<String> features, Set<String> settings) {

        static State now() {
            return new State(bundleNames(), featureNames(), settingNames());
        }
    }

    private Karaf() {}

    static void note() {
        before = State.now();
    }

    static State before() {
        return before;
    }

    static Path base() {
        return BASE;
    }

    /** The archive's place in the folder that Karaf watches. */
    static Path deployed() {
        return BASE.resolve("deploy/sessionwise.kar");
    }

    static FeaturesService features() {
        return InContainer.service(FeaturesService.class);
    }

    private static Set<String> bundleNames() {
        return InContainer.bundles()
                .map(bundle -> bundle.getSymbolicName() + " " + bundle.getVersion())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> featureNames() {
        try {
            return Arrays.stream(features().listInstalledFeatures())
                    .map(Feature::getName)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (Exception e) {
            throw new AssertionError("Karaf does not tell its features", e);
        }
    }

    private static Set<String> settingNames() {
        try (Stream<Path> files = Files.list(BASE.resolve("etc"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(STAYS))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
