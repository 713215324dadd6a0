/** What JMH measures. */
package org.sessionwise.itests.benchmark.kernel;
