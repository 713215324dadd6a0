package org.sessionwise.war;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * One OSGi framework with the bundles of {@code WEB-INF/bundles}: a folder for each start level, in it the jars that start on
 * that level. Start and stop come from one thread.
 */
final class EmbeddedFramework {

    private static final String BUNDLES = "/WEB-INF/bundles/";
    private static final long STOP_SECONDS = 20;

    private final ServletContext application;
    private final Framework framework;

    EmbeddedFramework(ServletContext application, Map<String, String> properties) {
        this.application = application;
        this.framework = new FrameworkFactory().newFramework(properties);
    }

    /** Installs the bundles and returns where their services can be found. */
    BundleContext install() throws BundleException, IOException {
        framework.init();
        new BundleLog(framework.getBundleContext(), application).open();
        for (String folder : new TreeSet<>(application.getResourcePaths(BUNDLES))) {
            int level = Integer.parseInt(folder.substring(BUNDLES.length(), folder.length() - 1));
            for (String jar : new TreeSet<>(application.getResourcePaths(folder))) {
                install(jar, level);
            }
        }
        return framework.getBundleContext();
    }

    /** Starts the bundles, level by level; one that cannot start does not keep the others from it. */
    void start() throws BundleException {
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            if (bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID
                    && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(); // as soon as its level is reached
            }
        }
        framework.start();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Stops every bundle and returns when nothing of the framework runs any more; tells whether that took too long. */
    boolean stop() throws BundleException, InterruptedException {
        framework.stop();
        return framework.waitForStop(TimeUnit.SECONDS.toMillis(STOP_SECONDS)).getType() != FrameworkEvent.WAIT_TIMEDOUT;
    }

    private void install(String jar, int level) throws IOException, BundleException {
        try (InputStream content = application.getResourceAsStream(jar)) {
            Bundle bundle = framework.getBundleContext().installBundle(jar, content);
            bundle.adapt(BundleStartLevel.class).setStartLevel(level);
        }
    }
}
