package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Evidence;

/**
 * "At least quarterly". By financial quarter: what happened in one speaks for the rest of that quarter and the whole next one, so
 * no whole quarter passes without one. By days, if the trust says so: not more than so many since the last one.
 */
final class Cadence {

    /** Most days since the last one; 0 counts by financial quarter. */
    static final String MAXIMUM_DAYS = "maximumDays";

    static final Set<String> SETTINGS = Set.of(MAXIMUM_DAYS, Attestations.WARN_DAYS);

    private static final int MONTHS = 3;

    private Cadence() {}

    static List<Ground> grounds(List<Evidence> evidence, Criterion criterion) {
        int warnDays = Rules.setting(criterion, Attestations.WARN_DAYS);
        return evidence.stream()
                .map(one -> Ground.lasting(
                        one,
                        Ground.earlier(due(one.on(), criterion), one.valid().until()),
                        warnDays))
                .toList();
    }

    private static LocalDate due(LocalDate last, Criterion criterion) {
        int days = Rules.setting(criterion, MAXIMUM_DAYS);
        return days > 0 ? last.plusDays(days + 1L) : quarterOf(last).plusMonths(2L * MONTHS);
    }

    /** Financial quarters begin as calendar quarters do: in April, July, October and January. */
    private static LocalDate quarterOf(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
    }
}
