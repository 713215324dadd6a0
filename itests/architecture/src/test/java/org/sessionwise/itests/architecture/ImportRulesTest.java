package org.sessionwise.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** Test of the test: a breach planted in a manifest is found. */
class ImportRulesTest {

    private final ImportRules rules = new ImportRules(ImportTable.parse("""
                    domain   |          |
                    host.spi | domain   | osgi
                    rest     | domain   | osgi json
                    osgi     = org.osgi.framework
                    json     = com.example.json
                    """));

    @Test
    void whatTheTableAllowsIsNoBreach() throws IOException {
        assertEquals(
                List.of(),
                breaches(
                        "rest",
                        "Import-Package: java.util,org.sessionwise.domain;version=\"[1,2)\",com.example.json.tree,org.osgi.framework",
                        "Export-Package: org.sessionwise.rest;version=\"1.0.0\""));
    }

    @Test
    void bundleOutsideTheTableIsFound() throws IOException {
        assertEquals(
                List.of("rest must not import org.sessionwise.host.spi of host.spi"),
                breaches("rest", "Import-Package: org.sessionwise.host.spi"));
    }

    @Test
    void internalPackageIsFound() throws IOException {
        assertEquals(
                List.of("rest imports internal org.sessionwise.domain.internal.store"),
                breaches("rest", "Import-Package: org.sessionwise.domain.internal.store"));
    }

    @Test
    void domainImportsNothingButJava() throws IOException {
        assertEquals(
                List.of("domain must not import org.osgi.framework", "domain must not import org.slf4j"),
                breaches("domain", "Import-Package: java.time,org.osgi.framework,org.slf4j"));
    }

    @Test
    void optionalImportCountsToo() throws IOException {
        assertEquals(
                List.of("host.spi must not import com.example.json"),
                breaches("host.spi", "Import-Package: com.example.json;resolution:=optional"));
    }

    @Test
    void packageThatOnlyBeginsAlikeIsFound() throws IOException {
        assertEquals(
                List.of("rest must not import com.example.jsonp"),
                breaches("rest", "Import-Package: com.example.jsonp"));
    }

    @Test
    void exportWithoutVersionIsFound() throws IOException {
        assertEquals(
                List.of("rest exports org.sessionwise.rest without a version"),
                breaches("rest", "Export-Package: org.sessionwise.rest"));
    }

    @Test
    void exportOfAnInternalPackageIsFound() throws IOException {
        assertEquals(
                List.of("rest exports internal org.sessionwise.rest.internal"),
                breaches("rest", "Export-Package: org.sessionwise.rest.internal;version=1.0"));
    }

    @Test
    void waysRoundTheTableAreFound() throws IOException {
        assertEquals(
                List.of("rest has the header Require-Bundle", "rest has the header DynamicImport-Package"),
                breaches("rest", "Require-Bundle: org.sessionwise.host.spi", "DynamicImport-Package: *"));
    }

    @Test
    void bundleThatTheTableDoesNotKnowIsFound() throws IOException {
        assertEquals(List.of("extra is not in the table"), breaches("extra"));
    }

    private List<String> breaches(String bundle, String... headers) throws IOException {
        String text = "Manifest-Version: 1.0\nBundle-SymbolicName: org.sessionwise." + bundle + "\n"
                + String.join("\n", headers).replaceAll("(.{70})(?=.)", "$1\n ") + "\n";
        return rules.breaches(
                new BundleManifest(new Manifest(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))));
    }
}
