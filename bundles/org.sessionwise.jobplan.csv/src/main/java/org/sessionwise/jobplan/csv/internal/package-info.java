/** Job plans from a CSV file; {@code job-plan-columns.md} documents its columns. Nothing here is {@code null}. */
package org.sessionwise.jobplan.csv.internal;
