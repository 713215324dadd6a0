package org.sessionwise.domain.plan;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.calendar.Nation;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.PlainHours;
import org.sessionwise.domain.contract.PremiumSources;
import org.sessionwise.domain.contract.PremiumTime;
import org.sessionwise.domain.contract.WorkingWeeks;

/** Contracts that no trust has, with edges where they hurt, and plans under them. */
final class MadeUpContracts {

    private static final RuleSource SOURCE = RuleSource.localDefault("made up");
    private static final int[] LENGTHS = {180, 225, 240, 210, 60, 77};

    private MadeUpContracts() {}

    /** Returns terms that change on a day, with premium time or without. */
    static List<ContractTerms> changingOn(LocalDate day, Random random) {
        return List.of(
                terms(new DateRange(LocalDate.of(2000, 1, 1), day), random), terms(DateRange.startingOn(day), random));
    }

    static JobPlanVersion plan(List<ContractTerms> terms, Nation nation) {
        return JobPlanVersion.builder(
                        new JobPlanId("P"),
                        1,
                        new PersonReference(Optional.of("1"), Optional.empty()),
                        DateRange.startingOn(LocalDate.of(2000, 1, 1)))
                .contract(Contract.inHours("X").governedBy(terms))
                .nation(nation)
                .build();
    }

    private static ContractTerms terms(DateRange days, Random random) {
        Duration onePa = Duration.ofMinutes(LENGTHS[random.nextInt(LENGTHS.length)]);
        ContractTerms.Builder builder = ContractTerms.builder("X", "Made up", days)
                .onePa(onePa, SOURCE)
                .fullTime(Fraction.of(10), SOURCE)
                .workingWeeks(new WorkingWeeks(Fraction.of(42), "", true, true), SOURCE)
                .contractual(true, SOURCE);
        if (random.nextInt(8) > 0) {
            Duration premium = Duration.ofMinutes(Math.min(onePa.toMinutes(), LENGTHS[random.nextInt(LENGTHS.length)]));
            builder.premium(PremiumTime.of(premium, week(random), random.nextBoolean()), PremiumSources.all(SOURCE));
        }
        return builder.build();
    }

    private static Map<DayOfWeek, PlainHours> week(Random random) {
        Map<DayOfWeek, PlainHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.put(day, hours(random));
            }
        }
        return week;
    }

    /** Returns plain hours that often begin or end in the hour that the clock skips or repeats. */
    private static PlainHours hours(Random random) {
        int from = random.nextBoolean() ? random.nextInt(200) : random.nextInt(1380);
        int until = from + 1 + random.nextInt(random.nextBoolean() ? 60 : 1440 - from);
        return new PlainHours(time(from), until >= 1440 ? PlainHours.END_OF_DAY : time(until));
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60, minute % 60);
    }
}
