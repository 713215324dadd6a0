package org.sessionwise.database;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads and writes the tables of one owner, each time in one transaction.
 *
 * <p><b>Threads.</b> May be called from any thread. One transaction writes at a time, in the order asked, and one among
 * all processes on the same tables; several read beside it. Calls block until their turn comes, at most the configured wait.
 */
@ProviderType
public interface Store {

    /**
     * Runs the work in one transaction and commits it. When this returns, the rows are on disk and survive a crash. If
     * this thread is inside a write already, of this or any other store of the same database, the work joins that
     * transaction, and all of it is committed at the end of the outermost write.
     *
     * @return what the work gave back
     * @throws DatabaseException if the work threw an {@code SQLException}, the commit failed, work that had joined
     *     failed, a migration was refused, or the database is closed; nothing was written then, unless the message says
     *     that the database was lost while it committed: a server may have done so and not told
     * @throws IllegalStateException if this thread is inside a read: a snapshot cannot become a write
     * @throws RuntimeException what the work threw; nothing was written then
     */
    <T> T write(SqlWork<T> work);

    /**
     * Runs the work on a consistent snapshot of all stores, as of its first statement. If this thread is inside a read
     * or a write already the work joins it, and sees what that write has written so far.
     *
     * @return what the work gave back
     * @throws DatabaseException if the work threw an {@code SQLException} (also when it tried to write), a migration was
     *     refused, or the database is closed
     * @throws RuntimeException what the work threw
     */
    <T> T read(SqlWork<T> work);
}
