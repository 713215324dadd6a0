package org.sessionwise.domain.attainment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.rule.Rules;

/** A standard of few criteria, of every reach and means, with the rules of the real one. */
final class MadeUpStandard {

    private static final RuleSource SOURCE = RuleSource.localDefault("made up");

    private MadeUpStandard() {}

    static Catalogue catalogue() {
        return Catalogue.of(
                "made-up",
                "Made up",
                "2019",
                List.of(
                        new Level(0, "Nothing yet", "", List.of()),
                        new Level(
                                1,
                                "Plans",
                                "",
                                List.of(
                                        standard(
                                                "1.1",
                                                of("1.1c", Reach.PEOPLE, Means.COMPUTED, "other-systems"),
                                                of("1.1d", Reach.PEOPLE, Means.COMPUTED, "trained-users")),
                                        standard(
                                                "1.3",
                                                of("1.3a", Reach.TRUST, Means.COMPUTED, "policy-covers-groups"),
                                                of("1.3d", Reach.TRUST, Means.ATTESTED, "attested")),
                                        standard(
                                                "1.4",
                                                of("1.4a", Reach.PEOPLE, Means.COMPUTED, "active-plans"),
                                                of("1.4b", Reach.PEOPLE, Means.COMPUTED, "complete-plans")))),
                        new Level(
                                2,
                                "Teams",
                                "",
                                List.of(
                                        standard("2.1", of("2.1a", Reach.PEOPLE, Means.PART, "time-for-agreeing")),
                                        standard(
                                                "2.2",
                                                of("2.2c", Reach.TEAM, Means.ATTESTED, "attested")
                                                        .onlyIf("If there is more than one team.")))),
                        new Level(
                                3,
                                "All of it",
                                "",
                                List.of(
                                        standard("3.4", of("3.4b", Reach.PEOPLE, Means.COMPUTED, "signed")),
                                        standard(
                                                "4.4",
                                                of("4.4a", Reach.TEAM, Means.COMPUTED, "in-date")
                                                        .restingOn(
                                                                List.of(
                                                                        new CriterionId("1.3d"),
                                                                        new CriterionId("2.2c"))))))));
    }

    /** A standard of one criterion. */
    static Standard standard(String number) {
        return standard(number, of(number + "a", Reach.TRUST, Means.ATTESTED, "attested"));
    }

    private static Standard standard(String number, Criterion... criteria) {
        return new Standard(number, "Standard " + number, List.of(criteria));
    }

    private static Criterion of(String id, Reach reach, Means means, String rule) {
        Map<String, Integer> values = new TreeMap<>(Map.of("validMonths", 12, "warnDays", 30, "belowPercent", 10));
        Set<String> names = Rules.settings(rule, means);
        return Criterion.of(
                new CriterionId(id),
                "Wording of " + id,
                SOURCE,
                reach,
                means,
                rule,
                names.stream()
                        .map(name -> new Setting(name, values.getOrDefault(name, percent(rule)), SOURCE))
                        .toList());
    }

    private static int percent(String rule) {
        return rule.equals("trained-users") ? 100 : 90;
    }
}
