package org.sessionwise.job.internal;

/**
 * Who does the work.
 *
 * @param id stays when the process ends and begins again
 * @param run another one for each life of the component
 */
record Node(String id, String run) {}
