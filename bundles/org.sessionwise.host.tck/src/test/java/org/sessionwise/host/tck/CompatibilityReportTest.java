package org.sessionwise.host.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.example.acme.AcmeHost;
import org.example.acme.AcmeUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.TestAbortedException;
import org.sessionwise.host.spi.RosterHost;

class CompatibilityReportTest {

    /** An adapter with a limit that would be markup, and a blank one; its fixture lets nobody sign in yet. */
    static class Odd extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterHost rosterHost() {
                    return BrokenHosts.withLimits(new AcmeHost(), List.of("Less <b>than</b> all.", " "));
                }

                @Override
                public List<SignedIn> signIns() {
                    throw new TestAbortedException(HostUnderTest.NOT_ARRANGED + "later");
                }
            };
        }
    }

    @TempDir
    Path folder;

    @BeforeEach
    void writeThere() {
        System.setProperty(CompatibilityReport.DIRECTORY, folder.toString());
    }

    @AfterEach
    void writeWhereItBelongs() {
        System.clearProperty(CompatibilityReport.DIRECTORY);
    }

    @Test
    void theReportForProgramsTellsEachRuleAndItsOutcome() throws IOException {
        run(Odd.class);

        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("acme.json").toFile());
        assertEquals("acme", report.get("host").textValue());
        assertEquals(1, report.get("totals").get("broken").intValue());
        assertEquals(9, report.get("totals").get("notArranged").intValue());
        JsonNode rule = find(report, "required_H5_limitsAreSentences");
        assertEquals("broken", rule.get("outcome").textValue());
        assertEquals("RosterHost", rule.get("interface").textValue());
        assertTrue(rule.get("words").textValue().startsWith("H-5 broken"), rule.toString());
        assertEquals(
                "kept",
                find(report, "required_H1_nameIsNotBlank").get("outcome").textValue());
        JsonNode untested = find(report, "untested_S7_leaversAreTold");
        assertEquals("untested", untested.get("level").textValue());
        assertEquals("skipped", untested.get("outcome").textValue());
        assertFalse(untested.get("words").textValue().isBlank());
    }

    @Test
    void theReportForPeopleHoldsNoMarkupOfTheHosts() throws IOException {
        run(Odd.class);

        String page = Files.readString(folder.resolve("acme.html"));
        assertTrue(page.contains("<strong>1 broken.</strong>"), page);
        assertTrue(page.contains("<strong>9 still wait for the fixture"), page);
        assertTrue(page.contains("Less &lt;b&gt;than&lt;/b&gt; all."), page);
        assertFalse(page.contains("<b>"), page);
        assertFalse(page.contains("http"), page);
    }

    @Test
    void aRunWithoutContractsWritesNothing() throws IOException {
        run(String.class);

        try (var files = Files.list(folder)) {
            assertEquals(List.of(), files.toList());
        }
    }

    private static JsonNode find(JsonNode report, String test) {
        for (JsonNode rule : report.get("rules")) {
            if (rule.get("test").textValue().equals(test)) {
                return rule;
            }
        }
        throw new AssertionError(test);
    }

    private static void run(Class<?> tests) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestExecutionListeners(new CompatibilityReport())
                .build();
        LauncherFactory.create(config)
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(tests))
                        .build());
    }
}
