package org.sessionwise.attainment.internal.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.Level;
import org.sessionwise.domain.attainment.Standard;

class BuiltInCatalogueTest {

    private static final Catalogue CATALOGUE = Catalogues.builtIn().all().get(0);

    @Test
    void fiveLevelsHaveSixteenStandardsAndSeventyThreeCriteria() {
        assertEquals(
                List.of("none", "1.1, 1.2, 1.3, 1.4", "2.1, 2.2, 2.3", "3.1, 3.2, 3.3, 3.4, 3.5", "4.1, 4.2, 4.3, 4.4"),
                CATALOGUE.levels().stream().map(BuiltInCatalogueTest::numbers).toList());
        assertEquals(73, CATALOGUE.criteria().size());
    }

    @Test
    void eachStandardHasAsManyCriteriaAsWeReadInTheText() {
        assertEquals(
                Map.ofEntries(
                        Map.entry("1.1", 3),
                        Map.entry("1.2", 3),
                        Map.entry("1.3", 9),
                        Map.entry("1.4", 2),
                        Map.entry("2.1", 4),
                        Map.entry("2.2", 6),
                        Map.entry("2.3", 5),
                        Map.entry("3.1", 4),
                        Map.entry("3.2", 7),
                        Map.entry("3.3", 2),
                        Map.entry("3.4", 2),
                        Map.entry("3.5", 7),
                        Map.entry("4.1", 2),
                        Map.entry("4.2", 8),
                        Map.entry("4.3", 6),
                        Map.entry("4.4", 3)),
                CATALOGUE.levels().stream()
                        .flatMap(level -> level.standards().stream())
                        .collect(Collectors.toMap(Standard::number, standard -> standard.criteria()
                                .size())));
    }

    @Test
    void lettersGoOnWithoutAGap() {
        for (Level level : CATALOGUE.levels()) {
            for (Standard standard : level.standards()) {
                for (int i = 0; i < standard.criteria().size(); i++) {
                    assertEquals(
                            standard.number() + (char) ('a' + i),
                            standard.criteria().get(i).id().value());
                }
            }
        }
    }

    @Test
    void twentyOneAreComputedTwentyFourInPartAndTwentyEightAttested() {
        assertEquals(
                Map.of(Means.COMPUTED, 21L, Means.PART, 24L, Means.ATTESTED, 28L),
                CATALOGUE.criteria().stream().collect(groupingBy(Criterion::means, counting())));
        assertEquals(
                "1.1c 1.2a 1.3b 1.3h 1.4a 1.4b 2.2a 2.2b 2.2f 2.3c 3.2a 3.2d 3.3a 3.3b 3.5b 4.1b 4.2h 4.3b 4.3d 4.3f 4.4a",
                ids(Means.COMPUTED));
        assertEquals(
                "1.1b 1.3a 1.3f 2.1a 2.2e 2.3b 2.3d 3.1a 3.1c 3.1d 3.2b 3.2c 3.2e 3.2g 3.4a 3.4b 3.5c 3.5d 3.5f 3.5g"
                        + " 4.2g 4.3a 4.3c 4.4b",
                ids(Means.PART));
    }

    @Test
    void whatIsOfPeopleIsDecidedInAnyScopeAndWhatIsOfTheTrustOnce() {
        assertEquals(
                "1.1c 1.2a 1.4a 1.4b 2.1a 2.1c 2.2a 2.2b 2.2f 2.3d 3.4a 3.4b 4.3f",
                ids(CATALOGUE.criteria().stream()
                        .filter(one -> one.reach() == Reach.PEOPLE)
                        .toList()));
        assertEquals(
                Map.of(Reach.TRUST, 33L, Reach.TEAM, 27L, Reach.PEOPLE, 13L),
                CATALOGUE.criteria().stream().collect(groupingBy(Criterion::reach, counting())));
    }

    @Test
    void onlyTheseNumbersAreStatedByTheTextAndAllOthersAreLocalDefaultsWithAReason() {
        Set<String> stated = new TreeSet<>();
        for (Criterion criterion : CATALOGUE.criteria()) {
            criterion.settings().stream()
                    .filter(setting -> setting.source().standing() == Standing.STATED)
                    .forEach(setting -> stated.add(criterion.id() + "/" + setting.name() + "=" + setting.value()));
        }
        assertEquals(
                Set.of(
                        "1.1c/belowPercent=10",
                        "1.2a/minimumPercent=100",
                        "1.3b/validMonths=36",
                        "1.3h/warnMonths=1",
                        "1.4a/minimumPercent=90",
                        "2.2b/minimumPercent=100",
                        "3.1a/validMonths=12",
                        "3.2a/validMonths=12",
                        "3.4b/minimumPercent=100"),
                stated);
        assertTrue(CATALOGUE.criteria().stream()
                .flatMap(one -> one.settings().stream())
                .allMatch(setting -> setting.source().citation().length() > 10));
    }

    @Test
    void whatOnlyArisesSometimesSaysWhen() {
        assertEquals(
                "2.1d 2.3b 2.3c 3.3b 3.4a 3.4b 3.5d 4.2e 4.2g 4.4b",
                ids(CATALOGUE.criteria().stream()
                        .filter(one -> one.condition().isPresent())
                        .toList()));
    }

    @Test
    void whatAPersonHasToSaySaysInWhichRole() {
        assertTrue(CATALOGUE.criteria().stream()
                .allMatch(one -> one.attestedBy().isEmpty() == (one.means() == Means.COMPUTED)));
    }

    private static String ids(Means means) {
        return ids(CATALOGUE.criteria().stream()
                .filter(one -> one.means() == means)
                .toList());
    }

    private static String ids(List<Criterion> criteria) {
        return criteria.stream().map(one -> one.id().value()).collect(Collectors.joining(" "));
    }

    private static String numbers(Level level) {
        return level.standards().isEmpty()
                ? "none"
                : level.standards().stream().map(Standard::number).collect(Collectors.joining(", "));
    }
}
