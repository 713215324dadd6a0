package org.sessionwise.launcher;

import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * Stops the framework in order when the process is asked to end (Ctrl-C, SIGTERM), so that requests drain and databases close.
 * bnd's launcher by itself would just end.
 */
public final class StopWithTheProcess implements BundleActivator {

    /** Read by bnd's launcher: start this before the bundles, so that a start can be interrupted, too. */
    public static final String IMMEDIATE = "AFTER_FRAMEWORK_INIT";

    private static final long MOST_SECONDS = 20;

    @Override
    public void start(BundleContext systemContext) {
        Framework framework = (Framework) systemContext.getBundle(0);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(framework), "stop framework"));
    }

    @Override
    public void stop(BundleContext systemContext) {
        // Nothing to give back: the hook belongs to the process.
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
        } catch (BundleException e) {
            System.err.println("Sessionwise did not stop in order: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
