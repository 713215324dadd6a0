package org.sessionwise.rest.internal.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.contract.Cap;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.PlainWeek;
import org.sessionwise.domain.contract.PremiumSources;
import org.sessionwise.domain.contract.Sourced;
import org.sessionwise.domain.contract.WorkingWeeks;

/**
 * One value of a contract and where it comes from. Of amount, text and answer there is what the kind has.
 *
 * @param unit of the amount; missing without one
 * @param inside of working weeks: which days are among those taken off
 */
public record ContractValueJson(
        String kind,
        FractionJson amount,
        String unit,
        String text,
        Boolean answer,
        List<String> inside,
        SourceJson source) {

    static List<ContractValueJson> all(ContractTerms terms) {
        List<ContractValueJson> values = new ArrayList<>();
        terms.onePa().ifPresent(pa -> values.add(minutes("PA", pa.value(), pa.source())));
        terms.premium().ifPresent(rule -> {
            PremiumSources sources = terms.premiumSources().orElseThrow();
            values.add(minutes("PREMIUM_PA", rule.value().onePa(), sources.pa()));
            values.add(text("PLAIN_HOURS", PlainWeek.text(rule.value()), sources.hours()));
            values.add(answer("PREMIUM_HOLIDAYS", rule.value().holidays(), sources.holidays()));
        });
        terms.premiumAsMoney().ifPresent(may -> values.add(answer("PREMIUM_AS_MONEY", may.value(), may.source())));
        String week = terms.onePa().isPresent() ? "PA_A_WEEK" : "HOURS_A_WEEK";
        values.add(amount(
                "FULL_TIME", terms.fullTime().value(), week, terms.fullTime().source()));
        values.add(weeks(terms.workingWeeks()));
        values.add(answer(
                "CONTRACTUAL", terms.contractual().value(), terms.contractual().source()));
        terms.caps().forEach(cap -> values.add(cap(cap)));
        return values;
    }

    private static ContractValueJson weeks(Sourced<WorkingWeeks> weeks) {
        List<String> inside = Stream.concat(
                        weeks.value().holidaysInside() ? Stream.of("BANK_HOLIDAYS") : Stream.empty(),
                        weeks.value().studyInside() ? Stream.of("STUDY_LEAVE") : Stream.empty())
                .toList();
        return new ContractValueJson(
                "WORKING_WEEKS",
                FractionJson.of(weeks.value().weeks()),
                "WEEKS",
                weeks.value().contains(),
                null,
                inside,
                SourceJson.of(weeks.source()));
    }

    private static ContractValueJson cap(Sourced<Cap> cap) {
        String kind = cap.value().kind().name();
        String unit =
                switch (cap.value().kind()) {
                    case HOURS_A_WEEK -> "HOURS_A_WEEK";
                    case SHARE_OUT_OF_HOURS -> "SHARE";
                    case PREMIUM_PA_A_WEEK, PA_A_WEEK, UNPREDICTABLE_PA_A_WEEK -> "PA_A_WEEK";
                };
        return amount("MOST_" + kind, cap.value().most(), unit, cap.source());
    }

    private static ContractValueJson minutes(String kind, Duration length, RuleSource source) {
        return amount(kind, Fraction.of(length.toMinutes()), "MINUTES", source);
    }

    private static ContractValueJson amount(String kind, Fraction amount, String unit, RuleSource source) {
        return new ContractValueJson(kind, FractionJson.of(amount), unit, null, null, null, SourceJson.of(source));
    }

    private static ContractValueJson text(String kind, String text, RuleSource source) {
        return new ContractValueJson(kind, null, null, text, null, null, SourceJson.of(source));
    }

    private static ContractValueJson answer(String kind, boolean answer, RuleSource source) {
        return new ContractValueJson(kind, null, null, null, answer, null, SourceJson.of(source));
    }
}
