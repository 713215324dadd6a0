package org.sessionwise.capability.internal;

import java.io.IOException;
import java.util.List;
import org.sessionwise.api.capability.CapabilitySetting;

/** What is on, as the configurations said last; read again once one changed. */
final class SeenSettings {

    private final FactoryConfigurations configurations;
    private long changes; // guarded by this
    private List<CapabilitySetting> last; // guarded by this; null: to be read

    SeenSettings(FactoryConfigurations configurations) {
        this.configurations = configurations;
    }

    List<CapabilitySetting> settings() throws IOException {
        long before;
        synchronized (this) {
            if (last != null) {
                return last;
            }
            before = changes;
        }
        List<CapabilitySetting> read = configurations.all();
        synchronized (this) {
            if (before == changes) { // else what was read may be of before the change
                last = read;
            }
        }
        return read;
    }

    synchronized void forget() {
        changes++;
        last = null;
    }
}
