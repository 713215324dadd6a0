package org.sessionwise.domain.year;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.contract.Sourced;
import org.sessionwise.domain.plan.OnCallWork;
import org.sessionwise.domain.plan.PremiumAs;

/** What a PA is under a stretch's contract, on its first day. */
final class PaRule {

    private static final RuleSource STATED_BY_PLAN = new RuleSource("the job plan", "length of a PA", Standing.STATED);

    private final Stretch stretch;

    PaRule(Stretch stretch) {
        this.stretch = stretch;
    }

    /** Returns where the value of an amount comes from: the premium rule, if plain time would come to less. */
    RuleSource source(YearAmount amount) {
        Fraction seconds = amount.minutes().times(Fraction.of(60));
        YearAmount plain = plain(Duration.ofSeconds(seconds.numerator() / seconds.denominator()));
        return stretch.plan()
                .contract()
                .terms(day())
                .flatMap(terms -> amount.pa().compareTo(plain.pa()) > 0
                        ? terms.premium().map(Sourced::source)
                        : terms.onePa()
                                .filter(pa -> Optional.of(pa.value())
                                        .equals(stretch.plan().contract().onePa(day())))
                                .map(Sourced::source))
                .orElse(STATED_BY_PLAN);
    }

    /** Returns what time that nobody has dated is worth: it is taken as plain. */
    YearAmount plain(Duration length) {
        return YearAmount.of(stretch.typical().of(length, day()));
    }

    Fraction work(OnCallWork work, PremiumAs premiumAs) {
        return stretch.typical().of(work, premiumAs, day()).amount();
    }

    private LocalDate day() {
        return stretch.days().from();
    }
}
