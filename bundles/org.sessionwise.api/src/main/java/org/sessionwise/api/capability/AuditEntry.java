package org.sessionwise.api.capability;

import java.time.Instant;
import org.sessionwise.api.Actor;

/**
 * One write, as it is kept.
 *
 * @param at when
 * @param actor on whose behalf
 * @param action what, in a few fixed words: {@code template applied}
 * @param subject what it was done to, by key: {@code template anaes-main}
 * @param detail counts and keys; no names
 */
public record AuditEntry(Instant at, Actor actor, String action, String subject, String detail) {}
