package org.sessionwise.staffrecord.internal;

import org.sessionwise.database.Database;
import org.sessionwise.database.Migration;
import org.sessionwise.database.Store;

/** The tables of this bundle. */
final class RecordStore {

    private RecordStore() {}

    static Store of(Database database) {
        return database.store(
                "staffrecord", Migration.fromResources(RecordStore.class, "V001__create_staffrecord.sql"));
    }
}
