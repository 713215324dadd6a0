/**
 * Where a capability keeps its tables: one {@link org.sessionwise.database.Database} for the whole product, one
 * {@link org.sessionwise.database.Store} for each owner, plain JDBC inside.
 */
@Version("0.2.0")
package org.sessionwise.database;

import org.osgi.annotation.versioning.Version;
