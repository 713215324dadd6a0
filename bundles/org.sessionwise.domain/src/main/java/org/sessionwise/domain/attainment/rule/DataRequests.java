package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;
import org.sessionwise.domain.attainment.EvidenceKind;
import org.sessionwise.domain.attainment.Proportion;
import org.sessionwise.domain.attainment.Situation;
import org.sessionwise.domain.attainment.Status;
import org.sessionwise.domain.attainment.Verdict;

/** Requests of outside bodies for data: a request ends on the day on which it was answered. */
final class DataRequests {

    private DataRequests() {}

    /** Those asked in the past months, and older ones that are open, are answered; one may be open for so many days. */
    static DataRule answered() {
        return DataRule.of(DataRequests::decide, Set.of(Disputes.WITHIN_DAYS, Disputes.PAST_MONTHS));
    }

    private static Verdict decide(Criterion criterion, Situation situation) {
        LocalDate day = situation.day();
        LocalDate from = day.minusMonths(Rules.setting(criterion, Disputes.PAST_MONTHS));
        List<Evidence> asked = situation.evidence(EvidenceKind.DATA_REQUEST).stream()
                .filter(one -> !one.on().isAfter(day))
                .filter(one -> one.on().isAfter(from) || isOpen(one, day))
                .toList();
        if (asked.isEmpty()) {
            return Verdict.of(
                    Status.NOT_ASSESSED,
                    "No request for data is on record for it; if nobody asked, somebody must say so.");
        }
        int within = Rules.setting(criterion, Disputes.WITHIN_DAYS);
        List<Evidence> open = asked.stream().filter(one -> isOpen(one, day)).toList();
        Proportion counted = new Proportion(asked.size() - open.size(), asked.size());
        Optional<LocalDate> late =
                open.stream().map(one -> one.on().plusDays(within + 1L)).min(Comparator.naturalOrder());
        Verdict verdict = Verdict.of(status(counted, late, day), told(counted, within))
                .counted(counted)
                .from(asked.stream().map(Evidence::id).toList());
        return late.map(verdict::until).orElse(verdict);
    }

    /** A request that may still be answered in time is no failure, and by itself no proof. */
    private static Status status(Proportion counted, Optional<LocalDate> late, LocalDate day) {
        if (late.isEmpty()) {
            return Status.MET;
        }
        if (!day.isBefore(late.get())) {
            return Status.NOT_MET;
        }
        return counted.part() == 0 ? Status.NOT_ASSESSED : Status.MET_EXPIRING;
    }

    private static String told(Proportion counted, int within) {
        String told = counted.part() + " of " + counted.whole() + " requests for data were answered";
        return counted.part() == counted.whole() ? told + "." : told + "; one may be open for " + within + " days.";
    }

    private static boolean isOpen(Evidence one, LocalDate day) {
        return one.valid().until().isAfter(day);
    }
}
