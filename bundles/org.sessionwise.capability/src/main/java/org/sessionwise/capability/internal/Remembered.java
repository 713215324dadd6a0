package org.sessionwise.capability.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.sessionwise.api.capability.Capabilities;
import org.sessionwise.database.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes configurations as people decided. One caller at a time. */
final class Remembered {

    private static final Logger LOG = LoggerFactory.getLogger(Remembered.class);

    private final Store store;
    private final FactoryConfigurations configurations;

    Remembered(Store store, FactoryConfigurations configurations) {
        this.store = store;
        this.configurations = configurations;
    }

    void make(Switch wanted) throws IOException {
        boolean exists = configurations.exists(wanted.department(), wanted.capability());
        if (wanted.on() && !exists) {
            configurations.create(wanted.department(), wanted.capability(), wanted.settings());
        } else if (wanted.on() && wanted.settings().containsKey(Capabilities.GROUPS)) {
            Set<String> groups = FactoryConfigurations.groups(wanted.settings().get(Capabilities.GROUPS));
            configurations.regroup(wanted.department(), wanted.capability(), groups);
        } else if (!wanted.on() && exists) {
            configurations.delete(wanted.department(), wanted.capability());
        }
    }

    void applyAll() throws IOException {
        for (Switch kept : all()) {
            make(kept);
        }
    }

    /** What was made again since, and nothing else. */
    void decideAgain() throws IOException {
        for (Switch kept : all()) {
            boolean exists = configurations.exists(kept.department(), kept.capability());
            if (!kept.on() && exists) {
                LOG.info("{}: its configuration was made again, but a person had switched it off", kept.subject());
            }
            if (exists) {
                make(kept);
            }
        }
    }

    private List<Switch> all() {
        return store.read(connection -> new SwitchTable(connection).all());
    }
}
