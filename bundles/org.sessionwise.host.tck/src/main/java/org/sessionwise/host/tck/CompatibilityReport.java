package org.sessionwise.host.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes what the kit found, once for each host, when a run is over: {@code <name>.html} and {@code <name>.json} in
 * {@code target/host-compatibility}, or where the system property {@value #DIRECTORY} says. JUnit finds it by itself. A
 * run without contracts of the kit writes nothing.
 */
public final class CompatibilityReport implements TestExecutionListener {

    /** System property: where the reports are written. */
    public static final String DIRECTORY = "sessionwise.host-compatibility.directory";

    private final Map<String, Map<String, String>> factsByTest = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> hosts = new ConcurrentHashMap<>();
    private final Map<String, List<RuleOutcome>> outcomes = new ConcurrentHashMap<>();

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        if (entry.getKeyValuePairs().containsKey(HostFacts.NAME)) {
            factsByTest.put(test.getUniqueId(), entry.getKeyValuePairs());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional<MethodSource> method =
                test.getSource().filter(MethodSource.class::isInstance).map(MethodSource.class::cast);
        Map<String, String> facts = factsByTest.remove(test.getUniqueId());
        if (method.isEmpty() || facts == null || method.get().getJavaMethod().getAnnotation(Rule.class) == null) {
            return;
        }
        String name = facts.get(HostFacts.NAME);
        hosts.put(name, facts);
        List<RuleOutcome> told = outcomes.computeIfAbsent(name, host -> new CopyOnWriteArrayList<>());
        told.add(RuleOutcome.of(method.get(), result));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        hosts.forEach((name, facts) -> write(name, facts, new ArrayList<>(outcomes.get(name))));
    }

    private static void write(String name, Map<String, String> facts, List<RuleOutcome> outcomes) {
        outcomes.sort(RuleOutcome.ORDER);
        String file = name.replaceAll("[^A-Za-z0-9.-]", "-");
        try {
            Path directory =
                    Files.createDirectories(Path.of(System.getProperty(DIRECTORY, "target/host-compatibility")));
            Files.writeString(directory.resolve(file + ".html"), HtmlReport.of(facts, outcomes));
            Files.writeString(directory.resolve(file + ".json"), JsonReport.of(facts, outcomes));
        } catch (IOException e) {
            throw new UncheckedIOException("the compatibility report cannot be written", e);
        }
    }
}
