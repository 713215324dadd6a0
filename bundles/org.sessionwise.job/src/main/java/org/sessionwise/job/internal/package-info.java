/** Runs jobs in the background, each under a lease that is fenced. */
package org.sessionwise.job.internal;
