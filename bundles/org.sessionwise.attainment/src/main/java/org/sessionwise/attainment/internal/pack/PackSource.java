package org.sessionwise.attainment.internal.pack;

import java.time.LocalDate;
import java.util.List;
import org.sessionwise.api.attainment.AttainmentReport;
import org.sessionwise.api.attainment.NextStep;
import org.sessionwise.api.evidence.EvidenceEntry;
import org.sessionwise.api.indicator.IndicatorLine;
import org.sessionwise.api.indicator.IndicatorSheet;
import org.sessionwise.domain.attainment.Attained;
import org.sessionwise.domain.attainment.AttainmentScope;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Verdict;

/**
 * All that a pack is made of, as it was known at one moment.
 *
 * @param smallest the fewest people that figures are of
 * @param sheet as somebody reads it who may see nobody by name
 * @param steps of today; none of a past day
 * @param ending what ends soon and belongs to the scope; nothing of a past day
 */
record PackSource(
        Made made,
        int smallest,
        AttainmentReport report,
        List<Attained> matrix,
        IndicatorSheet sheet,
        List<IndicatorSheet> trend,
        List<NextStep> steps,
        List<EvidenceEntry> ending,
        ScopeNames names) {

    AttainmentScope scope() {
        return report.attained().scope();
    }

    LocalDate day() {
        return report.attained().day();
    }

    boolean isOfToday() {
        return day().equals(made.day());
    }

    /** Returns whether a verdict on the scope counts people whose number must stay out of sight. */
    boolean hides(Criterion criterion, Verdict verdict) {
        return criterion.reach() == Criterion.Reach.PEOPLE
                && (hides(scope())
                        || verdict.counted()
                                .filter(counted -> counted.whole() < smallest())
                                .isPresent());
    }

    /** Returns whether counts of people of a scope must stay out of sight. */
    boolean hides(AttainmentScope wanted) {
        return sheet.lines().stream()
                .filter(line -> line.scope().equals(wanted))
                .anyMatch(line -> line.missing()
                        .filter(IndicatorLine.Missing.SUPPRESSED::equals)
                        .isPresent());
    }
}
