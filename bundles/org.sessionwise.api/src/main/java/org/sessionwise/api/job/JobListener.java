package org.sessionwise.api.job;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Hears how jobs go on; registered as a service (whiteboard). Called from any thread, for one job in order; returns at once,
 * throws nothing.
 */
@ConsumerType
public interface JobListener {

    /** Tells how a job stands: when it begins, at times while it runs, and when it has ended. */
    void jobChanged(Job job);
}
