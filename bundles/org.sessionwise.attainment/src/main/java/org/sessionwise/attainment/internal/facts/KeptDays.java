package org.sessionwise.attainment.internal.facts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessionwise.api.attainment.CriterionEvaluator;

/**
 * Levels of days that were asked for last. Ends of months have room of their own, enough for a trend of three years, which no
 * other day takes from them. What was worked out from what is known now is forgotten as soon as that may be different. Safe from
 * any thread.
 */
final class KeptDays {

    private static final int MONTH_ENDS = 40;
    private static final int OTHERS = 8;

    private final Map<LocalDate, KeptDay> monthEnds = lastAsked(MONTH_ENDS);
    private final Map<LocalDate, KeptDay> others = lastAsked(OTHERS);
    private List<CriterionEvaluator> evaluators = List.of();
    private long changes;

    synchronized Optional<KeptDay> find(LocalDate day, Moment now) {
        forgetWhatIsDifferent(now);
        return Optional.ofNullable(room(day).get(day));
    }

    /** Keeps a day, unless something has changed since the moment of which it was worked out. */
    synchronized void keep(LocalDate day, KeptDay levels, Moment then) {
        forgetWhatIsDifferent(then);
        if (then.changes() == changes) {
            room(day).put(day, levels);
        }
    }

    private void forgetWhatIsDifferent(Moment now) {
        if (now.changes() <= changes) {
            return;
        }
        changes = now.changes();
        boolean decidedByOthers = !now.evaluators().equals(evaluators);
        evaluators = now.evaluators();
        monthEnds.values().removeIf(day -> decidedByOthers || day.isReconstructed());
        others.values().removeIf(day -> decidedByOthers || day.isReconstructed());
    }

    private Map<LocalDate, KeptDay> room(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth() ? monthEnds : others;
    }

    private static Map<LocalDate, KeptDay> lastAsked(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<LocalDate, KeptDay> eldest) {
                return size() > most;
            }
        };
    }
}
