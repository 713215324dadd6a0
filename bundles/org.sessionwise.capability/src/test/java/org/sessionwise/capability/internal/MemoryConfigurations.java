package org.sessionwise.capability.internal;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** Configurations in memory, by PID; refuses every change while it is told to. */
final class MemoryConfigurations {

    final Map<String, Dictionary<String, Object>> byPid = Collections.synchronizedMap(new TreeMap<>());
    volatile boolean refusing;

    ConfigurationAdmin admin() {
        return (ConfigurationAdmin) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ConfigurationAdmin.class}, (self, method, arguments) -> {
                    return switch (method.getName()) {
                        case "getFactoryConfiguration" -> configuration(arguments[0] + "~" + arguments[1]);
                        case "listConfigurations" -> list((String) arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    void put(String factoryPid, String name, Map<String, ?> properties) {
        Dictionary<String, Object> all = new Hashtable<>(properties);
        all.put("service.pid", factoryPid + "~" + name);
        all.put("service.factoryPid", factoryPid);
        byPid.put(factoryPid + "~" + name, all);
    }

    private Configuration[] list(String filter) {
        String factoryPid = filter.replace("(service.factoryPid=", "").replace(")", "");
        Configuration[] found = byPid.keySet().stream()
                .filter(pid -> pid.startsWith(factoryPid + "~"))
                .map(this::configuration)
                .toArray(Configuration[]::new);
        return found.length == 0 ? null : found;
    }

    private Configuration configuration(String pid) {
        return (Configuration) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Configuration.class}, (self, method, arguments) -> {
                    switch (method.getName()) {
                        case "getProperties", "getProcessedProperties" -> {
                            return byPid.get(pid);
                        }
                        case "update" -> update(pid, arguments);
                        case "delete" -> delete(pid);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    private void update(String pid, Object[] arguments) throws IOException {
        refuse();
        Map<String, Object> properties = new TreeMap<>();
        Dictionary<?, ?> given = (Dictionary<?, ?>) arguments[0];
        Collections.list(given.keys()).forEach(key -> properties.put((String) key, given.get(key)));
        String[] parts = pid.split("~", 2);
        put(parts[0], parts[1], properties);
    }

    private void delete(String pid) throws IOException {
        refuse();
        byPid.remove(pid);
    }

    private void refuse() throws IOException {
        if (refusing) {
            throw new IOException("refused");
        }
    }
}
