package org.sessionwise.rest.internal.json;

import java.util.List;
import org.sessionwise.domain.DateRange;

/**
 * What a policy would change.
 *
 * @param quarter the financial quarter that is shown, as if the policy had counted there
 */
public record PolicyEffectsJson(String apiVersion, String quarter, DatesJson period, List<EffectJson> effects) {

    /** In one department. */
    public record EffectJson(DepartmentJson department, FigureLineJson before, FigureLineJson after) {}

    /** Which department. */
    public record DepartmentJson(String id, String name) {}

    public static PolicyEffectsJson of(String quarter, DateRange period, List<EffectJson> effects) {
        return new PolicyEffectsJson(Versions.API, quarter, DatesJson.of(period), effects);
    }
}
