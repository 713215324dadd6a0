/** The adapter for OptaWeb Employee Rostering 8: the one place that knows its REST interface. */
package org.sessionwise.host.optaweb.internal;
