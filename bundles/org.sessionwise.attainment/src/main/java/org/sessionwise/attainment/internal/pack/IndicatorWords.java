package org.sessionwise.attainment.internal.pack;

import org.sessionwise.api.indicator.Indicator;
import org.sessionwise.api.indicator.IndicatorLine;

/** What indicators are called in packs. */
final class IndicatorWords {

    /** Percent that the text aims to exceed (appendix 2). */
    static final int AIM = 90;

    private static final char NO_BREAK = '\u00a0';

    private IndicatorWords() {}

    static String title(Indicator indicator) {
        return switch (indicator) {
            case LEVEL -> "Level of attainment";
            case ACTIVE_PLANS -> "Staff with an active plan";
            case DCC_SHARE -> "Planned DCC of all planned sessions";
            case VARIANCE -> "Variance, all planned sessions";
            case VARIANCE_DCC -> "Variance, DCC only (local)";
            case VARIANCE_ROSTERED -> "Variance, rostered categories only (local)";
        };
    }

    static String meaning(Indicator indicator) {
        return switch (indicator) {
            case LEVEL -> "The highest level all of whose standards, and of all levels below, are met.";
            case ACTIVE_PLANS ->
                "Staff in scope whose plan was reviewed and approved in the past 12 months, of all staff in scope;"
                        + " more than 90 % is aimed for.";
            case DCC_SHARE -> "Sessions of direct clinical care of all sessions that plans in force agree.";
            case VARIANCE ->
                "Delivered less planned sessions in percent of planned: sums first, then the ratio; of weeks that are"
                        + " finalised.";
            case VARIANCE_DCC -> "The same of direct clinical care only. A local reading beside the text's.";
            case VARIANCE_ROSTERED ->
                "The same of the categories that are rostered as a rule. A local reading beside the text's.";
        };
    }

    static String due(Indicator indicator) {
        return indicator == Indicator.ACTIVE_PLANS ? "At least monthly" : "At least quarterly";
    }

    static String unit(Indicator indicator) {
        return switch (indicator) {
            case LEVEL -> "level, 0 to 4";
            case ACTIVE_PLANS -> "percent of people";
            case DCC_SHARE, VARIANCE, VARIANCE_DCC, VARIANCE_ROSTERED -> "percent of sessions";
        };
    }

    /** Returns the value with its unit, or why there is none. */
    static String value(IndicatorLine line) {
        return line.value()
                .map(value -> line.indicator() == Indicator.LEVEL ? value : value + NO_BREAK + "%")
                .orElseGet(() -> missing(line));
    }

    private static String missing(IndicatorLine line) {
        return switch (line.missing().orElse(IndicatorLine.Missing.NOT_APPLICABLE)) {
            case SUPPRESSED -> "kept back";
            case NOT_APPLICABLE -> "not applicable";
            case NOT_KNOWN -> "not known";
        };
    }
}
