package org.sessionwise.attainment.internal.pack;

import java.util.List;
import java.util.Locale;
import org.sessionwise.domain.RuleSource.Standing;
import org.sessionwise.domain.attainment.Catalogue;
import org.sessionwise.domain.attainment.Criterion;
import org.sessionwise.domain.attainment.Setting;

/** Numbers that decide criteria, in words that people use. */
final class SettingWords {

    private static final String PERCENT = "\u00a0%";

    private SettingWords() {}

    static String of(Setting setting) {
        int value = setting.value();
        return switch (setting.name()) {
            case "validMonths" -> value == 0 ? "no end by itself" : "holds for " + many(value, "month");
            case "warnDays" -> "warned " + many(value, "day") + " before it ends";
            case "minimumPercent" -> value == 0 ? "no share is asked for" : "at least " + value + PERCENT;
            case "belowPercent" -> "fewer than " + value + PERCENT;
            case "maximumMonths" -> "at most " + many(value, "month") + " apart";
            case "maximumDays" ->
                value == 0 ? "one in each financial quarter" : "at most " + many(value, "day") + " apart";
            case "warnMonths" -> "warned after " + many(value, "month");
            case "pastMonths" -> "looks back " + many(value, "month");
            case "withinDays" -> "closed within " + many(value, "day");
            case "dccOnly" -> value == 0 ? "of every activity" : "of direct clinical care alone";
            default -> setting.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT) + ": " + value;
        };
    }

    /** Says which numbers the trust set instead of local defaults. */
    static String setByTrust(Catalogue catalogue) {
        List<String> set = catalogue.criteria().stream()
                .flatMap(criterion -> criterion.settings().stream()
                        .filter(setting -> setting.source().standing() == Standing.TRUST)
                        .map(setting -> of(criterion, setting)))
                .toList();
        return set.isEmpty()
                ? "Rests on no number that the trust set: where the text states none, local defaults count."
                : "Rests on " + many(set.size(), "number") + " the trust set: " + String.join(", ", set) + ".";
    }

    private static String of(Criterion criterion, Setting setting) {
        return criterion.id() + " " + of(setting);
    }

    private static String many(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
