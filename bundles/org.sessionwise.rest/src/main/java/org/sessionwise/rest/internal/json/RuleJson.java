package org.sessionwise.rest.internal.json;

import java.util.Locale;
import org.sessionwise.domain.RuleSource;

/** Where a rule or a value comes from. */
public record RuleJson(String citation, String standing) {

    static RuleJson of(RuleSource source) {
        return new RuleJson(
                source.citation(),
                source.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
