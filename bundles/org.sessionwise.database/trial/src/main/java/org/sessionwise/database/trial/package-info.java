/** Databases for tests: the embedded one, or a PostgreSQL that they start by themselves. */
package org.sessionwise.database.trial;
