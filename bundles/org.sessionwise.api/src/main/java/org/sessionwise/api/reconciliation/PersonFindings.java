package org.sessionwise.api.reconciliation;

import java.util.List;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.StaffId;

/**
 * What one person's figures are made of. Adding up {@code findings} gives the person's tally exactly.
 *
 * @param findings ordered by date, then start
 * @param excused occurrences that leave or a bank holiday removed, in the same order
 */
public record PersonFindings(
        StaffId staff, DateRange period, Basis basis, String rule, List<Finding> findings, List<Excused> excused) {

    public PersonFindings {
        findings = List.copyOf(findings);
        excused = List.copyOf(excused);
    }
}
