package org.sessionwise.entitlement.internal.contract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;
import org.sessionwise.domain.contract.Cap;
import org.sessionwise.domain.contract.ContractTerms;
import org.sessionwise.domain.contract.PlainWeek;
import org.sessionwise.domain.contract.PremiumSources;
import org.sessionwise.domain.contract.PremiumTime;
import org.sessionwise.domain.contract.Sourced;
import org.sessionwise.domain.contract.WorkingWeeks;

/** Reads what an administrator wrote; what cannot be used is refused with the name of its key. */
final class OwnContractSettings {

    private static final int LONGEST_PA = 1_440;

    private final OwnContract.Config config;
    private final RuleSource source;

    OwnContractSettings(OwnContract.Config config) {
        this.config = config;
        this.source = new RuleSource(text("document", config.document()), "", RuleSource.Standing.TRUST);
    }

    ContractTerms terms() {
        String code = text("code", config.code());
        String title = config.title().isBlank() ? code : config.title().strip();
        ContractTerms.Builder builder = ContractTerms.builder(code, title, inForce())
                .fullTime(positive("fullTime", config.fullTime()), source)
                .workingWeeks(workingWeeks(), source)
                .contractual(config.contractual(), source)
                .caps(caps());
        int onePa = minutes("minutesPerPa", config.minutesPerPa());
        if (onePa > 0) {
            builder.onePa(Duration.ofMinutes(onePa), source);
        }
        int premium = minutes("minutesPerPremiumPa", config.minutesPerPremiumPa());
        if (premium > 0) {
            builder.premium(premium(onePa, premium), PremiumSources.all(source))
                    .premiumAsMoney(config.premiumAsMoney(), source);
        }
        return builder.build();
    }

    private DateRange inForce() {
        LocalDate from = date("from", config.from());
        if (config.until().isBlank()) {
            return DateRange.startingOn(from);
        }
        LocalDate until = date("until", config.until());
        if (!from.isBefore(until)) {
            throw refused("until", config.until(), "a day after " + from);
        }
        return new DateRange(from, until);
    }

    private PremiumTime premium(int onePa, int premium) {
        if (onePa == 0) {
            throw refused("minutesPerPremiumPa", Integer.toString(premium), "0, since minutesPerPa is 0");
        }
        String hours = text("plainHours", config.plainHours());
        return read(
                "plainHours",
                hours,
                "such as MON-FRI 07:00-19:00",
                () -> PremiumTime.of(Duration.ofMinutes(premium), PlainWeek.parse(hours), config.holidaysArePremium()));
    }

    private WorkingWeeks workingWeeks() {
        Fraction weeks = positive("workingWeeks", config.workingWeeks());
        String contains = text("contains", config.contains());
        return read(
                "workingWeeks",
                config.workingWeeks(),
                "more than 0, at most 52",
                () -> new WorkingWeeks(weeks, contains, config.holidaysInside(), config.studyInside()));
    }

    private List<Sourced<Cap>> caps() {
        List<Sourced<Cap>> caps = new ArrayList<>();
        Set<Cap.Kind> seen = EnumSet.noneOf(Cap.Kind.class);
        for (String entry : config.caps()) {
            Cap cap = read("caps", entry, "such as PA_A_WEEK=12, each kind once", () -> cap(entry, seen));
            caps.add(new Sourced<>(cap, source));
        }
        return caps;
    }

    private static Cap cap(String entry, Set<Cap.Kind> seen) {
        String[] parts = entry.split("=", 2);
        Cap cap =
                new Cap(Cap.Kind.valueOf(parts[0].strip()), Fraction.parse(parts.length == 2 ? parts[1].strip() : ""));
        if (cap.most().signum() <= 0 || !seen.add(cap.kind())) {
            throw new IllegalArgumentException(entry);
        }
        return cap;
    }

    private static int minutes(String key, int minutes) {
        if (minutes < 0 || minutes > LONGEST_PA) {
            throw refused(key, Integer.toString(minutes), "0 to " + LONGEST_PA);
        }
        return minutes;
    }

    private static Fraction positive(String key, String value) {
        String text = text(key, value);
        Fraction number = read(key, text, "a number such as 10 or 37.5", () -> Fraction.parse(text));
        if (number.signum() <= 0) {
            throw refused(key, text, "more than 0");
        }
        return number;
    }

    private static LocalDate date(String key, String value) {
        String text = text(key, value);
        return read(key, text, "a date such as 2026-04-01", () -> LocalDate.parse(text));
    }

    private static String text(String key, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " of " + OwnContract.PID + " is missing");
        }
        return value.strip();
    }

    private static <T> T read(String key, String found, String expected, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IllegalArgumentException(refused(key, found, expected).getMessage(), e);
        }
    }

    private static IllegalArgumentException refused(String key, String found, String expected) {
        return new IllegalArgumentException(
                key + " of " + OwnContract.PID + " is \"" + found + "\", expected " + expected);
    }
}
