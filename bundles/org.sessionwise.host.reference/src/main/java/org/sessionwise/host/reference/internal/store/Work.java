package org.sessionwise.host.reference.internal.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What is to be done inside one transaction. */
@FunctionalInterface
public interface Work<T> {

    T on(Connection connection) throws SQLException;
}
