package org.sessionwise.itests.driver;

import org.ops4j.pax.exam.ProbeInvoker;
import org.ops4j.pax.exam.ProbeInvokerFactory;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Component;

/** The inner half: Pax Exam finds it by {@code pax.exam.invoker=jupiter}. */
@Component(service = ProbeInvokerFactory.class, property = "driver=jupiter")
public final class JupiterInvokerFactory implements ProbeInvokerFactory {

    /**
     * Prepares one test.
     *
     * @param probe the {@link BundleContext} of the bundle that holds the test class
     * @param address class name and method name, as {@code class;method}
     */
    @Override
    public ProbeInvoker createProbeInvoker(Object probe, String address) {
        String[] classAndMethod = address.split(";");
        return new JupiterInvoker((BundleContext) probe, classAndMethod[0], classAndMethod[1]);
    }
}
