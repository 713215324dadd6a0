package org.sessionwise.domain.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.contract.Cap;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.Sourced;
import org.sessionwise.domain.plan.Activity;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.Remuneration;
import org.sessionwise.domain.plan.TimeSegment;
import org.sessionwise.domain.plan.Timing;

/** What the average working week of one version comes to, against its contract. */
final class WeekSums {

    private final Stretch stretch;
    private final List<AnnualEntitlement> entitlements;
    private final Optional<ContractTerms> terms;

    /** The entitlements are those of the stretch, of work that counts. */
    WeekSums(Stretch stretch, List<AnnualEntitlement> entitlements) {
        this.stretch = stretch;
        this.entitlements = entitlements;
        this.terms = stretch.plan().contract().terms(stretch.days().from());
    }

    Optional<ContractedSize> size() {
        boolean inPa = stretch.plan().contract().onePa(stretch.days().from()).isPresent();
        YearAmount core = entitlements.stream()
                .filter(one -> one.activity().remuneration() == Remuneration.CORE)
                .map(one -> one.week().amount())
                .reduce(YearAmount.NONE, YearAmount::plus);
        return stretch.plan()
                .year()
                .contracted()
                .map(contracted -> new ContractedSize(
                        contracted,
                        inPa ? core.pa() : core.hours(),
                        inPa ? Measure.PA_A_WEEK : Measure.HOURS_A_WEEK,
                        ContractedSize.share(stretch.plan(), stretch.days().from())));
    }

    List<CapCheck> caps() {
        return terms.map(ContractTerms::caps).orElse(List.of()).stream()
                .map(cap -> new CapCheck(cap.value(), planned(cap.value().kind()), cap.source()))
                .toList();
    }

    private Fraction planned(Cap.Kind kind) {
        YearAmount all =
                entitlements.stream().map(one -> one.week().amount()).reduce(YearAmount.NONE, YearAmount::plus);
        return switch (kind) {
            case PA_A_WEEK -> all.pa();
            case HOURS_A_WEEK -> all.hours();
            case UNPREDICTABLE_PA_A_WEEK -> sum(this::unpredictable);
            case PREMIUM_PA_A_WEEK -> premiumPa();
            case SHARE_OUT_OF_HOURS ->
                all.minutes().signum() == 0
                        ? Fraction.ZERO
                        : sum(this::premiumMinutes).times(Calculation.inverse(all.minutes()));
        };
    }

    private Fraction premiumPa() {
        Fraction minutes = sum(this::premiumMinutes);
        return terms.flatMap(ContractTerms::premium)
                .map(Sourced::value)
                .map(rule -> minutes.times(new Fraction(1, rule.onePa().toMinutes())))
                .orElse(Fraction.ZERO);
    }

    private interface OfOne {
        Fraction of(AnnualEntitlement entitlement);
    }

    private Fraction sum(OfOne part) {
        return entitlements.stream().map(part::of).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction unpredictable(AnnualEntitlement one) {
        return one.activity().timing() instanceof Timing.OnCall onCall
                ? new PaRule(stretch)
                        .unpredictable(onCall.work(), one.activity().premiumAs())
                : Fraction.ZERO;
    }

    private Fraction premiumMinutes(AnnualEntitlement one) {
        Activity activity = one.activity();
        if (activity.timing() instanceof Timing.OnCall onCall) {
            OnCallWork work = onCall.work();
            return new Fraction(
                    work.predictablePremium().plus(work.unpredictablePremium()).toSeconds(), 60);
        }
        List<Fraction> slots = slots(activity);
        Fraction all = slots.stream().reduce(Fraction.ZERO, Fraction::plus);
        return slots.isEmpty()
                ? all
                : all.times(one.week().amount().occurrences()).times(new Fraction(1, slots.size()));
    }

    private List<Fraction> slots(Activity activity) {
        if (activity.timing() instanceof Timing.Timetabled timetable) {
            return timetable.slots().stream()
                    .map(slot -> premium(slot.day(), slot.start(), slot.end()))
                    .toList();
        }
        return activity.timing() instanceof Timing.Monthly monthly
                ? monthly.days().stream()
                        .map(day -> premium(day.day(), day.start(), day.end()))
                        .toList()
                : List.of();
    }

    private Fraction premium(DayOfWeek day, LocalTime start, LocalTime end) {
        long seconds = stretch.typical().cut(stretch.first(day, start, end)).stream()
                .filter(TimeSegment::premium)
                .map(segment -> segment.period().length())
                .mapToLong(Duration::toSeconds)
                .sum();
        return new Fraction(seconds, 60);
    }
}
