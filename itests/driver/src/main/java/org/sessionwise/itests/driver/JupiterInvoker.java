package org.sessionwise.itests.driver;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.NoSuchElementException;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.TestContainerException;
import org.osgi.framework.BundleContext;

/**
 * Runs one test method with the Jupiter engine, inside the container.
 *
 * <p>A public class with a public method, because Pax Exam calls it by reflection from another class loader.
 */
public final class JupiterInvoker implements ProbeInvoker {

    private final BundleContext probe;
    private final String className;
    private final String methodName;

    JupiterInvoker(BundleContext probe, String className, String methodName) {
        this.probe = probe;
        this.className = className;
        this.methodName = methodName;
    }

    /** Runs the test; a failure comes back as a {@link TestContainerException} with the whole trace as its message. */
    @Override
    public void call(Object... ignored) {
        Class<?> type = testClass();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(type.getClassLoader());
        try {
            run(type);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Class<?> testClass() {
        try {
            return probe.getBundle().loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new TestContainerException(e);
        }
    }

    private void run(Class<?> type) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(type, methodOf(type)))
                .build();
        Outcome outcome = new Outcome();
        jupiter().execute(request, outcome);
        outcome.failIfNotPassed(className + "#" + methodName);
    }

    private Method methodOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(methodName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(methodName));
    }

    /** Nothing is looked up by ServiceLoader, which in a container sees the wrong bundles. */
    private static Launcher jupiter() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build());
    }
}
