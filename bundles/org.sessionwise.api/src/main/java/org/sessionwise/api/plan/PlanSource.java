package org.sessionwise.api.plan;

/**
 * A place that job plans can be pulled from.
 *
 * @param id stable
 * @param title as people call it
 */
public record PlanSource(String id, String title) {}
