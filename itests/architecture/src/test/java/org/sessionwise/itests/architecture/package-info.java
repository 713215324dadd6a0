/** Reads every built manifest against the import table, so that the architecture stays what the README says. */
package org.sessionwise.itests.architecture;
