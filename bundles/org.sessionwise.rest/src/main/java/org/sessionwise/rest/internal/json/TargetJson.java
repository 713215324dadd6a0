package org.sessionwise.rest.internal.json;

import org.sessionwise.api.attainment.Target;

/**
 * The level to reach.
 *
 * @param by the last day
 */
public record TargetJson(int level, String by, long version) {

    public static TargetJson of(Target target) {
        return new TargetJson(target.level(), target.by().toString(), target.version());
    }
}
