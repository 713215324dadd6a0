package org.sessionwise.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sessionwise.database.Migration;

/** What differs between the databases that we can stand on. Of everything else there is one. Called from many threads. */
interface Engine {

    /** Opens a connection: one that may write, or one for reading only. */
    Connection open(boolean writes) throws SQLException;

    /**
     * Begins a transaction. A write waits until it is the only one, also among other processes, and sees all that was
     * committed before; a read sees one snapshot.
     */
    void begin(Connection connection, boolean writes) throws SQLException;

    /** Commits; when this returns, what was written is on disk. */
    void commit(Connection connection) throws SQLException;

    /** Takes back what was written since the begin. */
    void rollBack(Connection connection) throws SQLException;

    /** Makes the statement that is running on the connection fail soon. Called from another thread; does not wait for it. */
    void interrupt(Connection connection) throws SQLException;

    /** Whether the connection is gone for good, while another may be had. */
    boolean lost(SQLException e);

    /** What went wrong and what an operator can do, in words that hold no row of data. */
    String reason(SQLException e);

    /** The steps in the words of this database. */
    List<Migration> steps(List<Migration> steps);
}
