package org.sessionwise.attainment.internal.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Criterion.Means;
import org.sessionwise.domain.attainment.Criterion.Reach;
import org.sessionwise.domain.attainment.Setting;

/** The table of criteria in the README is the catalogue's. */
class ReadmeTest {

    private static final Map<Means, String> HOW =
            Map.of(Means.COMPUTED, "data", Means.PART, "data and a person", Means.ATTESTED, "a person");
    private static final Map<Reach, String> WHERE =
            Map.of(Reach.TRUST, "trust", Reach.TEAM, "each team", Reach.PEOPLE, "people");
    private static final String BEGIN = "| Id |";

    @Test
    void theTableOfCriteriaIsTheCatalogues() throws IOException {
        String expected = table(Catalogues.builtIn().all().get(0));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "criteria.md"), expected);
        String readme = Files.readString(Path.of("README.md"));

        assertEquals(expected, readme.substring(Math.max(0, readme.indexOf(BEGIN))));
    }

    private static String table(Catalogue catalogue) {
        return BEGIN + " What must hold | Decided by | Of | Rule and settings | Attested by | Source |\n"
                + "|---|---|---|---|---|---|---|\n"
                + catalogue.criteria().stream().map(ReadmeTest::row).collect(Collectors.joining());
    }

    private static String row(Criterion criterion) {
        return String.join(
                        " | ",
                        List.of(
                                "| " + criterion.id(),
                                criterion.wording()
                                        + criterion
                                                .condition()
                                                .map(words -> " *" + words + "*")
                                                .orElse(""),
                                HOW.get(criterion.means()),
                                WHERE.get(criterion.reach()),
                                "`" + criterion.rule() + "`"
                                        + criterion.settings().stream()
                                                .map(ReadmeTest::setting)
                                                .collect(Collectors.joining()),
                                String.join(", ", new TreeSet<>(criterion.attestedBy())),
                                criterion.source().clause()))
                + " |\n";
    }

    private static String setting(Setting setting) {
        return ", " + setting.name() + " " + setting.value()
                + (setting.source().standing() == Standing.STATED ? " stated" : " local");
    }
}
