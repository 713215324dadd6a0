package org.sessionwise.war;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Takes SQLite's driver out of the list of drivers, which belongs to the whole process and would keep this application alive after
 * it is gone. The list lets only classes at it that see the driver, so this one is loaded once more, below the driver's bundle.
 * Nobody here needs the list.
 */
public final class DatabaseDriver implements Runnable {

    private static final String BUNDLE = "org.xerial.sqlite-jdbc";

    /** For the class loader that leads to the driver. */
    public DatabaseDriver() {}

    static void leave(BundleContext bundles) throws IOException, ReflectiveOperationException {
        Optional<BundleWiring> driver = Arrays.stream(bundles.getBundles())
                .filter(bundle -> BUNDLE.equals(bundle.getSymbolicName()))
                .findFirst()
                .map(bundle -> bundle.adapt(BundleWiring.class));
        if (driver.isPresent()) {
            Class<?> beside = new Below(driver.get().getClassLoader()).loadAgain(DatabaseDriver.class);
            ((Runnable) beside.getConstructor().newInstance()).run();
        }
    }

    @Override
    public void run() {
        for (Driver driver : Collections.list(DriverManager.getDrivers())) {
            try {
                DriverManager.deregisterDriver(driver);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Below extends ClassLoader {

        Below(ClassLoader parent) {
            super(parent);
        }

        Class<?> loadAgain(Class<?> type) throws IOException {
            String file = "/" + type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getResourceAsStream(file)) {
                byte[] code = in.readAllBytes();
                return defineClass(type.getName(), code, 0, code.length);
            }
        }
    }
}
