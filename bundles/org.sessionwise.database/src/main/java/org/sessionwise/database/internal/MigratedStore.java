package org.sessionwise.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.sessionwise.database.DatabaseException;
import org.sessionwise.database.SqlWork;
import org.sessionwise.database.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A store that brings its schema up to date before its first use. */
final class MigratedStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(MigratedStore.class);

    private final SchemaHistory history;
    private final Transactions transactions;
    private final Collection<MigratedStore> all;
    private volatile boolean tried;
    private volatile boolean ready;

    MigratedStore(SchemaHistory history, Transactions transactions, Collection<MigratedStore> all) {
        this.history = history;
        this.transactions = transactions;
        this.all = all;
    }

    boolean follows(SchemaHistory other) {
        return history.equals(other);
    }

    @Override
    public <T> T write(SqlWork<T> work) {
        Transaction open = transactions.open();
        if (open == null) {
            migrateAll();
            return transactions.write(work);
        }
        if (!open.writes()) {
            throw new IllegalStateException("a write inside a read: begin with the write");
        }
        return join(open, work);
    }

    @Override
    public <T> T read(SqlWork<T> work) {
        Transaction open = transactions.open();
        if (open == null) {
            migrateAll();
            return transactions.read(work);
        }
        return join(open, work);
    }

    private <T> T join(Transaction open, SqlWork<T> work) {
        if (!ready && !open.writes()) {
            throw new DatabaseException("the tables of " + history.owner() + " are not ready inside this read");
        }
        if (!ready) {
            transactions.join(this::applyAllPending);
            open.afterCommit(this::markReady);
        }
        return transactions.join(work);
    }

    /** Brings the other stores up to date too, because inside a transaction that joins them it would be too late. */
    private void migrateAll() {
        if (ready) {
            return;
        }
        for (MigratedStore other : all) {
            if (other != this && !other.tried) {
                other.tryToMigrate();
            }
        }
        migrate();
    }

    private void tryToMigrate() {
        try {
            migrate();
        } catch (DatabaseException e) {
            LOG.debug("the tables of {} are not ready; its own next use will say why", history.owner(), e);
        }
    }

    private void migrate() {
        tried = true;
        boolean more = true;
        while (more && !ready) {
            more = transactions.write(history::applyNext);
        }
        markReady();
    }

    private Void applyAllPending(Connection connection) throws SQLException {
        boolean more = true;
        while (more) {
            more = history.applyNext(connection);
        }
        return null;
    }

    private void markReady() {
        ready = true;
    }
}
