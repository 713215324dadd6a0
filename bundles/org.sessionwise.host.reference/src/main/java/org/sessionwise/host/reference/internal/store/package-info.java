/** The host's own database: one SQLite file, its migrations, its transactions. */
package org.sessionwise.host.reference.internal.store;
