/**
 * Tables in the files that people have: CSV and XLSX, read within limits and written without formulas. Nothing here is {@code
 * null}; what is refused is told without what stood there.
 */
package org.sessionwise.jobplan.upload.internal.table;
