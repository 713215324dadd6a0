package org.sessionwise.itests.benchmark.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;
import org.sessionwise.host.spi.RosterHost;

/** Some of our bundles, running in a framework of their own inside this process. */
public final class EmbeddedProduct implements AutoCloseable {

    private static final String FRAMEWORK = "org.apache.felix.framework";
    private static final List<String> ALWAYS =
            List.of("org.apache.felix.configadmin", "org.apache.felix.scr", "org.sessionwise.reconciliation");
    private static final List<String> WITH_PLANS = List.of(
            "org.sessionwise.database",
            "org.sessionwise.capability",
            "org.sessionwise.job",
            "org.sessionwise.httpclient",
            "org.sessionwise.jobplan.http",
            "org.sessionwise.entitlement");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Framework framework;

    private EmbeddedProduct(Framework framework) {
        this.framework = framework;
    }

    /** Starts reconciliation alone: plans come from whoever offers them as a service. */
    public static EmbeddedProduct reconciling(Path home) {
        return started(home, ALWAYS);
    }

    /** Starts also what pulls plans over HTTP, keeps them in the embedded database and merges them into templates. */
    public static EmbeddedProduct withPlans(Path home) {
        return started(home, Stream.of(ALWAYS, WITH_PLANS).flatMap(List::stream).toList());
    }

    private static EmbeddedProduct started(Path home, List<String> names) {
        try {
            Framework framework = new FrameworkFactory()
                    .newFramework(Map.of(
                            Constants.FRAMEWORK_STORAGE,
                            home.resolve("framework").toString(),
                            Constants.FRAMEWORK_STORAGE_CLEAN,
                            Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                            Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                            SharedPackages.exports(),
                            "sessionwise.home",
                            home.resolve("data").toString(),
                            "felix.log.level",
                            "1"));
            framework.start();
            Map<String, Bundle> installed = new TreeMap<>();
            for (Map.Entry<String, Path> bundle :
                    RunnableJar.bundles(home.toAbsolutePath().getParent()).entrySet()) {
                if (!SharedPackages.BUNDLES.contains(bundle.getKey())
                        && !bundle.getKey().equals(FRAMEWORK)) {
                    String place = "reference:" + bundle.getValue().toUri();
                    installed.put(bundle.getKey(), framework.getBundleContext().installBundle(place));
                }
            }
            for (String name : names) {
                if (installed.containsKey(name)) {
                    installed.get(name).start();
                }
            }
            return new EmbeddedProduct(framework);
        } catch (BundleException | IOException e) {
            throw new IllegalStateException("the product does not start", e);
        }
    }

    /** Offers a service as the host. */
    public <T> void offer(Class<T> type, T service) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(RosterHost.HOST_PROPERTY, "benchmark");
        context().registerService(type, service, properties);
    }

    /** Makes a component by its factory configuration. */
    public void configure(String pid, Map<String, ?> values) {
        configure(service(ConfigurationAdmin.class, ""), pid, values, true);
    }

    /** Configures the one component of a PID; it starts anew. */
    public void configureOne(String pid, Map<String, ?> values) {
        configure(service(ConfigurationAdmin.class, ""), pid, values, false);
    }

    private static void configure(ConfigurationAdmin admin, String pid, Map<String, ?> values, boolean factory) {
        Dictionary<String, Object> properties = new Hashtable<>(values);
        try {
            (factory ? admin.createFactoryConfiguration(pid, "?") : admin.getConfiguration(pid, "?"))
                    .update(properties);
        } catch (IOException e) {
            throw new IllegalStateException("not configured: " + pid, e);
        }
    }

    /**
     * Waits for a service and returns it.
     *
     * @param filter such as {@code (id=1)}; empty text for any
     */
    public <T> T service(Class<T> type, String filter) {
        String all = "(&(objectClass=" + type.getName() + ")" + filter + ")";
        try {
            ServiceTracker<T, T> tracker =
                    new ServiceTracker<>(context(), context().createFilter(all), null);
            tracker.open();
            T found = tracker.waitForService(LONGEST_WAIT.toMillis());
            if (found == null) {
                throw new IllegalStateException("no service " + all + " within " + LONGEST_WAIT);
            }
            return found;
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(all, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private BundleContext context() {
        return framework.getBundleContext();
    }

    @Override
    public void close() {
        try {
            framework.stop();
            framework.waitForStop(TimeUnit.SECONDS.toMillis(30));
        } catch (BundleException e) {
            throw new IllegalStateException("the product does not stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
