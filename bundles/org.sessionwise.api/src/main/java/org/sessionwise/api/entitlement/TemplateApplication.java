package org.sessionwise.api.entitlement;

import java.time.Instant;
import org.sessionwise.api.Actor;

/**
 * What was written to a template in one go.
 *
 * @param id unique
 * @param added how many slots were; likewise {@code changed} and {@code removed}
 * @param undone it has been taken back
 */
public record TemplateApplication(
        String id, String templateId, Instant at, Actor actor, int added, int changed, int removed, boolean undone) {}
