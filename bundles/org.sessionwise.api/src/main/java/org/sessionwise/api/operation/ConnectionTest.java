package org.sessionwise.api.operation;

import java.time.Duration;
import java.time.Instant;

/**
 * What a test of a connection found.
 *
 * @param took from the question to the answer, or to when nobody waited any longer
 * @param says what answered; or what went wrong, and what to do
 */
public record ConnectionTest(Instant at, boolean ok, Duration took, String says) {}
