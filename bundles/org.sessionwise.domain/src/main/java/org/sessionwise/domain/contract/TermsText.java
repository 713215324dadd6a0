package org.sessionwise.domain.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessionwise.domain.DateRange;
import org.sessionwise.domain.Fraction;
import org.sessionwise.domain.RuleSource;

/** The lines of one contract; what is left over at the end is a mistake. */
final class TermsText {

    private static final Pattern WEEKS = Pattern.compile("(\\S+) \\((holidays, study|holidays|study|none)\\)");
    private static final String CAP = "cap ";

    private final String code;
    private final Map<String, String> left;

    TermsText(String code, Map<String, String> values) {
        this.code = code;
        this.left = new HashMap<>(values);
    }

    ContractTerms terms(DateRange inForce) {
        ContractTerms.Builder builder = ContractTerms.builder(code, word("title"), inForce);
        optional("pa", TermsText::minutes).ifPresent(pa -> builder.onePa(pa.value(), pa.source()));
        premium(builder);
        optional("premium-as-money", this::yes).ifPresent(may -> builder.premiumAsMoney(may.value(), may.source()));
        Sourced<Fraction> fullTime = required("full-time", Fraction::parse);
        Sourced<WorkingWeeks> weeks = required("working-weeks", this::weeks);
        Sourced<Boolean> contractual = required("contractual", this::yes);
        builder.fullTime(fullTime.value(), fullTime.source())
                .workingWeeks(weeks.value(), weeks.source())
                .contractual(contractual.value(), contractual.source())
                .caps(caps());
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("contract " + code + " has unknown keys: " + left.keySet());
        }
        return builder.build();
    }

    private void premium(ContractTerms.Builder builder) {
        optional("premium-pa", TermsText::minutes).ifPresent(pa -> {
            Sourced<String> plain = required("plain", Function.identity());
            Sourced<Boolean> holidays = required("premium-holidays", this::yes);
            builder.premium(
                    PremiumTime.of(pa.value(), PlainWeek.parse(plain.value()), holidays.value()),
                    new PremiumSources(pa.source(), plain.source(), holidays.source()));
        });
    }

    private List<Sourced<Cap>> caps() {
        List<Sourced<Cap>> caps = new ArrayList<>();
        for (Cap.Kind kind : Cap.Kind.values()) {
            optional(CAP + kind, Fraction::parse)
                    .ifPresent(most -> caps.add(new Sourced<>(new Cap(kind, most.value()), most.source())));
        }
        return caps;
    }

    private WorkingWeeks weeks(String text) {
        Matcher matcher = WEEKS.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("contract " + code + ": not working weeks such as 42 (holidays, study)");
        }
        String off = matcher.group(2);
        return new WorkingWeeks(
                Fraction.parse(matcher.group(1)), word("contains"), off.contains("holidays"), off.contains("study"));
    }

    private String word(String key) {
        return Optional.ofNullable(left.remove(key)).orElseThrow(() -> missing(key));
    }

    private <T> Sourced<T> required(String key, Function<String, T> reading) {
        return optional(key, reading).orElseThrow(() -> missing(key));
    }

    private <T> Optional<Sourced<T>> optional(String key, Function<String, T> reading) {
        return Optional.ofNullable(left.remove(key)).map(line -> {
            String[] parts = line.split("\\s*\\|\\s*", -1);
            if (parts.length != 4 || parts[2].isEmpty()) {
                throw new IllegalArgumentException(
                        "contract " + code + ", " + key + ": not value | standing | document |");
            }
            RuleSource source = new RuleSource(parts[2], parts[3], RuleSource.Standing.valueOf(parts[1]));
            return new Sourced<>(reading.apply(parts[0]), source);
        });
    }

    private boolean yes(String word) {
        if (!word.equals("yes") && !word.equals("no")) {
            throw new IllegalArgumentException("contract " + code + ": neither yes nor no: " + word);
        }
        return word.equals("yes");
    }

    private static Duration minutes(String number) {
        return Duration.ofMinutes(Long.parseLong(number));
    }

    private IllegalArgumentException missing(String key) {
        return new IllegalArgumentException("contract " + code + " lacks " + key);
    }
}
