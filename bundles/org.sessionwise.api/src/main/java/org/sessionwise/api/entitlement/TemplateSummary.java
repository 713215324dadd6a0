package org.sessionwise.api.entitlement;

import java.time.LocalDate;

/**
 * A roster template of the host, in short.
 *
 * @param weeks length of its cycle
 * @param anchor a Monday on which week 1 begins
 * @param slots how many it has
 */
public record TemplateSummary(String id, String name, int weeks, LocalDate anchor, int slots) {}
