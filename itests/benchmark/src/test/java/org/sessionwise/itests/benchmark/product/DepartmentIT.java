package org.sessionwise.itests.benchmark.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sessionwise.api.reconciliation.Basis;
import org.sessionwise.api.reconciliation.DepartmentPosition;
import org.sessionwise.api.reconciliation.Finding;
import org.sessionwise.domain.matching.Outcome;
import org.sessionwise.domain.matching.PersonMatch;
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
                Set<String> expected = expected(PersonDuties.of(YEAR, person));
                Set<String> found = found(findings);

                assertEquals(without(expected, found), without(found, expected), "person " + person);
            }
        }
    }

    @Test
    void anEditChangesTheGapListOfThatPersonAlone() throws Exception {
        try (Department department = new Department(YEAR, home("edit"))) {
            DepartmentPosition before = department.reconciliation().position(YearCalendar.YEAR, department.everybody());
            department.edit();
            DepartmentPosition after = department.reconciliation().position(YearCalendar.YEAR, department.everybody());
            DepartmentPosition team = department.teamGapList();

            assertEquals(24, before.people().size());
            assertTrue(!before.people()
                    .get(0)
                    .delivered()
                    .equals(after.people().get(0).delivered()));
            assertEquals(before.people().subList(1, 24), after.people().subList(1, 24));
            assertEquals(12, team.people().size());
            assertEquals(department.gapList().people().get(0), team.people().get(0));
        }
    }

    /** Each planned session with what became of it and by which session, unless that one is another's alias. */
    private static Set<String> found(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.planned().isPresent())
                .filter(finding -> finding.outcome().credit() != Outcome.Credit.EXCUSED)
                .map(finding -> finding.planned().get().id() + " " + finding.outcome() + " "
                        + finding.worked()
                                .filter(side -> finding.outcome().credit() == Outcome.Credit.DELIVERED)
                                .map(side -> side.id().value())
                                .orElse(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> expected(PersonDuties duties) {
        PersonMatch match = new PersonMatch();
        duties.matchBy(match);
        return IntStream.range(0, duties.planned())
                .mapToObj(place -> {
                    Outcome outcome = match.plannedOutcome(place);
                    boolean told = outcome.credit() == Outcome.Credit.DELIVERED
                            && match.workedOutcome(match.answer(place)) != Outcome.ALIAS;
                    return duties.plannedId(place) + " " + outcome + " "
                            + (told ? duties.workedId(match.answer(place)) : "");
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    static Path home(String name) {
        return Path.of(System.getProperty("work.directory", "target/smoke"), name + "-" + System.nanoTime());
    }
}
