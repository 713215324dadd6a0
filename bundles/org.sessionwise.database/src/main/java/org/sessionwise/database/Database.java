package org.sessionwise.database;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The database of the product: an embedded one, unless it is configured otherwise.
 *
 * <p><b>Threads.</b> May be called from any thread.
 */
@ProviderType
public interface Database {

    /**
     * The store of one owner: its tables and its migrations. Returns at once and never touches the disk, so it may be
     * called while a component is activated; pending migrations run before the first read or write of the store.
     *
     * @param owner who owns the tables, for example {@code entitlement}; its tables should begin with this word
     * @param migrations all steps of the owner's schema, numbers rising; may be empty
     * @return the store; the same one for the same owner with the same migrations
     * @throws IllegalArgumentException if the owner is blank or the numbers do not rise
     */
    Store store(String owner, List<Migration> migrations);
}
