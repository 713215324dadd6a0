package org.sessionwise.host.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.example.acme.AcmeUnderTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.sessionwise.host.spi.RosterChangeListener;
import org.sessionwise.host.spi.RosterHost;

/** The kit itself is tested: each broken adapter fails the rule it breaks, and no other, with words that help. */
class BrokenAdaptersTest {

    /** An adapter that breaks nothing. */
    static class Good extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new WritingAcme();
        }
    }

    private static final Set<RosterHost.Feature> WITHOUT_FEED =
            Set.of(RosterHost.Feature.TEMPLATE_VERSIONS, RosterHost.Feature.ATOMIC_TEMPLATE_WRITE);

    @Test
    void aGoodAdapterIsGreen() {
        Run run = run(Good.class);

        assertEquals(Map.of(), run.failures);
        assertTrue(run.passed.get() > 80, run.passed + " passed");
    }

    /** An adapter that finds changes by looking again, and says so. */
    static class Looking extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new LookingAgain() {
                @Override
                public RosterHost rosterHost() {
                    return BrokenHosts.withFeatures(super.rosterHost(), WITHOUT_FEED);
                }

                @Override
                public Duration patience() {
                    return Duration.ofSeconds(20);
                }
            };
        }
    }

    /** An adapter that tells no listener anything. */
    static class Telling extends HostCompatibility {
        @Override
        protected HostUnderTest newHost() {
            return new AcmeUnderTest() {
                @Override
                public RosterHost rosterHost() {
                    return BrokenHosts.withFeatures(super.rosterHost(), WITHOUT_FEED);
                }

                @Override
                public void listen(RosterChangeListener listener) {
                    throw lacks("nobody tells");
                }
            };
        }
    }

    @Test
    void whoLooksAgainKeepsAllRulesOfChangesButThatEachIsTold() {
        Run run = run(Looking.class);

        assertEquals(Map.of(), run.failures);
        assertEquals(Set.of("C10", "C8", "C9"), run.skippedChanges());
    }

    @Test
    void whoTellsNothingIsNotAskedForIt() {
        Run run = run(Telling.class);

        assertEquals(Map.of(), run.failures);
        assertTrue(run.skippedChanges().containsAll(Set.of("C1", "C2", "C10")), "" + run.skipped);
        assertTrue(run.skipped.get("Changes.required_C2_newSessionIsTold").contains("CHANGE_FEED"));
    }

    @TestFactory
    Stream<DynamicTest> eachBrokenAdapterFailsTheRuleItBreaks() {
        return Stream.of(
                        BrokenRosters.class,
                        BrokenReading.class,
                        BrokenTemplates.class,
                        BrokenWrites.class,
                        BrokenAccess.class,
                        BrokenChanges.class)
                .flatMap(group -> Stream.of(group.getDeclaredClasses()))
                .filter(adapter -> adapter.isAnnotationPresent(Breaks.class))
                .map(adapter -> DynamicTest.dynamicTest(adapter.getSimpleName(), () -> expectRed(adapter)));
    }

    private static void expectRed(Class<?> adapter) {
        Breaks breaks = adapter.getAnnotation(Breaks.class);

        Run run = run(adapter);

        assertEquals(Set.of(breaks.value()), run.failures.keySet());
        String message = run.failures.get(breaks.value()[0]);
        assertTrue(message.contains(breaks.message()), message);
        run.failures
                .values()
                .forEach(each -> assertTrue(
                        List.of(" broken: ", "\n  expected: ", "\n  came: ", "\n  check: ").stream()
                                .allMatch(each::contains),
                        each));
    }

    private static Run run(Class<?> adapter) {
        LauncherConfig config = LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .build();
        Launcher launcher = LauncherFactory.create(config);
        Run run = new Run();
        launcher.execute(
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(adapter))
                        .build(),
                run);
        return run;
    }

    /** What came of one run of the kit. */
    private static final class Run implements TestExecutionListener {

        private final Map<String, String> failures = new TreeMap<>();
        private final Map<String, String> skipped = new TreeMap<>();
        private final AtomicInteger passed = new AtomicInteger();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                failures.put(
                        name(test),
                        result.getThrowable().map(Throwable::getMessage).orElse(""));
            } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.ABORTED) {
                skipped.put(
                        name(test),
                        result.getThrowable().map(Throwable::getMessage).orElse(""));
            } else if (test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.incrementAndGet();
            }
        }

        Set<String> skippedChanges() {
            return skipped.keySet().stream()
                    .filter(test -> test.contains("Changes"))
                    .map(test -> test.split("_")[1])
                    .collect(Collectors.toSet());
        }

        private static String name(TestIdentifier test) {
            return test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .map(method -> method.getJavaClass().getSimpleName() + "." + method.getMethodName())
                    .orElse(test.getUniqueId());
        }
    }
}
