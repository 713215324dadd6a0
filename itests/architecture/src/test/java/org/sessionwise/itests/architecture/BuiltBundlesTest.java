package org.sessionwise.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests that bnd wrote in this build. */
class BuiltBundlesTest {

    private static final String MANIFEST = "target/classes/META-INF/MANIFEST.MF";

    @Test
    void tableNamesTheBundlesThereAre() throws IOException {
        Set<String> built = modules()
                .map(module -> module.getFileName().toString().substring(BundleManifest.OURS.length()))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(new TreeSet<>(ImportTable.read().bundles()), built);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void symbolicNameIsTheNameOfTheFolder(Path module) throws IOException {
        assertEquals(
                module.getFileName().toString(),
                BundleManifest.OURS
                        + BundleManifest.at(module.resolve(MANIFEST)).name());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void manifestKeepsToTheTable(Path module) throws IOException {
        ImportRules rules = new ImportRules(ImportTable.read());

        assertEquals(List.of(), rules.breaches(BundleManifest.at(module.resolve(MANIFEST))));
    }

    /** The component runtime takes the components of a bundle that stops away in this order. */
    @Test
    void whatLetsAcceptedRequestsEndGoesBeforeTheResourcesAndWhatRefusesOthersAfterThem() throws IOException {
        Path rest = modules()
                .filter(module -> module.endsWith("org.sessionwise.rest"))
                .findFirst()
                .orElseThrow();

        List<String> components = BundleManifest.at(rest.resolve(MANIFEST)).components();

        assertTrue(components.get(0).endsWith(".AcceptedRequests.xml"), components.get(0));
        List<String> last = components.subList(components.size() - 3, components.size());
        assertTrue(last.get(0).endsWith(".Farewell.xml"), last::toString);
        assertTrue(last.get(1).endsWith(".LeavingFilter.xml"), last::toString);
        assertTrue(last.get(2).endsWith(".RequestGate.xml"), last::toString);
    }

    @Test
    void readmeShowsTheSameTable() throws IOException {
        Path readme = Path.of(System.getProperty("bundles.directory")).resolveSibling("README.md");
        Map<String, Set<String>> ours = new TreeMap<>();
        ImportTable.read().rows().forEach((bundle, row) -> ours.put(bundle, Set.copyOf(row.ours())));

        assertEquals(ours, new TreeMap<>(ImportTable.inReadme(Files.readString(readme))));
    }

    static Stream<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("bundles.directory")))) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml"))).sorted().toList().stream();
        }
    }
}
