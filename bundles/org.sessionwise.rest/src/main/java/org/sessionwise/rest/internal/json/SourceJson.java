package org.sessionwise.rest.internal.json;

import org.sessionwise.domain.RuleSource;

/** Where a rule or a value comes from. */
public record SourceJson(String document, String clause, String standing) {

    static SourceJson of(RuleSource source) {
        return new SourceJson(
                source.document(), source.clause(), source.standing().name());
    }
}
