package org.sessionwise.job.internal;

/**
 * A lease as a job holds it.
 *
 * @param lease what is held
 * @param job by which job
 * @param fence the number it was given; whoever takes the lease next gets a higher one
 */
record Holding(String lease, String job, long fence) {}
