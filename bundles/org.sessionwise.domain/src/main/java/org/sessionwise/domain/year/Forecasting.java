package org.sessionwise.domain.year;

import static org.sessionwise.domain.year.Measure.DAYS;
import static org.sessionwise.domain.year.Measure.HOURS;
import static org.sessionwise.domain.year.Measure.OCCURRENCES;
import static org.sessionwise.domain.year.Measure.PA;
import static org.sessionwise.domain.year.Measure.SESSIONS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.year.Calculation.Term;

/** Says what the year will come to: what was due so far, and what is ahead less the leave that is still to take. */
final class Forecasting {

    private static final RuleSource IN_PROPORTION = RuleSource.localDefault(
            "annual leave not yet booked is taken in this year, and falls on each kind of work in proportion");

    private final Stretch stretch;
    private final LeaveAhead leave;

    Forecasting(Stretch stretch, LeaveAhead leave) {
        this.stretch = stretch;
        this.leave = leave;
    }

    Forecast of(AnnualEntitlement entitlement, Optional<DatedYear> dates) {
        if (dates.isEmpty()) {
            Calculation steps = Calculation.after(entitlement.year().steps());
            Reckoned year = steps.reckoned(entitlement.year().amount());
            return new Forecast(year, year, year);
        }
        Optional<DateRange> ahead = stretch.days().intersection(leave.days());
        List<DatedYear.Dated> due = ahead.map(dates.get()::due).orElse(List.of());
        YearAmount toCome = due.stream().map(DatedYear.Dated::amount).reduce(YearAmount.NONE, YearAmount::plus);
        YearAmount done =
                dates.get().sum(Optional.of(stretch.days()), DatedYear.Fate.DUE).minus(toCome);
        boolean covered = entitlement.activity().covered();
        YearAmount worst = covered ? YearAmount.NONE : worst(due);
        Fraction share = covered ? Fraction.ZERO : leave.share();
        return new Forecast(
                reckoned(done, toCome, worst, this::explainWorst),
                likely(done, toCome, share),
                reckoned(done, toCome, YearAmount.NONE, steps -> {}));
    }

    private Reckoned likely(YearAmount done, YearAmount toCome, Fraction share) {
        return reckoned(done, toCome, toCome.times(share), steps -> {
            if (share.signum() > 0) {
                steps.given("Leave still to take", leave.certain(), DAYS);
                steps.given("Working days ahead", leave.working(), DAYS);
                steps.given("Leave still to take ÷ working days, at most all", share, Measure.SHARE, IN_PROPORTION);
            }
        });
    }

    private void explainWorst(Calculation steps) {
        if (leave.possible().signum() > 0) {
            steps.given("Leave still to take, study leave included", leave.possible(), DAYS);
        }
    }

    private interface Explanation {
        void into(Calculation steps);
    }

    private static Reckoned reckoned(YearAmount done, YearAmount toCome, YearAmount lost, Explanation explanation) {
        Calculation steps = new Calculation();
        explanation.into(steps);
        step(steps, "Occurrences", done, toCome, lost, YearAmount::occurrences, OCCURRENCES);
        step(steps, "Sessions", done, toCome, lost, YearAmount::sessions, SESSIONS);
        step(steps, "Hours", done, toCome, lost, YearAmount::hours, HOURS);
        if (done.plus(toCome).pa().signum() > 0) {
            step(steps, "PA", done, toCome, lost, YearAmount::pa, PA);
        }
        return steps.reckoned(done.plus(toCome).minus(lost));
    }

    private static void step(
            Calculation steps,
            String words,
            YearAmount done,
            YearAmount toCome,
            YearAmount lost,
            Function<YearAmount, Fraction> unit,
            Measure measure) {
        Fraction all = steps.add(
                words + " so far and ahead",
                Term.of(unit.apply(done), "so far"),
                Term.of(unit.apply(toCome), "ahead"),
                measure);
        if (unit.apply(lost).signum() > 0) {
            Term gone = Term.of(unit.apply(lost), "in leave still to take");
            steps.subtract(words, measure, Term.of(all, ""), List.of(gone));
        }
    }

    /** Returns what is lost if each day of leave falls on the fullest of the days left. */
    private YearAmount worst(List<DatedYear.Dated> due) {
        Map<LocalDate, YearAmount> byDay = new TreeMap<>();
        due.forEach(one -> byDay.merge(one.date(), one.amount(), YearAmount::plus));
        Collection<YearAmount> days = byDay.values();
        return new YearAmount(
                fullest(days, YearAmount::occurrences),
                fullest(days, YearAmount::sessions),
                fullest(days, YearAmount::minutes),
                fullest(days, YearAmount::pa));
    }

    private Fraction fullest(Collection<YearAmount> days, Function<YearAmount, Fraction> unit) {
        Fraction left = leave.possible();
        Fraction lost = Fraction.ZERO;
        Fraction one = Fraction.of(1);
        for (Fraction day :
                days.stream().map(unit).sorted(Comparator.reverseOrder()).toList()) {
            Fraction part = left.compareTo(one) < 0 ? left : one;
            lost = lost.plus(day.times(part));
            left = left.minus(part);
        }
        return lost;
    }
}
