package org.sessionwise.domain.attainment.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sessionwise.domain.attainment.PersonMeasure;
import org.sessionwise.domain.attainment.Proportion;

/** Reasons in words. They name nobody. */
final class Reasons {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Reasons() {}

    static String share(Proportion counted, String holding, PeopleShare share) {
        String told = counted.part() + " of " + counted.whole() + " " + holding + ": " + percent(counted);
        return told + ", " + (share.isBelow() ? "less than " : "at least ") + share.percent() + " % is asked for.";
    }

    static String ahead(String now, Proportion later) {
        return now + " In " + PersonMeasure.AHEAD_DAYS + " days it is " + later.part() + " of " + later.whole()
                + " if nothing is done.";
    }

    /** Cut after one decimal place, never rounded up: 89.95 % must not look like 90 %. */
    static String percent(Proportion counted) {
        long tenths = 1000 * counted.part() / counted.whole();
        return tenths / 10 + "." + tenths % 10 + " %";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
