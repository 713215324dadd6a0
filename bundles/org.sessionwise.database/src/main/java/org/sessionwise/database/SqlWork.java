package org.sessionwise.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done inside one transaction.
 *
 * @param <T> what the work gives back
 */
@FunctionalInterface
public interface SqlWork<T> {

    /**
     * Does the work. Statements left open are closed after it; the connection must not be kept. Commit, roll back and
     * close are the store's: the connection refuses them. Work that catches an {@code SQLException} must throw again,
     * because the database may have rolled the transaction back already.
     *
     * @param connection open, inside a transaction
     * @return the result, may be null
     * @throws SQLException as JDBC throws it; the store rolls back and throws a {@link DatabaseException}
     */
    T run(Connection connection) throws SQLException;
}
