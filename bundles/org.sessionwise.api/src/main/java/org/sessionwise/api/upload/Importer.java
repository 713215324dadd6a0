package org.sessionwise.api.upload;

import java.util.function.Predicate;
import org.sessionwise.api.Actor;
import org.sessionwise.domain.plan.PersonReference;

/**
 * Who imports, and whose job plans they manage: an import brings no plan of anybody else.
 *
 * @param manages tells by the keys of a plan, without knowing names; answers at once
 */
public record Importer(Actor actor, Predicate<PersonReference> manages) {}
