package org.sessionwise.itests.container;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The class loaders that bundles had, for as long as anybody holds them. */
final class Generations {

    private final Map<String, List<WeakReference<ClassLoader>>> loaders = new TreeMap<>();

    /** Remembers the class loaders that our bundles have now. */
    void note() {
        for (Bundle bundle : InContainer.ourBundles()) {
            ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
            List<WeakReference<ClassLoader>> known =
                    loaders.computeIfAbsent(bundle.getSymbolicName(), name -> new ArrayList<>());
            if (known.stream().noneMatch(reference -> reference.get() == loader)) {
                known.add(new WeakReference<>(loader));
            }
        }
    }

    /** Bundles with more class loaders than the one they use, and how many are left over of how many there were. */
    Map<String, String> leftOver() {
        Map<String, String> left = new TreeMap<>();
        loaders.forEach((name, all) -> {
            long alive = all.stream().filter(loader -> loader.get() != null).count();
            if (alive > 1) {
                left.put(name, alive - 1 + " of " + (all.size() - 1));
            }
        });
        return left;
    }

    int size(String name) {
        return loaders.get(name).size();
    }
}
