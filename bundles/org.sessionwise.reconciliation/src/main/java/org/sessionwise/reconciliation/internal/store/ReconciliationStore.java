package org.sessionwise.reconciliation.internal.store;

import java.util.List;
import org.sessionwise.api.NoAnswerException;
import org.sessionwise.database.Database;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.Migration;
import org.sessionwise.database.SqlWork;
import org.sessionwise.database.Store;

/** The tables of this bundle. A database that gives no answer becomes the exception that callers can act on. */
public final class ReconciliationStore {

    private static final List<Migration> SCHEMA = Migration.fromResources(
            ReconciliationStore.class, "V001__create_reconciliation.sql", "V002__create_applied_suggestion.sql");

    private final Store store;

    public ReconciliationStore(Database database) {
        store = database.store("reconciliation", SCHEMA);
    }

    public <T> T read(SqlWork<T> work) throws NoAnswerException {
        try {
            return store.read(work);
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database gave no answer; see the log of the server, then try again.", e);
        }
    }

    /** Keeps all that the work wrote, or nothing. */
    public <T> T write(SqlWork<T> work) throws NoAnswerException {
        try {
            return store.write(work);
        } catch (DatabaseException e) {
            throw new NoAnswerException("The database kept nothing; see the log of the server, then try again.", e);
        }
    }
}
