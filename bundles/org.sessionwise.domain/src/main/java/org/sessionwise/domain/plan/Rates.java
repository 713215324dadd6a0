package org.sessionwise.domain.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.sessionwise.domain.ProgrammedActivities;

/**
 * What a PA lasts on a day.
 *
 * @param plain empty where the contract is in hours
 * @param premium as long as plain where premium time is not known
 */
record Rates(Optional<Duration> plain, Optional<Duration> premium) {

    static Rates of(Contract contract, LocalDate day) {
        Optional<Duration> plain = contract.onePa(day);
        Optional<Duration> premium = contract.terms(day)
                .flatMap(terms -> terms.premium())
                .map(rule -> rule.value().onePa());
        return new Rates(plain, plain.isEmpty() ? plain : premium.or(() -> plain));
    }

    ProgrammedActivities pa(Duration worked, boolean isPremium) {
        return (isPremium ? premium : plain)
                .map(onePa -> ProgrammedActivities.ofWorked(worked, onePa))
                .orElse(ProgrammedActivities.NONE);
    }
}
