package org.sessionwise.itests.driver;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestAddress;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.TestProbeBuilder;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The outer half: one container, started once, in which the methods of some Jupiter classes run one after the other. */
public final class ContainerTests {

    private static final String PROBE = "org.sessionwise.itests.probe";

    private final ExamSystem system;
    private final TestContainer container;

    private ContainerTests(ExamSystem system, TestContainer container) {
        this.system = system;
        this.container = container;
    }

    /**
     * Starts a container and describes its tests.
     *
     * @param options what Pax Exam is to start; {@code pax.exam.invoker} must be {@code jupiter}
     * @param classes public Jupiter classes; their public test methods run in order of name
     * @return one container node a class; closing the stream, which Jupiter does, stops the container
     * @throws IOException if the container cannot be prepared
     */
    public static Stream<DynamicNode> in(Option[] options, Class<?>... classes) throws IOException {
        ExamSystem system = PaxExamRuntime.createTestSystem(options);
        ContainerTests tests = new ContainerTests(
                system, PaxExamRuntime.createContainer(system).start());
        try {
            return tests.of(classes).onClose(tests::stop);
        } catch (IOException | RuntimeException e) {
            tests.stop();
            throw e;
        }
    }

    private Stream<DynamicNode> of(Class<?>... classes) throws IOException {
        TestProbeBuilder probe = system.createProbe();
        probe.setHeader("Bundle-SymbolicName", PROBE);
        List<DynamicNode> nodes =
                Arrays.stream(classes).map(type -> testsOf(type, probe)).toList();
        try (InputStream bundle = probe.build().getStream()) {
            container.installProbe(bundle);
        }
        return nodes.stream();
    }

    private DynamicNode testsOf(Class<?> type, TestProbeBuilder probe) {
        List<DynamicTest> tests = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> test(method, probe.addTest(type, method.getName())))
                .toList();
        return DynamicContainer.dynamicContainer(type.getSimpleName(), tests);
    }

    private DynamicTest test(Method method, TestAddress address) {
        return DynamicTest.dynamicTest(method.getName(), () -> call(address));
    }

    private void call(TestAddress address) {
        try {
            container.call(address);
        } catch (RuntimeException e) {
            throw new AssertionError(rootOf(e).getMessage(), e);
        }
    }

    private static Throwable rootOf(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void stop() {
        container.stop();
        system.clear();
    }
}
