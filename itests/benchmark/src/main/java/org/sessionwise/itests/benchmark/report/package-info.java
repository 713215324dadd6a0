/** Runs everything and writes the table. */
package org.sessionwise.itests.benchmark.report;
