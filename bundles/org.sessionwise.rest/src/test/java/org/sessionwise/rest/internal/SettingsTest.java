package org.sessionwise.rest.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessionwise.rest.internal.events.EventStreams;
import org.sessionwise.rest.internal.gate.RequestGate;

/** Each key of our configurations with what it cannot be. Types are the matter of who reads a configuration before us. */
class SettingsTest {

    /** One setting. */
    record Setting(String key, int value) {}

    static Stream<Setting> settings() {
        return Stream.of("most", "mostStreams", "heartbeatSeconds", "longestMinutes")
                .flatMap(key -> IntStream.of(0, -1, Integer.MIN_VALUE, 10_001, Integer.MAX_VALUE)
                        .mapToObj(value -> new Setting(key, value)));
    }

    private static <T> T with(Setting setting, Class<T> config) {
        return config.cast(Proxy.newProxyInstance(
                config.getClassLoader(),
                new Class<?>[] {config},
                (proxy, key, none) ->
                        key.getName().equals(setting.key) ? (Object) setting.value : key.getDefaultValue()));
    }

    private static void activate(Setting setting) {
        if (setting.key.equals("most")) {
            new RequestGate(with(setting, RequestGate.Config.class));
        } else {
            new EventStreams(with(setting, EventStreams.Config.class)).close();
        }
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("sessionwise-heartbeat"))
                .count();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingThatCannotBeIsRefusedByItsKey(Setting setting) {
        long before = threads();

        String message = assertThrows(IllegalArgumentException.class, () -> activate(setting))
                .getMessage();

        assertTrue(message.startsWith(setting.key + " of org.sessionwise.rest"), message);
        assertEquals(before, threads(), "something was begun with it");
    }

    @Test
    void defaultsAndBoundsAreTaken() {
        for (String key : new String[] {"most", "mostStreams", "heartbeatSeconds", "longestMinutes", "none"}) {
            assertDoesNotThrow(() -> activate(new Setting(key, 1)));
        }
    }
}
