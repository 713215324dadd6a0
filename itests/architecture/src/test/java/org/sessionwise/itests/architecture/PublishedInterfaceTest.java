package org.sessionwise.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test of the test: small interfaces of which one thing changes. */
class PublishedInterfaceTest {

    private static final String CONSUMER = "ConsumerType";
    private static final String PROVIDER = "ProviderType";
    private static final String NONE = "";
    private static final String ABSTRACT = "String also();";
    private static final String DEFAULT = "default String also() { return \"\"; }";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"1.0.0, 1.0.0", "1.0.0, 1.9.0", "0.2.0, 0.2.0", "0.2.0, 0.2.9"})
    void methodThatAdaptersMustWriteNeedsMoreThan(String published, String now) throws Exception {
        List<String> uncovered = uncovered(CONSUMER, NONE, published, ABSTRACT, now);

        assertEquals(1, uncovered.size());
        assertTrue(uncovered.get(0).contains("MAJOR"), uncovered::toString);
        assertTrue(uncovered.get(0).contains("also()"), uncovered::toString);
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 2.0.0", "0.2.0, 0.3.0", "0.2.0, 1.0.0"})
    void methodThatAdaptersMustWriteIsCoveredBy(String published, String now) throws Exception {
        assertEquals(List.of(), uncovered(CONSUMER, NONE, published, ABSTRACT, now));
    }

    @ParameterizedTest
    @CsvSource({"ConsumerType, 1.0.0, 1.0.1", "ConsumerType, 0.2.0, 0.2.0", "ProviderType, 1.0.0, 1.0.1"})
    void additionIsMinorAndNeedsMoreThan(String type, String published, String now) throws Exception {
        String addition = type.equals(CONSUMER) ? DEFAULT : ABSTRACT;

        List<String> uncovered = uncovered(type, NONE, published, addition, now);

        assertTrue(uncovered.toString().contains("MINOR"), uncovered::toString);
    }

    @ParameterizedTest
    @CsvSource({"ConsumerType, 1.0.0, 1.1.0", "ConsumerType, 0.2.0, 0.3.0", "ProviderType, 1.0.0, 1.1.0"})
    void additionIsCoveredBy(String type, String published, String now) throws Exception {
        String addition = type.equals(CONSUMER) ? DEFAULT : ABSTRACT;

        assertEquals(List.of(), uncovered(type, NONE, published, addition, now));
    }

    @ParameterizedTest
    @CsvSource({"1.0.0, 1.1.0", "0.2.0, 0.2.0"})
    void methodThatIsTakenAwayBreaksProvidersToo(String published, String now) throws Exception {
        List<String> uncovered = uncovered(PROVIDER, ABSTRACT, published, NONE, now);

        assertTrue(uncovered.toString().contains("MAJOR"), uncovered::toString);
    }

    @Test
    void packageThatIsNoLongerExportedIsFound() throws Exception {
        try (Jar published = bundle("then", PROVIDER, NONE, "0.2.0");
                Jar now = new Jar("empty")) {
            assertEquals(
                    List.of("example.spi 0.2.0 is no longer exported"),
                    new PublishedInterface(published).uncovered(now));
        }
    }

    @Test
    void whatIsTheSameNeedsNothing() throws Exception {
        assertEquals(List.of(), uncovered(CONSUMER, ABSTRACT, "0.2.0", ABSTRACT, "0.2.0"));
    }

    private List<String> uncovered(String type, String then, String published, String now, String version)
            throws Exception {
        try (Jar older = bundle("then", type, then, published);
                Jar newer = bundle("now", type, now, version)) {
            return new PublishedInterface(older).uncovered(newer);
        }
    }

    /** One interface with a method of its own and what is written beside it. */
    private Jar bundle(String name, String type, String beside, String version) throws Exception {
        Path sources = Files.createDirectories(directory.resolve(name));
        Path source = sources.resolve("Rota.java");
        Files.writeString(
                source,
                "package example.spi;\n@org.osgi.annotation.versioning." + type
                        + "\npublic interface Rota { String name(); " + beside + " }\n");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(sources.resolve("classes"));
        assertEquals(
                0,
                compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString()));
        try (Builder builder = new Builder()) {
            builder.setBundleSymbolicName("example");
            builder.setBundleVersion(version);
            builder.addClasspath(classes.toFile());
            builder.setExportPackage("example.spi;version=" + version);
            Path file = directory.resolve(name + ".jar");
            builder.build().write(file.toFile());
            return new Jar(file.toFile());
        }
    }
}
