package org.sessionwise.itests.container;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;

/** What an administrator does to a bundle that runs. Each ends with the bundle started and the packages refreshed. */
enum BundleAction {
    STOP_AND_START {
        @Override
        Duration on(Bundle bundle) throws BundleException {
            Duration stop = timed(bundle::stop);
            bundle.start();
            return stop;
        }
    },
    UPDATE {
        @Override
        Duration on(Bundle bundle) throws BundleException, InterruptedException {
            Duration update = timed(bundle::update);
            refresh(List.of(bundle));
            return update;
        }
    },
    REFRESH {
        @Override
        Duration on(Bundle bundle) throws InterruptedException {
            refresh(List.of(bundle));
            return Duration.ZERO;
        }
    },
    UNINSTALL_AND_INSTALL {
        @Override
        Duration on(Bundle bundle) throws BundleException, InterruptedException {
            int level = bundle.adapt(BundleStartLevel.class).getStartLevel();
            Duration uninstall = timed(bundle::uninstall);
            Bundle installed = InContainer.context().installBundle(bundle.getLocation());
            installed.adapt(BundleStartLevel.class).setStartLevel(level);
            installed.start();
            refresh(List.of(bundle));
            return uninstall;
        }
    };

    private interface Call {
        void run() throws BundleException;
    }

    /**
     * Does it.
     *
     * @return how long stop, update or uninstall took; zero for a refresh, which has no such call
     */
    abstract Duration on(Bundle bundle) throws BundleException, InterruptedException;

    private static Duration timed(Call call) throws BundleException {
        long start = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void refresh(Collection<Bundle> bundles) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        InContainer.context().getBundle(0).adapt(FrameworkWiring.class).refreshBundles(bundles, event -> {
            if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                refreshed.countDown();
            }
        });
        Assertions.assertTrue(refreshed.await(120, TimeUnit.SECONDS), "the refresh did not end");
    }
}
