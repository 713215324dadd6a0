package org.sessionwise.rest.internal.json;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Verdict;

/**
 * What is said of a criterion, and why.
 *
 * @param counted left out where it would tell of too few people
 * @param inherited the key of the wider scope that decided it
 */
public record VerdictJson(
        String id,
        String wording,
        String source,
        String means,
        String status,
        String reason,
        ProportionJson counted,
        String until,
        List<String> evidence,
        String inherited,
        String condition,
        List<SettingJson> settings) {

    public static VerdictJson of(Criterion criterion, Verdict verdict) {
        return new VerdictJson(
                criterion.id().value(),
                criterion.wording(),
                criterion.source().citation(),
                CamelCase.of(criterion.means()),
                CamelCase.of(verdict.status()),
                verdict.reason(),
                verdict.counted().map(ProportionJson::of).orElse(null),
                verdict.until().map(LocalDate::toString).orElse(null),
                verdict.evidence(),
                verdict.inherited().orElse(null),
                criterion.condition().orElse(null),
                criterion.settings().stream().map(SettingJson::of).toList());
    }
}
