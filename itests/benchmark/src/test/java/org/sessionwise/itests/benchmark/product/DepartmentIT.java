package org.sessionwise.itests.benchmark.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.matching.Match;
import org.sessionwise.domain.matching.Matching;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.itests.benchmark.year.PersonDuties;
import org.sessionwise.itests.benchmark.year.Rostering;
import org.sessionwise.itests.benchmark.year.TrustYear;
import org.sessionwise.itests.benchmark.year.YearCalendar;

/** That what is measured is right: the service's findings, cell by cell, against the rows as they were drawn. */
class DepartmentIT {

    private static final TrustYear YEAR = TrustYear.of(2, 1);

    @Test
    void findsWhatMatchingTheDrawnRowsFinds() throws Exception {
        try (Department department = new Department(YEAR, home("findings"))) {
            for (int person = 0; person < department.size(); person++) {
                List<Finding> findings = department
                        .reconciliation()
                        .findings(Rostering.staff(person), YearCalendar.YEAR, Basis.DELIVERED)
                        .findings();
                Matching expected = PersonDuties.of(YEAR, person).match();

                assertEquals(expected(expected), found(findings), "person " + person);
            }
        }
    }

    @Test
    void anEditChangesTheGapListOfThatPersonAlone() throws Exception {
        try (Department department = new Department(YEAR, home("edit"))) {
            DepartmentPosition before = department.reconciliation().position(YearCalendar.YEAR, department.everybody());
            department.edit();
            DepartmentPosition after = department.reconciliation().position(YearCalendar.YEAR, department.everybody());

            assertEquals(24, before.people().size());
            assertTrue(!before.people()
                    .get(0)
                    .delivered()
                    .equals(after.people().get(0).delivered()));
            assertEquals(before.people().subList(1, 24), after.people().subList(1, 24));
        }
    }

    /** Each planned session with what became of it and by which session. */
    private static Set<String> found(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.planned().isPresent())
                .map(finding -> finding.planned().get().id() + " " + finding.outcome() + " "
                        + finding.worked().map(side -> side.id().value()).orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expected(Matching matching) {
        Set<String> expected = new TreeSet<>();
        for (Match match : matching.matches()) {
            expected.add(match.planned().id() + " " + match.kind() + " "
                    + match.worked().id());
        }
        matching.missed().forEach(missed -> expected.add(missed.id() + " " + Outcome.NOT_ROSTERED + " "));
        return expected;
    }

    static Path home(String name) {
        return Path.of(System.getProperty("work.directory", "target/smoke"), name + "-" + System.nanoTime());
    }
}
