package org.sessionwise.entitlement.internal.plan;

import org.sessionwise.jobplan.spi.record.Refusal;

/**
 * Why a plan that a source told well is not taken in.
 *
 * @param why the code that people name it by
 * @param field which field
 * @param words what was found, what was expected, and what to do
 */
record Obstacle(Refusal why, String field, String words) {}
