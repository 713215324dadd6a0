package org.sessionwise.domain.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.Timing;

/** What one occurrence is worth; of flexible work, and of work on call, what one week is. */
final class EachOne {

    /** A duty counts; what is worked in it stands by the week. */
    private static final YearAmount DUTY = new YearAmount(Fraction.of(1), Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

    private final Stretch stretch;
    private final Activity activity;

    EachOne(Stretch stretch, Activity activity) {
        this.stretch = stretch;
        this.activity = activity;
    }

    /** Returns what an occurrence is worth on average over its slots, in a week without holidays and clock changes. */
    YearAmount occurrence() {
        if (activity.timing() instanceof Timing.OnCall) {
            return DUTY;
        }
        List<YearAmount> all = occurrences();
        YearAmount sum = all.stream().reduce(YearAmount.NONE, YearAmount::plus);
        return all.isEmpty() ? sum : sum.times(new Fraction(1, all.size()));
    }

    /** Returns what is done in a week besides occurrences. */
    YearAmount week() {
        PaRule rule = new PaRule(stretch);
        if (activity.timing() instanceof Timing.Flexible flexible) {
            return time(flexible.perWeek(), rule.plain(flexible.perWeek()).pa());
        }
        if (activity.timing() instanceof Timing.OnCall onCall) {
            return time(onCall.work().total(), rule.work(onCall.work(), activity.premiumAs()));
        }
        return YearAmount.NONE;
    }

    private List<YearAmount> occurrences() {
        Timing timing = activity.timing();
        if (timing instanceof Timing.Timetabled timetable) {
            return timetable.slots().stream()
                    .map(slot -> typical(slot.day(), slot.start(), slot.end()))
                    .toList();
        }
        if (timing instanceof Timing.Monthly monthly) {
            return monthly.days().stream()
                    .map(day -> typical(day.day(), day.start(), day.end()))
                    .toList();
        }
        return lengths(timing).map(new PaRule(stretch)::plain).toList();
    }

    private static Stream<Duration> lengths(Timing timing) {
        if (timing instanceof Timing.Annualised annualised) {
            return Stream.of(annualised.each());
        }
        return timing instanceof Timing.Counted counted ? Stream.of(counted.each()) : Stream.empty();
    }

    private YearAmount typical(DayOfWeek day, LocalTime start, LocalTime end) {
        return YearAmount.of(stretch.typical().of(stretch.first(day, start, end), activity.premiumAs()));
    }

    private static YearAmount time(Duration length, Fraction pa) {
        return new YearAmount(Fraction.ZERO, Fraction.ZERO, new Fraction(length.toSeconds(), 60), pa);
    }
}
