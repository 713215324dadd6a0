/** A trust's year in files of comma-separated values, as a roster and a job-plan system would hand them over. */
package org.sessionwise.itests.benchmark.file;
