package org.sessionwise.identity.internal;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;

/** Configuration as Declarative Services hand it over: what is set, and defaults. */
public final class Settings {

    private Settings() {}

    public static <C> C of(Class<C> type, Map<String, Object> values) {
        Object settings = Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> Optional.ofNullable(
                                values.get(method.getName()))
                        .orElseGet(() -> method.getDefaultValue() == null ? "" : method.getDefaultValue()));
        return type.cast(settings);
    }
}
