/** The embedded SQLite database: connections, transactions and migrations. */
package org.sessionwise.database.internal;
